/** A native table that stays inside its box: rows that do not fit are counted, not squeezed. */
import type PptxGenJS from 'pptxgenjs';
import type { Table } from '../../../drawing/charts/table';
import * as m from '../../../paraglide/messages';
import { formatNumber } from '../../../figures/view/format';
import { addWords, type Page } from './page';
import { colour, SANS, type Box } from './paper';
import { printable } from '../../../drawing/picture/xml';

/** A cell of a slide's table. */
export interface SlideCell {
	text: string;
	numeric?: boolean;
	muted?: boolean;
	bold?: boolean;
	/** Ground and ink, as PowerPoint writes colours. */
	fill?: string;
	color?: string;
	center?: boolean;
	/** Columns it spans. */
	span?: number;
}

/** What is left out where not all rows fit. */
interface TableCut {
	/** Rows of the CSV, where some were left out before. */
	all: number;
	/** The end that stays. */
	keep: 'first' | 'last';
}

interface TableLook {
	/** Parts of the width. */
	widths: readonly number[];
	/** Points. */
	size: number;
	/** Inches, of rows that take one line. */
	row: number;
}

const POINTS_PER_INCH = 72;
const LETTER_EM = 0.55;

const RULE = { type: 'solid', pt: 0.5, color: colour('rule') } as const;
const NONE = { type: 'none' } as const;

/** Inches a row needs: its cells wrap. */
function rowHeight(cells: readonly SlideCell[], widths: readonly number[], look: TableLook) {
	let at = 0;
	const lines = cells.map(({ text, span = 1 }) => {
		const room = widths.slice(at, at + span).reduce((a, b) => a + b, 0) - 0.12;
		at += span;
		return Math.ceil((text.length * LETTER_EM * look.size) / POINTS_PER_INCH / room);
	});
	return look.row + (Math.max(1, ...lines) - 1) * ((look.size * 1.2) / POINTS_PER_INCH);
}

/** Adds a table with a head; says under it how many rows were left to the CSV. */
export function addTable(
	page: Page,
	box: Box,
	head: readonly SlideCell[],
	rows: readonly (readonly SlideCell[])[],
	look: TableLook,
	caption: string,
	{ all = rows.length, keep = 'first' }: Partial<TableCut> = {}
): void {
	const sum = look.widths.reduce((a, b) => a + b, 0);
	const widths = look.widths.map((width) => (width / sum) * box.w);
	const heights = [head, ...rows].map((cells) => rowHeight(cells, widths, look));
	const needed = heights.reduce((a, b) => a + b, 0);
	const room = needed <= box.h && all === rows.length ? box.h : box.h - look.row;
	let used = heights[0]!;
	let shown = 0;
	const from = () => (keep === 'first' ? 0 : rows.length - shown);
	const next = () => heights[keep === 'first' ? shown + 1 : rows.length - shown]!;
	while (shown < rows.length && used + next() <= room + 1e-6) {
		used += next();
		shown++;
	}
	const cell = (each: SlideCell, isHead: boolean): PptxGenJS.TableCell => ({
		text: printable(each.text),
		options: {
			fontFace: SANS,
			fontSize: look.size,
			bold: each.bold ?? isHead,
			color: each.color ?? colour(isHead ? 'ink-2' : each.muted ? 'ink-3' : 'ink'),
			align: each.center ? 'center' : each.numeric ? 'right' : 'left',
			valign: isHead ? 'bottom' : 'middle',
			margin: [0.02, 0.06, 0.02, 0.06],
			border: [NONE, NONE, isHead ? { ...RULE, pt: 1, color: colour('ink') } : RULE, NONE],
			...(each.fill ? { fill: { color: each.fill } } : {}),
			...(each.span ? { colspan: each.span } : {})
		}
	});
	const name = `Table ${page.parts.alts.size + 1}`;
	page.parts.alts.set(name, printable(m.pptx_table_alt({ caption }, { locale: page.locale })));
	page.slide.addTable(
		[head.map((each) => cell(each, true))].concat(
			rows.slice(from(), from() + shown).map((row) => row.map((each) => cell(each, false)))
		),
		{
			...{ x: box.x, y: box.y, w: box.w, colW: widths, objectName: name },
			rowH: [heights[0]!, ...heights.slice(1 + from(), 1 + from() + shown)]
		}
	);
	const left = all - shown;
	if (left > 0)
		addWords(
			page,
			m.pptx_more_rows(
				{ count: left, text: formatNumber(left, page.locale) },
				{ locale: page.locale }
			),
			{ x: box.x, y: box.y + used + 0.04, w: box.w, h: look.row },
			{ size: look.size, color: 'ink-3' }
		);
}

/** The columns of a table that are read on screen, as cells. */
export function shownCells(table: Table, ids?: readonly string[]) {
	const picked = table.columns.flatMap((column, i) =>
		column.csvOnly || (ids && !ids.includes(column.id)) ? [] : [{ column, i }]
	);
	return {
		head: picked.map(({ column }): SlideCell => ({ text: column.label, numeric: column.numeric })),
		rows: table.rows.map((row) =>
			picked.map(({ column, i }): SlideCell => ({
				text: row[i]?.text ?? '',
				numeric: column.numeric,
				muted: row[i]?.muted ?? false
			}))
		)
	};
}
