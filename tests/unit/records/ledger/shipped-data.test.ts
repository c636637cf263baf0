import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '../../../../src/lib/records/ledger/format-problem';
import { formatPins, pinVersions } from '../../../../src/lib/records/ledger/pins';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { readLedger } from '../../../../src/lib/site/server/read-ledger';

// The last day of recording is a fact of the data, not of the clock.
const read = readLedger('data', { today: '9999-12-31' });

describe('the shipped ledger', () => {
	it('has neither an error nor a warning', async () => {
		const { problems } = await read;
		expect(problems.map(formatProblem)).toEqual([]);
	});

	it('has attacks in both directions, each with a report, each report with its source and address', async () => {
		const { attacks, reports, sources } = (await read).tables;
		expect(new Set(attacks.map((attack) => attack.direction))).toEqual(new Set(['RU', 'UA']));
		const reported = new Set(reports.map((report) => report.attack_id));
		expect(attacks.filter((attack) => !reported.has(attack.attack_id))).toEqual([]);
		const known = new Set(sources.map((source) => source.source_id));
		for (const report of reports) {
			expect(known.has(report.source_id), report.report_id).toBe(true);
			expect(report.url, report.report_id).toMatch(/^https?:\/\//);
		}
	});

	it('has every version pinned', async () => {
		const hash = (text: string) => createHash('sha256').update(text).digest('hex');
		const pins = pinVersions((await read).tables, hash);
		expect(readFileSync('data/versions.json', 'utf8')).toBe(formatPins(pins));
	});

	it.each(TABLE_NAMES)('is written by its own rules: %s', async (name) => {
		const { tables, texts } = await read;
		expect(writeTable<object>(tables[name], schemaOf(name))).toBe(texts[`${name}.csv`]);
	});
});
