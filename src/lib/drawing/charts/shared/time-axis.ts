/** A shared x axis of equal steps, in per cent of the width: nothing is measured before the first paint. */
import { daysBetween } from '../../../records/ledger/moment';
import type { IsoDay } from '../../../records/ledger/types';
import type { Grain, Span } from '../../../figures/stats/grain';
import type { Locale } from '../../../figures/view/catalogue';
import type { MonthMark, Tick, TimeAxis } from '../../plot/axis';
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
	// A month's name needs about a tenth of a wide plot and a third of a narrow one.
	const monthWide = everyNth(starts.length, 10);
	const monthNarrow = monthWide * everyNth(Math.ceil(starts.length / monthWide), isLong ? 6 : 3);
	const named = starts.flatMap(({ i, from }, n): MonthMark[] => {
		const next = starts[n + 1];
		const room = ((next ? next.i : spans.length) - i) * step;
		const isNamed =
			n % monthWide === 0 &&
			(room >= (isLong ? 5 : 9) || starts.length === 1 || (length > 200 && !isLong));
		return [
			{
				x: i * step,
				text: !isNamed ? '' : isLong ? from.slice(0, 4) : formatMonth(from, locale),
				level: n % monthNarrow === 0 && room >= (isLong ? 12 : 24) ? 1 : 2,
				boundary: i > 0
			}
		];
	});
	return { count, step, center, ticks, months: named };
}
