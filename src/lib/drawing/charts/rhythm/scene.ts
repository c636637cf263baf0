import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { withFoot } from '../../plot/measured/foot';
import { stackScene } from '../../plot/measured/stack-scene';
import { placeScene } from '../../plot/place';
import type { Scene } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { drawDurations, drawHours } from './draw';
import type { RhythmSeries } from './series';
import { emptyWords, readDuration, readHour, rhythmNotes } from './words';
import type { Reading } from '../shared/reading';

const LOOK = { least: 70, gap: 6, legend: { line: 21, gap: 14 } };
/** From this width on the durations stand beside the hours, px; their share of it, and the gutter. */
const BESIDE_FROM = 700;
const SHARE = 0.34;
const GUTTER = 36;
/** Between them where they stand under each other, px. */
const GAP = 12;

const told = ({ when, facts }: Reading): string => `${when}: ${facts.join('; ')}`;

/** The rhythm as a picture; with neither title nor source. */
export function rhythmScene(
	{ series, locale }: { series: RhythmSeries; locale: Locale },
	size: DrawSize
): Scene {
	if (series.starts === 0) {
		const { title, text } = emptyWords(series, locale);
		return drawEmpty(title, text, size);
	}
	return withFoot(size, rhythmNotes(series, locale), (inner) =>
		fitScene(inner, (room) => both(series, locale, room))
	);
}

function both(series: RhythmSeries, locale: Locale, { width, height }: DrawSize): Scene | null {
	const hasLength = series.durations.length > 0;
	const isBeside = hasLength && width >= BESIDE_FROM;
	const right = isBeside ? Math.round(width * SHARE) : width;
	const left = isBeside ? width - right - GUTTER : width;
	// Under each other, two panels of hours and one of durations, each with its legend.
	const part = (share: number) =>
		height === null ? null : isBeside || !hasLength ? height : Math.floor((height - GAP) * share);
	const hours = stackScene(
		(room) => drawHours(series, locale, room),
		series.hours.map((_, i) => told(readHour(series, i, locale))),
		{ width: left, height: part(0.64) },
		LOOK
	);
	if (!hours) return null;
	if (!hasLength) return hours;
	const lasted = stackScene(
		(room) => drawDurations(series, locale, room)!,
		series.durations.map((_, i) => told(readDuration(series, i, locale))),
		{ width: right, height: part(0.36) },
		LOOK
	);
	if (!lasted) return null;
	const below = hours.height + GAP;
	const at = placeScene(lasted, isBeside ? left + GUTTER : 0, isBeside ? 0 : below);
	return {
		width,
		height: height ?? (isBeside ? Math.max(hours.height, lasted.height) : below + lasted.height),
		marks: [...hours.marks, at.mark],
		hots: [...hours.hots, ...at.hots]
	};
}
