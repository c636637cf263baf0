/** Launched and stopped by weapon, with the share on a scale of 0 to 100 %: a table, or blocks on a narrow picture. */
import type { DayCardOf } from '../../cards/card';
import { showsRange } from '../../charts/shared/interval';
import { notStoppedText, shareLabel } from '../../charts/shared/rate-words';
import { rangeOf } from '../../stats/rate';
import { placeWeapon, type PlacedWeapon } from '../../charts/weapons/layout';
import type { WeaponRow } from '../../charts/weapons/series';
import { stateText, weaponName, weaponSentence } from '../../charts/weapons/words';
import * as m from '../../paraglide/messages';
import type { Family } from '../../stats/series';
import type { Locale } from '../../view/catalogue';
import { formatFigureRange, formatNumber, formatShares } from '../../view/format';
import type { DrawSize } from '../../plot/draw-size';
import { breakLines, widthOf, type Font } from '../../plot/measured/measure';
import { stretchPath } from '../../plot/path';
import type { Hot, Mark, Run, Scene, TextMark } from '../../plot/scene';
import { breakNames } from '../../plot/measured/block';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { placeKey, type RowItem } from '../../plot/measured/key-rows';
import { SMALL, textBox } from '../../plot/measured/words';
import { FAMILY_TOKENS as TONES } from '../../charts/shared/family-tokens';

const NARROW = 560;
const GAP = 20;
const INDENT = 14;
const LINE = 17;
const ROW_PAD = 9;
/** How much taller than needed a row may be, px. */
const MOST_EXTRA = 14;
const LEAST_SCALE = 110;
const MOST_SCALE = 520;
const HEAD_WIDTH = 96;
const KEY_GAP = 12;
const PLAIN: Font = { size: SMALL };
const BOLD: Font = { size: SMALL, weight: 650 };

interface Cells {
	name: string;
	/** "reports disagree", under the name. */
	note: string;
	launched: Run[];
	stopped: Run[];
	not: Run[];
	share: Run[];
	placed: PlacedWeapon | null;
}

const line = (runs: readonly Run[], rest: Partial<TextMark> = {}): TextMark => ({
	kind: 'text',
	x: 0,
	y: 0,
	runs,
	size: SMALL,
	fill: 'ink-2',
	...rest
});
const lengthOf = (runs: readonly Run[], weight?: number): number => {
	const { x0, x1 } = textBox(line(runs, { weight }));
	return x1 - x0;
};

/** What the page says in the cells of a row. */
function cellsOf(row: WeaponRow, { names, locale }: DayCardOf<'weapons'>): Cells {
	const o = { locale };
	const words = (text: string): Run[] => [{ text, weight: 400, fill: 'ink-3' }];
	const figure = (value: WeaponRow['launched']): Run[] =>
		value ? [{ text: formatFigureRange(value, locale) }] : words('—');
	const { rate } = row;
	const range = rate && rangeOf(rate);
	const isUnknown = row.launched === null && row.stopped === null;
	const share: Run[] =
		rate && !rate.few && rate.share !== null
			? [
					{ text: shareLabel({ ...rate, share: rate.share }), weight: 650, fill: 'ink' },
					...(showsRange(range) ? [{ text: ` ${formatShares(range)}`, weight: 400 }] : [])
				]
			: words(rate?.few ? m.day_under_ten({}, o) : '—');
	return {
		name: weaponName(row, names, locale),
		note: row.disputed ? m.day_disputed({}, o) : '',
		launched: isUnknown ? words('—') : figure(row.launched),
		stopped: isUnknown ? words('—') : figure(row.stopped),
		not: notStopped(row, words, locale),
		share: isUnknown ? words(stateText(row.state, locale)) : share,
		placed: placeWeapon(row)
	};
}

