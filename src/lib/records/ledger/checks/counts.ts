import { isStrike } from '../measures';
import type { Count, Qualifier } from '../types';
import type { CheckContext } from './context';
import { checkStopped } from './stopped';

/** No report states more of anything; a slip of the keyboard does. */
const MOST = 100_000;

/** Each count fits its measure and its qualifier; a report never stops more than was launched. */
export function checkCounts(context: CheckContext): void {
	const { counts } = context.tables;
	counts.forEach((count, index) => {
		checkSubject(context, count, index);
		if (!isSoundValue(count)) checkValue(context, count, index);
		if (Math.max(count.value ?? 0, count.high ?? 0) > MOST) checkSize(context, count, index);
	});
	checkStopped(context, counts);
}

/** Strikes name a weapon; casualties name a place and no weapon. */
function checkSubject(context: CheckContext, count: Count, index: number): void {
	const { measure, weapon_id, place_id } = count;
	if (isStrike(measure)) {
		if (weapon_id === null) context.report('missing-weapon', 'counts', index, 'weapon_id', measure);
		return;
	}
	if (weapon_id !== null)
		context.report('weapon-on-casualties', 'counts', index, 'weapon_id', measure);
	if (place_id === null) context.report('missing-place', 'counts', index, 'place_id', measure);
}

const isSilentQualifier = (qualifier: Qualifier): boolean =>
	qualifier === 'none_reported' || qualifier === 'undisclosed';

/** Figures where the qualifier has some, none where it has none, in order and not negative. */
function isSoundValue({ qualifier, value, low, high }: Count): boolean {
	if (isSilentQualifier(qualifier)) return value === null && low === null && high === null;
	if (value === null || value < 0) return false;
	return (low === null || (low >= 0 && low <= value)) && (high === null || high >= value);
}

/** Says what {@link isSoundValue} found. */
function checkValue(context: CheckContext, count: Count, index: number): void {
	const { qualifier, value, low, high } = count;
	const isSilent = isSilentQualifier(qualifier);
	if (!isSilent && value === null)
		context.report('value-needed', 'counts', index, 'value', qualifier);
	for (const column of ['value', 'low', 'high'] as const) {
		const figure = count[column];
		if (figure === null) continue;
		if (isSilent) context.report('value-not-allowed', 'counts', index, column, qualifier);
		if (figure < 0) context.report('negative-total', 'counts', index, column);
	}
	const figures = [low, value, high].filter((figure) => figure !== null);
	if (figures.some((figure, at) => at > 0 && figure < (figures[at - 1] ?? 0)))
		context.report('range-reversed', 'counts', index, '', figures.join(', '));
}

/** Names what is more than can be. */
function checkSize(context: CheckContext, count: Count, index: number): void {
	for (const column of ['value', 'high'] as const)
		if ((count[column] ?? 0) > MOST) context.report('implausible-total', 'counts', index, column);
}
