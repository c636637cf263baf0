/** A shared x axis of equal steps, in per cent of the width: nothing is measured before the first paint. */
import { daysBetween } from '../../../records/ledger/moment';
import type { IsoDay } from '../../../records/ledger/types';
import type { Grain, Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import type { MonthMark, Tick, TimeAxis } from '../../plot/axis';
import type { Level } from '../../plot/marks';
import { formatDayShort, formatMonth, weekdayOf } from '../../../figures/view/format';

/**
 * Where a day begins among equal steps, per cent: inside the mark of a span that holds it, so that a divider
 * stands in the bar whose days it parts. -1 outside the spans.
 */
export function xOfDay(spans: readonly Span[], day: IsoDay): number {
	const index = spans.findIndex((span) => span.from <= day && day <= span.to);
	const span = spans[index];
	if (!span) return -1;
	const share = daysBetween(span.from, day) / (daysBetween(span.from, span.to) + 1);
	return Math.round(((index + share) * 10_000) / spans.length) / 100;
}

/** Beyond this months are too many to name: years are named instead, and months are ticks. */
const LONG_DAYS = 500;

/** What a name takes of a phone's plot, of one of 430 px and of one of 840, per cent. */
const MONTH_NEEDS = [30, 23, 12] as const;
const YEAR_NEEDS = [10.5, 8.5, 4.5] as const;

/**
 * Which names are shown at which width: none meets another, none leaves the plot. One that is shown on a phone is shown
 * everywhere; wider plots fill in between. A scrap of a month before a longer one leaves the room to that.
 */
function nameLevels(at: readonly number[], needs: readonly number[]): (Level | null)[] {
	const levels: (Level | null)[] = at.map(() => null);
	const lengthOf = (n: number) => (at[n + 1] ?? 100) - at[n]!;
	if (at.length === 1) return [1];
	needs.forEach((need, i) => {
		at.forEach((x, n) => {
			const next = n + 1 < at.length ? lengthOf(n + 1) : 0;
			const isScrap = lengthOf(n) < need && (next >= need || next > 2 * lengthOf(n));
			const isFree = at.every((other, k) => levels[k] === null || Math.abs(other - x) >= need);
			if (!isScrap && isFree && 100 - x >= need) levels[n] ??= (i + 1) as Level;
		});
	});
	return levels;
}

/** Keeps at most `most` of a list, evenly, the first always. */
function everyNth(length: number, most: number): number {
	return Math.max(1, Math.ceil(length / most));
}

/**
 * The axis of spans in order, without gaps: Monday ticks for days, one tick a span for weeks and months, thinned by
 * room.
 */
export function placeTimeAxis(spans: readonly Span[], grain: Grain, locale: Locale): TimeAxis {
	const count = Math.max(1, spans.length);
	const step = 100 / count;
	const center = (index: number) => (index + 0.5) * step;

	const first = spans[0]?.from;
	const end = spans.at(-1)?.to;
	const length = first && end ? daysBetween(first, end) + 1 : 1;
	const isLong = length > LONG_DAYS;
	const isNew = (i: number, chars: number) =>
		spans[i]!.from.slice(0, chars) !== spans[i - 1]?.from.slice(0, chars);

	/** A long axis has its years, and where there is room its quarters, or its halves. */
	const months = length / 30.4;
	const every = months / 3 <= 14 ? 3 : 6;
	const isCandidate = (from: IsoDay, i: number) => {
		if (isLong) return months / 6 <= 14 && isNew(i, 7) && Number(from.slice(5, 7)) % every === 1;
		return grain !== 'day' || spans.length <= 10 || weekdayOf(from) === 0;
	};
	const candidates: number[] = [];
	spans.forEach(({ from }, i) => {
		if (isCandidate(from, i)) candidates.push(i);
	});
	const wide = everyNth(candidates.length, 14);
	const middle = wide * everyNth(Math.ceil(candidates.length / wide), 9);
	const narrow = middle * everyNth(Math.ceil(candidates.length / middle), 5);
	const ticks = candidates.flatMap((i, n): Tick[] => {
		if (n % wide !== 0) return [];
		const from = spans[i]!.from;
		return [
			{
				x: center(i),
				text:
					isLong || grain === 'month'
						? formatMonth(from, locale).slice(0, 3)
						: grain === 'week'
							? formatDayShort(from, locale)
							: String(Number(from.slice(8, 10))),
				level: isLong
					? candidates.length > 9
						? 3
						: 2
					: n % narrow === 0
						? 1
						: n % middle === 0
							? 2
							: 3
			}
		];
	});

	const starts: { i: number; from: IsoDay }[] = [];
	spans.forEach((span, i) => {
		if (isNew(i, isLong ? 4 : 7)) starts.push({ i, from: span.from });
	});
	const at = starts.map(({ i }) => i * step);
	const levels = nameLevels(at, isLong ? YEAR_NEEDS : MONTH_NEEDS);
	const named = starts.map(({ from }, n): MonthMark => {
		const level = levels[n] ?? null;
		return {
			x: at[n]!,
			text: level === null ? '' : isLong ? from.slice(0, 4) : formatMonth(from, locale),
			level: level ?? 3,
			boundary: n > 0
		};
	});
	return { count, step, center, ticks, months: named };
}
