import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { unpackZip } from '../../../../src/lib/outputs/export/archive';
import { schemaOf, TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { writeTable } from '../../../../src/lib/records/ledger/write';
import { readPublishedData } from '../../../../src/lib/site/server/data-files';
import {
	packVersion,
	packVersions,
	readPapers
} from '../../../../src/lib/site/server/package-files';
import { verifyPackage } from '../../../../src/lib/site/server/verify-package';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';

const dirs: string[] = [];
afterAll(() => dirs.forEach((dir) => rmSync(dir, { recursive: true })));

/** Writes a ledger of so many days of recording, and packs its versions. */
async function pack(days: number) {
	const builder = new LedgerBuilder();
	for (let day = 1; day <= days; day++)
		builder
			.attack(`ru-2024-01-0${day}`)
			.report(`r.${day}`, 'air-force', [['launched', 'drone', day]], {
				recorded: `2024-02-0${day}`
			});
	const dir = mkdtempSync(join(tmpdir(), 'barrage-versions-'));
	dirs.push(dir);
	const tables: LedgerTables = builder.tables;
	for (const name of TABLE_NAMES)
		writeFileSync(join(dir, `${name}.csv`), writeTable<object>(tables[name], schemaOf(name)));
	writeFileSync(
		join(dir, 'datapackage.json'),
		'{"temporal":{"from":"2024-01-01","to":"2024-01-31"}}'
	);
	const data = await readPublishedData(dir);
	return { data, versions: await packVersions(data, dir), papers: await readPapers(dir) };
}

describe('the versions of a ledger as packages', () => {
	it('are one for each day of recording, the newest first', async () => {
		const { versions } = await pack(3);
		expect(versions.map(({ day, data }) => [day, data.tables.reports.length])).toEqual([
			['2024-02-03', 3],
			['2024-02-02', 2],
			['2024-02-01', 1]
		]);
	});

	it('are each whole, by the check that anyone can run', async () => {
		for (const { zip, day } of (await pack(3)).versions) {
			const { files, problems } = unpackZip('x.zip', zip);
			expect(problems).toEqual([]);
			expect(verifyPackage(files, { today: day }).problems).toEqual([]);
		}
	});

	it('are the same bytes after more was recorded', async () => {
		const [before, after] = [await pack(2), await pack(3)];
		const hashes = (packed: typeof before) =>
			new Map(packed.versions.map(({ day, sha256 }) => [day, sha256]));
		for (const [day, hash] of hashes(before)) expect(hashes(after).get(day)).toBe(hash);
	});

	it('have the newest in common with the address without a date', async () => {
		const { data, versions, papers } = await pack(3);
		expect(Buffer.from(packVersion(data, papers)).equals(versions[0]!.zip)).toBe(true);
	});

	it('are none for an empty ledger, whose package is sound all the same', async () => {
		const { data, versions, papers } = await pack(0);
		expect(versions).toEqual([]);
		const { files } = unpackZip('x.zip', packVersion(data, papers));
		expect(verifyPackage(files, { today: '2024-02-01' }).problems).toEqual([]);
	});
});