/** What is unknown stands in brackets: beside the figure, or beside the sign that there is none. */
function notStopped(
	{ notStopped: value, unknown, pair }: WeaponRow,
	words: (text: string) => Run[],
	locale: Locale
): Run[] {
	const n = unknown ? formatNumber(unknown, locale) : '';
	return [
		...(value === null
			? words('—')
			: [{ text: notStoppedText(value, pair?.stopped ?? null, locale) }]),
		...(n === '' ? [] : words(` (${n} ${m.word_outcome_unknown({}, { locale })})`))
	];
}

/** Every weapon of the day; where there is no room for all, it is drawn smaller. */
export function drawWeapons(card: DayCardOf<'weapons'>, size: DrawSize): Scene {
	const { series, locale } = card;
	if (series.length === 0)
		return drawEmpty(
			m.gauges_empty_title({}, { locale }),
			m.gauges_empty_text({}, { locale }),
			size
		);
	const cells = series.map((row) => cellsOf(row, card));
	const items = keyItems(series, cells, locale);
	return fitScene(size, (room) => {
		const key = placeKey(items, room.width, 0);
		const top = key.height === 0 ? 0 : key.height + KEY_GAP;
		const body =
			room.width < NARROW ? blocks(card, cells, top, room) : table(card, cells, top, room);
		return (
			body && {
				width: room.width,
				height: room.height ?? body.height,
				marks: [...key.marks, ...key.texts, ...body.marks],
				hots: body.hots
			}
		);
	});
}

interface Body {
	marks: Mark[];
	hots: Hot[];
	height: number;
}

const rule = (y: number, width: number, isFamily: boolean): Mark => ({
	kind: 'rect',
	x: 0,
	y,
	width,
	height: 1,
	fill: isFamily ? 'ink-3' : 'rule'
});
const indentOf = (row: WeaponRow) => Math.min(3, row.depth) * INDENT;
const fontOf = (row: WeaponRow): Font => (row.depth === 0 ? BOLD : PLAIN);

