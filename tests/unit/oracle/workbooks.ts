/** The workbooks behind the charts of a saved deck, against the tables that the slides show. */
import type { SlideContent } from '../../../src/lib/outputs/briefing/slide-content';
import type { Card } from '../../../src/lib/drawing/cards/card';
import { cardTable } from '../../../src/lib/drawing/cards/card-back';
import type { Table } from '../../../src/lib/drawing/charts/table';
import { tableRows } from '../../../src/lib/outputs/export/table-csv';
import * as m from '../../../src/lib/paraglide/messages';
import type { Faults } from '../../oracle/faults';
import type { OpenDeck } from '../outputs/briefing/pptx-parts';

type Sheet = OpenDeck['workbooks'][number][number];
type Value = string | number | null;

export interface Taken {
	/** `/?…` */
	where: string;
	content: SlideContent;
	/** The card as the page makes it; null for the headline. */
	card: Card | null;
}

const shown = (value: string | number | boolean | null | undefined): string =>
	value === null || value === undefined || value === '' ? 'nothing' : String(value);

export function compareRows(
	faults: Faults,
	kind: string,
	where: string,
	expected: readonly (readonly unknown[])[],
	got: readonly (readonly unknown[])[]
): void {
	faults.compare(kind, where, 'rows', String(expected.length), String(got.length));
	expected.forEach((row, i) =>
		row.forEach((value, j) =>
			faults.compare(
				kind,
				where,
				`row ${i + 1}, column ${j + 1}`,
				shown(value as string),
				shown(got[i]?.[j] as string)
			)
		)
	);
}

/** The charts of a slide, in order: the sheets of their workbooks. */
function workbooksOf(deck: OpenDeck, slide: number): OpenDeck['workbooks'] {
	const relations = deck.parts.get(`ppt/slides/_rels/slide${slide}.xml.rels`) ?? '';
	return [...relations.matchAll(/charts\/chart(\d+)\.xml/g)]
		.map(([, n]) => Number(n))
		.sort((a, b) => a - b)
		.map((n) => deck.workbooks[n - 1]!);
}

const columnOf = (table: Table, id: string): Value[] => {
	const at = table.columns.findIndex((column) => column.id === id);
	return table.rows.map((row) => row[at]?.value ?? null);
};

/** A column of a drawn sheet, by the words of its head; null where the sheet has none such. */
function drawn(sheet: Sheet, head: RegExp): Value[] | null {
	const at = sheet[0]!.findIndex((name, i) => i > 0 && head.test(String(name)));
	return at < 0 ? null : sheet.slice(1).map((row) => row[at] ?? null);
}

/** The head of a column that is called by a message alone. */
const named = (message: (args: object, options: { locale: 'en' }) => string): RegExp =>
	new RegExp(`^${message({}, { locale: 'en' })}$`, 'i');

/** Tells what differs of one slide. */
type Compare = (what: string, expected: readonly Value[], got: readonly Value[] | null) => void;
type Of<Id extends Card['id']> = Extract<Card, { id: Id }>;

/** Whether some cell of some column has a number: a chart of none is words, without a workbook. */
const hasNumbers = (columns: readonly (readonly Value[])[]): boolean =>
	columns.some((column) => column.some((value) => typeof value === 'number'));

function checkLaunches(card: Of<'launches'>, sheets: Sheet[], compare: Compare): void {
	const { series } = card;
	const table = cardTable(card);
	const left = [...sheets];
	series.panels.forEach(({ family }) => {
		const column = (id: string) => columnOf(table, `${family}s_${id}`);
		if (!hasNumbers(['stopped', 'not_stopped', 'outcome_unknown'].map(column))) return;
		const sheet = left.shift() ?? [[]];
		const stopped = drawn(sheet, named(m.word_stopped)) ?? [];
		const claimed = drawn(sheet, named(m.pptx_claimed));
		const both = stopped.map((value, row) => {
			const more = claimed?.[row] ?? null;
			return value === null && more === null ? null : Number(value) + Number(more);
		});
		compare(`${family} stopped`, column('stopped'), both);
		compare(
			`${family} not stopped`,
			column('not_stopped'),
			drawn(sheet, named(m.word_not_stopped))
		);
		compare(
			`${family} outcome unknown`,
			column('outcome_unknown'),
			drawn(sheet, named(m.word_outcome_unknown))
		);
	});
	compare('charts of families without a number', [], left.length === 0 ? [] : null);
}

