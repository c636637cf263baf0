import { describe, expect, it } from 'vitest';
import { denominatorsSentence } from '../../../../src/lib/drawing/charts/denominators/sentence';
import { denominators, type Family } from '../../../../src/lib/drawing/charts/denominators/series';
import { placeSquares } from '../../../../src/lib/drawing/charts/denominators/squares';
import { denominatorsTable } from '../../../../src/lib/drawing/charts/denominators/table';
import { attackFigures } from '../../../../src/lib/figures/stats/choose-report';
import { formatShare } from '../../../../src/lib/figures/view/format';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';
import { shippedAttack, shippedLedger, shippedNames } from './shipped-attack';

const of = (id: string, family: Family = 'missile') => {
	const figures = attackFigures(shippedLedger, shippedAttack(id), family, Infinity);
	return figures && denominators(figures, family, shippedLedger);
};
const squares = (path: string) => path.match(/M/g)?.length ?? 0;

describe('Reports that divide by different numbers', () => {
	it('72 of 99 and 72 of 83 on 2 January 2024 stand side by side', () => {
		const series = of('ru-2024-01-02')!;
		expect(series.blocks.map((block) => [block.stopped, block.launched, block.leftOut])).toEqual([
			[72, 99, 0],
			[72, 83, 16]
		]);
		expect(series.blocks.map((block) => block.isUsed)).toEqual([true, false]);
		expect(series.decider).toBe('detail');
		expect(series.loose.map(({ launched }) => launched.value)).toEqual([100]);
	});
	it('The types left out are named only because they add up to the difference', () => {
		const [difference] = of('ru-2024-01-02')!.leftOutTypes;
		expect(difference?.types.map((type) => [type.weaponId, type.launched])).toEqual([
			['iskander-m-s-300-400', 12],
			['kh-31p', 4]
		]);
		expect(difference?.noneStopped).toBe(true);
		const other = of('ru-2023-12-29')!;
		expect(other.blocks.map((block) => block.launched)).toEqual([122, 117]);
		expect(other.leftOutTypes).toEqual([]);
		expect(denominatorsSentence(other, shippedNames('en'), 'en')).toContain(
			'Why the 117 are 5 fewer, the reports do not say.'
		);
	});
	it('Squares are as many as the weapons, in the same grid for all', () => {
		const series = of('ru-2024-01-02')!;
		const placed = series.blocks.map((block) => placeSquares(block, series.perSquare));
		expect(
			placed.map((each) => [squares(each.stopped), squares(each.notStopped), squares(each.leftOut)])
		).toEqual([
			[72, 27, 0],
			[72, 11, 16]
		]);
		expect(new Set(placed.map((each) => each.height)).size).toBe(1);
	});
	it('More than 200 launched: a square stands for several', () => {
		const ledger = new LedgerBuilder()
			.attack('a-2024-01-01')
			.report('r1', 'air-force', [
				['launched', 'drone', 500],
				['intercepted', 'drone', 400]
			])
			.report('r2', 'air-force', [['launched', 'drone', 450]])
			.build();
		const figures = attackFigures(ledger, ledger.attacks[0]!, 'drone', Infinity)!;
		const series = denominators(figures, 'drone', ledger)!;
		expect(series.perSquare).toBe(3);
		const [all, less] = series.blocks.map((block) => placeSquares(block, series.perSquare));
		expect(squares(all!.stopped) + squares(all!.notStopped)).toBe(167);
		// 450 without an outcome: neither stopped nor not stopped.
		expect([less!.stopped, less!.notStopped]).toEqual(['', '']);
		expect(squares(less!.unknown) + squares(less!.leftOut)).toBe(167);
		expect(series.blocks[1]).toMatchObject({ share: null });
	});
	it('Reports that agree, or give no exact number, are no disagreement', () => {
		const ledger = new LedgerBuilder()
			.attack('a-2024-01-01')
			.report('r1', 'air-force', [['launched', 'drone', 50]])
			.report('r2', 'air-force', [['launched', 'drone', 50]])
			.report('r3', 'air-force', [['launched', 'drone', 40, 'at_least']])
			.build();
		const figures = attackFigures(ledger, ledger.attacks[0]!, 'drone', Infinity)!;
		expect(denominators(figures, 'drone', ledger)).toBeNull();
	});
	it('Table and sentence say what the blocks hold, in both languages', () => {
		for (const locale of ['en', 'uk'] as const) {
			const series = of('ru-2024-01-02')!;
			const names = shippedNames(locale);
			const { rows, columns } = denominatorsTable(series, names, locale);
			const at = (id: string) => columns.findIndex((column) => column.id === id);
			const totals = rows.filter((row) => row[at('weapon_id')]!.value === 'missile');
			expect(totals.map((row) => [row[at('launched')]!.value, row[at('stopped')]!.value])).toEqual(
				series.blocks.map((block) => [block.launched, block.stopped])
			);
			totals.forEach((row, i) => {
				const { launched } = series.blocks[i]!;
				expect(row[at('share')]!.text).toContain(formatShare(72 / launched));
			});
			for (const [i, block] of series.blocks.entries())
				for (const type of block.types) {
					const own = rows.filter((row) => row[0]!.value === totals[i]![0]!.value);
					const row = own.find((each) => each[at('weapon_id')]!.value === type.weaponId);
					expect(row![at('launched')]!.value).toBe(type.launched);
				}
			const text = denominatorsSentence(series, names, locale);
			for (const word of ['83', '99', '12', '≈100', names.weapon('kh-31p')])
				expect(text).toContain(word);
		}
	});
});
