/** How long a file of four years takes. Processor time, so that a busy machine does not matter. */
import { expect, it } from 'vitest';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { emptyTables, foreignFile, foreignRow, importText } from '../../../fixtures/foreign/files';

const LIMIT_MS = 2_000;
const MODELS = ['Shahed-136/131', 'X-101/X-555 and Kalibr', 'Iskander-M', 'Lancet'];

function fileOf(days: number): string {
	const rows = Array.from({ length: days * MODELS.length }, (_, i) => {
		const day = addDays('2022-10-01', Math.floor(i / MODELS.length));
		return foreignRow(`${day}-${i % 2}`, {
			...{ time_start: `${addDays(day, -1)} 18:00`, time_end: `${day} 08:00` },
			model: MODELS[i % MODELS.length]!,
			destroyed_details: "{'south': 3, 'Kyiv oblast': 2, 'east': NaN}",
			source: i % 3 === 0 ? `PvKPivden/posts/${i}` : `kpszsu/posts/${day}`
		});
	});
	return foreignFile(rows);
}

function processorMs(work: () => void): number {
	const before = process.cpuUsage();
	work();
	const { user, system } = process.cpuUsage(before);
	return (user + system) / 1000;
}

it('four thousand rows are imported in well under two seconds', () => {
	const text = fileOf(1_000);
	const spent = processorMs(() => {
		expect(importText(text, emptyTables()).summary?.rowsImported).toBe(4_000);
	});
	expect(spent).toBeLessThan(LIMIT_MS);
});

it('ten times the rows take about ten times as long, not a hundred', () => {
	const small = fileOf(300);
	const large = fileOf(3_000);
	importText(small);
	const [one, ten] = [processorMs(() => importText(small)), processorMs(() => importText(large))];
	expect(ten).toBeLessThan(40 * one);
});