/** A row a weapon. Null where the rows, or their columns, have no room. */
function table(
	card: DayCardOf<'weapons'>,
	cells: readonly Cells[],
	top: number,
	{ width, height }: DrawSize
): Body | null {
	const { series, locale } = card;
	const o = { locale };
	const columns = [
		{ head: m.day_col_launched({}, o), runs: (each: Cells) => each.launched },
		{ head: m.day_col_stopped({}, o), runs: (each: Cells) => each.stopped },
		{ head: m.day_col_not({}, o), runs: (each: Cells) => each.not }
	].map((column) => {
		const head = breakLines(column.head, HEAD_WIDTH, PLAIN);
		const widths = [
			...head.map((each) => widthOf(each, PLAIN)),
			...cells.map((each, i) => lengthOf(column.runs(each), fontOf(series[i]!).weight))
		];
		return { ...column, head, width: Math.max(...widths) };
	});
	const shareWidth = Math.max(...cells.map((each) => lengthOf(each.share)), HEAD_WIDTH);
	const shareHead = breakLines(m.day_col_share({}, o), Math.max(shareWidth, HEAD_WIDTH), PLAIN);
	const widestName = Math.max(
		...cells.map(
			({ name, note }, i) =>
				indentOf(series[i]!) + Math.max(widthOf(name, fontOf(series[i]!)), widthOf(note, PLAIN))
		)
	);
	const figures = columns.reduce((sum, column) => sum + column.width + GAP, 0);
	const squaresWidth = Math.max(
		0,
		...cells.map(({ placed }) => (placed?.kind === 'squares' ? placed.width : 0))
	);
	const least = Math.max(LEAST_SCALE, squaresWidth);
	const nameWidth = Math.min(widestName, width - figures - shareWidth - least - 3 * GAP);
	if (nameWidth < Math.min(widestName, 120)) return null;
	const scaleX = nameWidth + figures + GAP * 1.2;
	const scaleWidth = Math.min(MOST_SCALE, width - scaleX - shareWidth - GAP);
	const shareX = scaleX + scaleWidth + GAP;

	const names = cells.map(({ name, note }, i): TextMark[] => {
		const row = series[i]!;
		const room = nameWidth - indentOf(row);
		const { weight } = fontOf(row);
		return [
			...breakNames(name, room, fontOf(row)).map((text) =>
				line([{ text }], { x: indentOf(row), weight, fill: 'ink' })
			),
			...breakLines(note, room, PLAIN).map((text) =>
				line([{ text }], { x: indentOf(row), fill: 'ink-3' })
			)
		];
	});
	const heights = names.map((lines) => lines.length * LINE + ROW_PAD);
	const headLines = Math.max(shareHead.length, ...columns.map((column) => column.head.length));
	const from = top + headLines * 16 + 8;
	const needed = from + heights.reduce((sum, each) => sum + each, 0);
	if (height !== null && needed > height) return null;
	const extra = height === null ? 4 : Math.min(MOST_EXTRA, (height - needed) / series.length);

	const marks: Mark[] = [];
	const hots: Hot[] = [];
	const heading = (words: readonly string[], x: number, anchor: TextMark['anchor'] = 'start') =>
		words.forEach((text, i) =>
			marks.push(
				line([{ text }], {
					...{ x, y: top + (headLines - words.length + i) * 16 + 12, anchor },
					fill: 'ink-3'
				})
			)
		);
	heading([m.day_col_weapon({}, o)], 0);
	let right = nameWidth;
	const rights = columns.map((column) => (right += GAP + column.width));
	columns.forEach((column, i) => heading(column.head, rights[i]!, 'end'));
	heading(['0'], scaleX);
	heading(['50'], scaleX + scaleWidth / 2, 'middle');
	heading(['100%'], scaleX + scaleWidth, 'end');
	heading(shareHead, shareX);

	let y = from;
	series.forEach((row, i) => {
		const rowHeight = heights[i]! + extra;
		const middle = y + rowHeight / 2;
		const base = middle + 4.5;
		const { weight } = fontOf(row);
		const isFamily = row.depth === 0;
		marks.push(rule(y, width, isFamily));
		const lines = names[i]!;
		marks.push(
			...lines.map((mark, n) => ({ ...mark, y: base + (n - (lines.length - 1) / 2) * LINE }))
		);
		columns.forEach((column, c) =>
			marks.push(
				line(column.runs(cells[i]!), {
					...{ x: rights[c]!, y: base, anchor: 'end', weight, fill: isFamily ? 'ink' : 'ink-2' }
				})
			)
		);
		marks.push(
			...shareMarks(cells[i]!.placed, row.family, scaleX, middle, scaleWidth),
			line(cells[i]!.share, { x: shareX, y: base })
		);
		hots.push({ x: 0, y, width, height: rowHeight, text: weaponSentence(row, card.names, locale) });
		y += rowHeight;
	});
	return { marks, hots, height: y };
}

/** Name and share, what was launched and stopped, the scale: a block a weapon. Null where there is no room. */
function blocks(
	{ series, names, locale }: DayCardOf<'weapons'>,
	cells: readonly Cells[],
	top: number,
	{ width, height }: DrawSize
): Body | null {
	const o = { locale };
	const marks: Mark[] = [];
	const hots: Hot[] = [];
	let y = top;
	series.forEach((row, i) => {
		const { name, note, launched, stopped, not, share, placed } = cells[i]!;
		const x = indentOf(row);
		const font = fontOf(row);
		const shareWidth = lengthOf(share);
		const nameLines = breakNames(name, width - x - shareWidth - 12, font);
		marks.push(
			rule(y, width, row.depth === 0),
			line(share, { x: width, y: y + 18, anchor: 'end' })
		);
		nameLines.forEach((text, n) =>
			marks.push(line([{ text }], { x, y: y + 18 + n * LINE, weight: font.weight, fill: 'ink' }))
		);
		const named = (head: string, runs: readonly Run[]) =>
			`${head}: ${runs.map(({ text }) => text).join('')}`;
		const words = placeKey(
			[
				named(m.day_col_launched({}, o), launched),
				named(m.day_col_stopped({}, o), stopped),
				named(m.day_col_not({}, o), not),
				...(note === '' ? [] : [note])
			].map((text) => ({ text })),
			width - x,
			y + 6 + nameLines.length * LINE,
			{ line: LINE, gap: 14 }
		);
		marks.push(...words.texts.map((text) => ({ ...text, x: text.x + x })));
		let end = y + 6 + nameLines.length * LINE + words.height;
		if (placed) {
			marks.push(...shareMarks(placed, row.family, x, end + 12, width - x));
			end += 22;
		}
		hots.push({
			...{ x: 0, y, width, height: end + 6 - y },
			text: weaponSentence(row, names, locale)
		});
		y = end + 6;
	});
	return height !== null && y > height ? null : { marks, hots, height: y };
}

