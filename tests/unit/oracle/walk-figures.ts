/** A view's figures, rates and tables against the plain count. */
import type { Card } from '../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../src/lib/drawing/cards/card-back';
import { dailyRows } from '../../../src/lib/outputs/export/daily-csv';
import { percent, told, toldInterval } from '../../oracle/faults';
import type { Figure } from '../../oracle/figures';
import type { Rate } from '../../oracle/rates';
import { FAMILIES, nodesOf, type PeriodAnswer } from '../../oracle/view';
import type { Walked } from './walked';

export function checkDays({ oracle, faults, asked, query, scope, answer }: Walked): void {
	const { from, to } = oracle.record(asked);
	faults.compare('days', query, 'record', `${from} to ${to}`, spanText(scope.series));
	faults.compare('days', query, 'period', spanText(answer.span), spanText(scope.span));
	const dates = answer.days.map((day) => day.date).join(' ');
	faults.compare('days', query, 'days', dates, scope.days.map((day) => day.date).join(' '));
	answer.days.forEach((day, i) => {
		const got = scope.days[i];
		if (got?.date !== day.date) return;
		const at = (what: string) => `${day.date} ${what}`;
		for (const family of FAMILIES) {
			const cell = scope.families[family][i];
			for (const measure of ['launched', 'stopped', 'intercepted', 'suppressed'] as const)
				faults.compare(
					'figures of days',
					query,
					at(`${family} ${measure}`),
					told(day.families[family][measure]),
					told(cell?.[measure])
				);
		}
		for (const measure of ['killed', 'injured'] as const) {
			const toll = day[measure];
			faults.compare('tolls', query, at(measure), told(toll?.best), told(got[measure]?.best));
			faults.compare(
				'tolls',
				query,
				at(`${measure} basis`),
				toll?.basis ?? '',
				got[measure]?.basis ?? ''
			);
		}
		faults.compare('coverage', query, at('reported'), String(day.reported), String(got.reported));
		faults.compare('coverage', query, at('reports'), String(day.reports), String(got.reports));
	});
}

const spanText = ({ from, to }: { from: string; to: string }) => `${from} to ${to}`;

export function checkTotals({ faults, query, scope, answer, selected }: Walked): void {
	const { totals } = scope;
	faults.compare(
		'coverage',
		query,
		'days with a report',
		`${answer.reportedDays} of ${answer.days.length}`,
		`${totals.reportedDays} of ${totals.days}`
	);
	for (const family of selected)
		for (const measure of ['launched', 'stopped'] as const)
			faults.compare(
				'totals',
				query,
				`${family} ${measure}`,
				told(answer.families[family][measure]),
				told(totals.families[family][measure])
			);
	for (const measure of ['killed', 'injured'] as const)
		faults.compare('totals', query, measure, told(answer[measure]), told(totals[measure].figure));
}

/** A rate as the gauges have it. */
type GotRate = Partial<Rate> | null;

/** Of a rate without a share it says as much whether it is there or not. */
const toldRate = (rate: GotRate): string =>
	rate && rate.share !== null
		? `${rate.stopped} of ${rate.launched}, ${rate.bound}, ${percent(rate.share)}${rate.few ? ', few' : ''}`
		: 'none';
/** A range of one point is no range. */
const toldRange = (range: Rate['reporting'] | undefined): string =>
	range && range.high - range.low > 1e-9 ? toldInterval(range) : 'none';
const toldOpen = (open: Rate['open'] | undefined): string =>
	open ? `${toldInterval(open)} of ${open.launched}${open.atLeast ? '+' : ''}` : 'none';

function compareRate(
	{ faults, query }: Walked,
	what: string,
	expected: Rate | null,
	got: GotRate
): void {
	faults.compare('rates', query, what, toldRate(expected), toldRate(got));
	if (!expected || !got || expected.share === null) return;
	const compare = (kind: string, due: string, is: string) =>
		faults.compare(kind, query, what, due, is);
	compare('reporting ranges', toldRange(expected.reporting), toldRange(got.reporting));
	compare('what unknown outcomes leave open', toldOpen(expected.open), toldOpen(got.open));
	compare('intervals', toldInterval(expected.interval), toldInterval(got.interval));
}

