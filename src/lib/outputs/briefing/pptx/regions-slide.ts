import type { RegionsSeries } from '../../../drawing/charts/regions/series';
import { besideText, regionsEmptySentence } from '../../../drawing/charts/regions/words';
import type { SlideTable } from '../slide-content';
import { addWords, type Page } from './page';
import { BODY } from './paper';
import { addTable, shownCells } from './table-box';
import { drawEmpty } from './words-slides';

const NOTE = 0.44;

/** A native table, the regions with most reports first; those without a report are left to the CSV. */
export function drawRegions(page: Page, series: RegionsSeries, { table }: SlideTable): void {
	if (series.measures.length === 0) return drawEmpty(page, regionsEmptySentence(page.locale));
	const { head, rows } = shownCells(table);
	const reported = new Set(series.tiles.filter(({ reports }) => reports > 0).map(({ id }) => id));
	const id = table.columns.findIndex((column) => column.id === 'region_id');
	const isTile = new Set(series.tiles.map((tile) => tile.id));
	const shown = rows.filter((_, i) => {
		const value = String(table.rows[i]![id]?.value);
		return reported.has(value) || !isTile.has(value);
	});
	addTable(
		page,
		{ x: BODY.x, y: BODY.y, w: BODY.w, h: BODY.h - NOTE },
		head,
		shown,
		{ widths: head.map((_, i) => (i === 0 ? 3 : 1.4)), size: 10, row: 0.235 },
		table.caption,
		{ all: rows.length }
	);
	addWords(
		page,
		besideText(series, page.locale),
		{ x: BODY.x, y: BODY.y + BODY.h - NOTE + 0.06, w: BODY.w, h: NOTE - 0.06 },
		{ size: 10, least: 7.5, color: 'ink-3' }
	);
}