/** The share between 0 and 100 %, or the squares, about a middle line. */
function shareMarks(
	placed: PlacedWeapon | null,
	family: Family,
	x: number,
	middle: number,
	width: number
): Mark[] {
	if (placed?.kind === 'squares') {
		const at = (d: string) => stretchPath(d, 1, 1, x, middle - 4.5);
		return [
			{ kind: 'path', d: at(placed.stopped), fill: TONES[family].stop },
			{ kind: 'path', d: at(placed.not), fill: TONES[family].not }
		];
	}
	if (!placed) return [];
	const at = (percent: number) => Math.round((x + (percent * width) / 100) * 100) / 100;
	const { value, band } = placed;
	const ticks = [0, 50, 100].map((tick) => `M${at(tick)} ${middle - 4}v8`).join('');
	return [
		{ kind: 'path', d: `M${at(0)} ${middle}H${at(100)}${ticks}`, stroke: 'rule-strong' },
		...(band
			? [
					{
						kind: 'rect' as const,
						...{ x: at(band.from), y: middle - 4, width: (band.width * width) / 100, height: 8 },
						...{ fill: 'mark' as const, opacity: 0.55 }
					}
				]
			: []),
		{ kind: 'path', d: `M${at(value)} ${middle - 8}v16`, stroke: 'ink', strokeWidth: 3 }
	];
}

/** Only the signs that are in the picture. */
function keyItems(
	series: readonly WeaponRow[],
	cells: readonly Cells[],
	locale: Locale
): RowItem[] {
	const o = { locale };
	const shares = cells.some(({ placed }) => placed?.kind === 'share');
	const few = series.filter((_, i) => cells[i]!.placed?.kind === 'squares');
	const families = [...new Set(few.map(({ family }) => family))];
	const squares = (part: 'stop' | 'not'): RowItem['sign'] => ({
		width: families.length * 11 - 2,
		draw: (x, y) =>
			families.map((family, i): Mark => ({
				...{ kind: 'rect', x: x + i * 11, y: y - 4.5, width: 9, height: 9 },
				fill: TONES[family][part]
			}))
	});
	const has = (pick: (row: WeaponRow) => number) => few.some((row) => pick(row) > 0);
	return [
		...(shares
			? [
					{
						text: m.gauges_key_share({}, o),
						sign: {
							width: 4,
							draw: (x: number, y: number): Mark[] => [
								{ kind: 'path', d: `M${x + 2} ${y - 7}v14`, stroke: 'ink', strokeWidth: 3 }
							]
						}
					},
					{
						text: m.rate_key_open({}, o),
						sign: {
							width: 20,
							draw: (x: number, y: number): Mark[] => [
								{ kind: 'rect', x, y: y - 4, width: 20, height: 8, fill: 'mark', opacity: 0.55 }
							]
						}
					}
				]
			: []),
		...(has(({ rate }) => rate?.stopped ?? 0)
			? [{ text: m.word_stopped({}, o), sign: squares('stop') }]
			: []),
		...(has(({ rate }) => (rate ? rate.launched - rate.stopped : 0))
			? [{ text: m.word_not_stopped({}, o), sign: squares('not') }]
			: [])
	];
}
