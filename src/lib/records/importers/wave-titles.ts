/** Headings of attacks that have no name of their own: when they were. */
import { isDay, kyivClock, kyivDay } from '../ledger/moment';
import type { IsoDay, IsoMoment } from '../ledger/types';

const MONTHS_EN = [
	...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'],
	...['October', 'November', 'December']
];
const MONTHS_UK = [
	...['січня', 'лютого', 'березня', 'квітня', 'травня', 'червня', 'липня', 'серпня', 'вересня'],
	...['жовтня', 'листопада', 'грудня']
];

const dayOf = (day: IsoDay, months: readonly string[], isWhole: boolean): string =>
	`${Number(day.slice(8))} ${months[Number(day.slice(5, 7)) - 1] ?? ''}${isWhole ? ` ${day.slice(0, 4)}` : ''}`;

/** Titles of the total of a day, where it is compared with the attacks of that day. */
export const titleOfDayTotal = (day: IsoDay): { title_en: string; title_uk: string } => ({
	title_en: `Total of ${dayOf(day, MONTHS_EN, true)}`,
	title_uk: `Підсумок за ${dayOf(day, MONTHS_UK, true)} року`
});

/**
 * Titles of an attack between two moments: "Attack of 1 January 2024, 14:00–19:00". `isLocal`: only local
 * posts tell of it.
 */
export function titleOf(
	start: IsoMoment,
	end: IsoMoment,
	isLocal: boolean
): { title_en: string; title_uk: string } {
	const [from, to] = [kyivDay(start), kyivDay(end)];
	const [fromClock, toClock] = [kyivClock(start), kyivClock(end)];
	const en = dayOf(to, MONTHS_EN, true);
	const uk = `${dayOf(to, MONTHS_UK, true)} року`;
	if (isLocal)
		return { title_en: `Local reports of ${en}`, title_uk: `Місцеві повідомлення ${uk}` };
	if (isDay(end) || toClock === null)
		return { title_en: `Attack of ${en}`, title_uk: `Атака ${uk}` };
	if (fromClock === null)
		return { title_en: `Attack to ${toClock}, ${en}`, title_uk: `Атака до ${toClock} ${uk}` };
	if (from === to) {
		const clocks = fromClock === toClock ? toClock : `${fromClock}–${toClock}`;
		return { title_en: `Attack of ${en}, ${clocks}`, title_uk: `Атака ${uk}, ${clocks}` };
	}
	const isSameYear = from.slice(0, 4) === to.slice(0, 4);
	const before = dayOf(from, MONTHS_EN, !isSameYear);
	const ukBefore = `${dayOf(from, MONTHS_UK, !isSameYear)}${isSameYear ? '' : ' року'}`;
	return {
		title_en: `Attack from ${fromClock}, ${before}, to ${toClock}, ${en}`,
		title_uk: `Атака з ${fromClock} ${ukBefore} до ${toClock} ${uk}`
	};
}