function checkCasualties(card: Of<'casualties'>, [sheet]: Sheet[], compare: Compare): void {
	const table = cardTable(card);
	if (!sheet) return;
	for (const measure of ['killed', 'injured'] as const) {
		const head = (end: string) => new RegExp(`^${measure}${end}`, 'i');
		compare(measure, columnOf(table, measure), drawn(sheet, head('(, all weapons)?$')));
		for (const end of ['low', 'high'])
			compare(
				`${measure} ${end}`,
				columnOf(table, `${measure}_${end}`),
				drawn(sheet, head(`.*${end}`))
			);
	}
}

function checkGauges(card: Of<'gauges'>, [sheet]: Sheet[], compare: Compare): void {
	const table = cardTable(card);
	if (!sheet) return;
	const rows = sheet.slice(1).map(([name]) => table.rows.findIndex((row) => row[0]!.text === name));
	const pick = (id: string) => rows.map((row) => columnOf(table, id)[row] ?? null);
	compare('share', pick('share'), drawn(sheet, /share/i));
	sheet[0]!.slice(2).forEach((head, i) => {
		const name = String(head);
		const end = /low/i.test(name) ? 'low' : 'high';
		const from = /report/i.test(name) ? 'reports' : 'interval_95';
		const values = sheet.slice(1).map((row) => row[i + 2] ?? null);
		compare(`“${name}”`, pick(`${from}_${end}`), values);
	});
}

function checkRates(card: Of<'rate'>, sheets: Sheet[], compare: Compare): void {
	const { series } = card;
	const table = cardTable(card);
	const left = [...sheets];
	series.panels.forEach(({ family, points }) => {
		// A share that is not drawn is no figure of the chart.
		const column = (id: string) =>
			columnOf(table, `${family}s_${id}`).map((value, row) =>
				points[row]!.gap === null ? value : null
			);
		if (!hasNumbers([column('share')])) return;
		const sheet = left.shift() ?? [[]];
		compare(`${family} share`, column('share'), drawn(sheet, /share/i));
		// The band is all that a share may be: what the reports say, and what unknown outcomes leave open.
		for (const end of ['low', 'high'] as const) {
			const reports = column(`reports_${end}`);
			const open = column(`open_${end}`);
			const ends = reports.map((value, row) => {
				const known = [value, open[row]].filter((each) => typeof each === 'number');
				return known.length === 0 ? null : Math[end === 'low' ? 'min' : 'max'](...known);
			});
			compare(`${family} range, ${end}`, ends, drawn(sheet, new RegExp(`${end} end`, 'i')));
		}
	});
}

/** Adds to the faults, as `workbooks`, every cell that a chart's workbook and its slide's table do not share. */
export function checkWorkbooks(faults: Faults, deck: OpenDeck, taken: readonly Taken[]): void {
	taken.forEach(({ where, content, card }, i) => {
		const workbooks = workbooksOf(deck, i + 1);
		for (const [, whole] of workbooks) {
			const { columns, rows } = tableRows(content.tables[0]!.table);
			compareRows(faults, 'workbooks', `${where}, second sheet`, [columns, ...rows], whole!);
		}
		const sheets = workbooks.map(([first]) => first!);
		const compare: Compare = (what, expected, got) => {
			if (got === null) return faults.add('workbooks', where, `no column of ${what}`);
			expected.forEach((value, row) =>
				faults.compare('workbooks', where, `${what}, row ${row + 1}`, shown(value), shown(got[row]))
			);
		};
		if (card?.id === 'launches') checkLaunches(card, sheets, compare);
		if (card?.id === 'casualties') checkCasualties(card, sheets, compare);
		if (card?.id === 'gauges') checkGauges(card, sheets, compare);
		if (card?.id === 'rate') checkRates(card, sheets, compare);
	});
}
