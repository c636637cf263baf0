/** The key of the picture of the largest days. */
import type { CardOf } from '../../cards/card';
import type { Segments } from '../../stats/segments';
import * as m from '../../paraglide/messages';
import { familyName } from '../../view/describe';
import type { SelectedFamily } from '../../view/selection';
import type { Mark } from '../../plot/scene';
import { swatch, type RowItem } from '../../plot/measured/key-rows';

/** Launched, and no report says what became of it. */
export const UNKNOWN = { strokeWidth: 1, opacity: 0.6 } as const;

/** The parts of a family's bars that are in the picture, in the order they stand. */
function familyItems(selected: SelectedFamily, { series, locale }: CardOf<'largest'>): RowItem[] {
	const o = { locale };
	const segments = series.rows.map((row) => row.marks[selected.family].segments);
	const has = (pick: (parts: Segments) => number) => segments.some((parts) => pick(parts) > 0);
	const { text, not, stop } =
		selected.family === 'missile'
			? ({ text: 'm-text', not: 'm-not', stop: 'm-stop' } as const)
			: ({ text: 'd-text', not: 'd-not', stop: 'd-stop' } as const);
	const parts: RowItem[] = [
		...(has((each) => each.notStopped)
			? [{ text: m.word_not_stopped({}, o), sign: swatch(not) }]
			: []),
		...(has((each) => each.stopped + each.claimed)
			? [{ text: m.word_stopped({}, o), sign: swatch(stop) }]
			: []),
		...(has((each) => each.unknown)
			? [
					{
						text: m.word_outcome_unknown({}, o),
						sign: {
							width: 12,
							draw: (x: number, y: number): Mark[] => [
								{
									...UNKNOWN,
									kind: 'rect',
									x,
									y: y - 6,
									width: 12,
									height: 12,
									stroke: not,
									hatch: not
								}
							]
						}
					}
				]
			: [])
	];
	return parts.length === 0
		? []
		: [{ text: familyName(selected, locale), weight: 700, fill: text }, ...parts];
}

/** Only the signs that are in the picture. */
export const largestKey = (card: CardOf<'largest'>): RowItem[] => {
	const o = { locale: card.locale };
	const { rows } = card.series;
	return [
		...card.series.selection.families.flatMap((selected) => familyItems(selected, card)),
		...(rows.some((row) => row.largestToDate)
			? [
					{
						text: m.largest_key_record({}, o),
						sign: {
							width: 10,
							draw: (x: number, y: number): Mark[] => [
								{ kind: 'path', d: `M${x + 5} ${y - 4}l4.5 8h-9z`, fill: 'ink' }
							]
						}
					}
				]
			: []),
		...(rows.some((row) => row.floor) ? [{ text: `+ ${m.largest_key_floor({}, o)}` }] : [])
	];
};