export function checkRates(walked: Walked, cards: readonly Card[]): void {
	const { oracle, asked, answer, selected } = walked;
	for (const card of cards) {
		if (card.id === 'gauges') {
			for (const family of FAMILIES) {
				const got = card.series.families.find((gauge) => gauge.id === family);
				const expected = selected.includes(family) ? answer.families[family].rate : null;
				compareRate(walked, family, expected, (got?.rate ?? null) as GotRate);
			}
			const { classes, few } = card.series;
			for (const gauge of [...classes, ...few]) {
				const expected = oracle.rate(asked, answer.span, [gauge.id]);
				compareRate(walked, gauge.id, expected, gauge.rate as GotRate);
			}
		}
		if (card.id === 'rate' && card.series.grain !== 'day')
			for (const panel of card.series.panels)
				for (const point of panel.points) {
					const nodes = nodesOf(
						oracle.world(asked.direction, asked.asOf),
						panel.family,
						asked.weapons
					);
					const expected = nodes.length > 0 ? oracle.rate(asked, point.span, nodes) : null;
					compareRate(
						walked,
						`${panel.family} ${spanText(point.span)}`,
						expected,
						point.rate as GotRate
					);
				}
	}
}

/** Tables are compared by the cells of their CSV. */
export function checkRows(
	{ oracle, faults, asked, query, scope, answer, selected }: Walked,
	cards: readonly Card[]
): void {
	const sums = new Map<string, PeriodAnswer>();
	const sumOf = (from: string, to: string) => {
		const key = `${from} ${to}`;
		let sum = sums.get(key);
		if (!sum) sums.set(key, (sum = oracle.period(asked, { from, to })));
		return sum;
	};
	const empty = (figure: Figure | null, end: 'value' | 'low' | 'high') => {
		const value = figure?.[end];
		return value === undefined || value === Infinity ? '' : String(value);
	};
	for (const card of cards) {
		const { id } = card;
		if (id !== 'launches' && id !== 'casualties') continue;
		const table = cardTable(card);
		const column = (name: string) => table.columns.findIndex((each) => each.id === name);
		for (const row of table.rows) {
			const cell = (name: string) => String(row[column(name)]?.value ?? '');
			const from = String(row[0]?.value);
			const sum = sumOf(from, column('to') < 0 ? from : cell('to'));
			const compare = (name: string, figure: Figure | null) => {
				const ends = [
					['', 'value'],
					['_low', 'low'],
					['_high', 'high']
				] as const;
				for (const [tail, end] of ends)
					if (column(name + tail) >= 0)
						faults.compare(
							'tables',
							query,
							`${id} ${from} ${name}${tail}`,
							empty(figure, end),
							cell(name + tail)
						);
			};
			if (id === 'launches')
				for (const family of selected) {
					compare(`${family}s_launched`, sum.families[family].launched);
					compare(`${family}s_stopped`, sum.families[family].stopped);
				}
			else {
				compare('killed', sum.killed);
				compare('injured', sum.injured);
			}
		}
	}
	if (asked.weapons !== null) return;
	const { columns, rows } = dailyRows(scope.series);
	for (const row of rows) {
		const cell = (name: string) => String(row[columns.indexOf(name)] ?? '');
		const day = answer.days.find(({ date }) => date === cell('date'));
		if (!day) continue;
		const compare = (name: string, expected: string) =>
			faults.compare('daily.csv', query, `${day.date} ${name}`, expected, cell(name));
		for (const family of FAMILIES)
			for (const measure of ['launched', 'intercepted', 'suppressed'] as const)
				compare(`${family}s_${measure}`, empty(day.families[family][measure], 'value'));
		for (const measure of ['killed', 'injured'] as const) {
			compare(measure, empty(day[measure]?.best ?? null, 'value'));
			compare(`${measure}_low`, empty(day[measure]?.best ?? null, 'low'));
			compare(`${measure}_high`, empty(day[measure]?.best ?? null, 'high'));
		}
		const isPartial = FAMILIES.some((family) => day.families[family].partial);
		compare('partial', String(isPartial));
		compare('reports', String(day.reports));
	}
}
