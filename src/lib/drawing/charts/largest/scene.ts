import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import type { KeyItem, Sign } from '../../plot/marks';
import { drawEmpty } from '../../plot/measured/empty';
import { withFoot } from '../../plot/measured/foot';
import { rowsScene } from '../../plot/measured/rows-scene';
import { lineText, type Rows } from '../../plot/rows';
import type { Mark, Scene } from '../../plot/scene';
import type { Segments } from '../../../figures/stats/segments';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName } from '../../../figures/view/describe';
import { formatNumber } from '../../../figures/view/format';
import type { SelectedFamily } from '../../../figures/view/selection';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { datedDoubt } from '../shared/notes';
import { drawLargest, signItems, unknownSign } from './draw';
import { largestEmpty } from './sentence';
import type { LargestSeries } from './series';
import { dayText } from './words';

interface LargestPicture {
	series: LargestSeries;
	locale: Locale;
}

/** The rows that fit, greatest first; a line says how many days are left out. */
export function largestScene({ series, locale }: LargestPicture, size: DrawSize): Scene {
	const rows = drawLargest(series, locale);
	const key = [
		...series.selection.families.flatMap((selected) => familyItems(selected, series, locale)),
		...signItems(series, locale)
	];
	const more = (count: number) =>
		m.picture_more_days({ count, text: formatNumber(count, locale) }, { locale });
	const doubts = series.doubts.map((note) => datedDoubt(note, locale));
	return withFoot(
		size,
		doubts,
		(room) =>
			(series.rows.length > 0 &&
				rowsScene({ rows, key, told: toldOf(series, rows, locale), more }, room)) ||
			drawEmpty(largestEmpty(series, locale), '', room)
	);
}

/** Every cell with its head. */
const toldOf = (series: LargestSeries, { columns, rows }: Rows, locale: Locale): string[] =>
	rows.map(({ cells: [launched, ...cells] }, i) =>
		[
			`${dayText(series.rows[i]!.date, locale, true)}: ${lineText(launched!)}`,
			...cells.map((cell, c) => `${columns[c + 1]!.head}: ${lineText(cell)}`)
		].join('; ')
	);

/** The parts of a family's bars that are in the picture, in the order they stand. */
function familyItems(selected: SelectedFamily, { rows }: LargestSeries, locale: Locale): KeyItem[] {
	const o = { locale };
	const { not, stop, name } = FAMILY_TOKENS[selected.family];
	const part = (of: (parts: Segments) => number, text: string, mark: Sign['marks'][number]) =>
		rows.some((row) => of(row.marks[selected.family].segments) > 0)
			? [{ text, sign: { width: 12, marks: [mark] } }]
			: [];
	const box = (x: number, side: number) =>
		({ kind: 'rect', x, y: x - 6, width: side, height: side }) satisfies Partial<Mark>;
	const parts: KeyItem[] = [
		...part((each) => each.notStopped, m.word_not_stopped({}, o), { ...box(0, 12), fill: not }),
		...part((each) => each.stopped + each.claimed, m.word_stopped({}, o), {
			...box(0, 12),
			fill: stop
		}),
		...part(
			(each) => each.unknown,
			m.word_outcome_unknown({}, o),
			unknownSign([selected.family]).marks[0]!
		)
	];
	return parts.length === 0
		? []
		: [{ text: familyName(selected, locale), fill: name, isName: true }, ...parts];
}
