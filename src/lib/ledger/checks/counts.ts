import type { Count, Qualifier, StrikeMeasure } from '../types';
import type { CheckContext } from './context';
import { numberKeys, type KeyedRow } from './number-keys';

const STRIKES: ReadonlySet<string> = new Set<StrikeMeasure>([
	'launched',
	'intercepted',
	'suppressed',
	'hit'
]);

/** Each count fits its measure and its qualifier; a report never stops more than was launched. */
export function checkCounts(context: CheckContext): void {
	const { counts } = context.tables;
	counts.forEach((count, index) => {
		checkSubject(context, count, index);
		if (!isSoundValue(count)) checkValue(context, count, index);
	});
	checkStopped(context, counts);
}

/** Strikes name a weapon; casualties name a place and no weapon. */
function checkSubject(context: CheckContext, count: Count, index: number): void {
	const { measure, weapon_id, place_id } = count;
	if (STRIKES.has(measure)) {
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

/**
 * Shot down and suppressed together are at most what was launched, per report, weapon and place,
 * where all figures given are exact (DESIGN.md, rule 11). Each row that states a stopped figure is
 * named, since any of them may be the wrong one.
 */
function checkStopped(context: CheckContext, counts: readonly Count[]): void {
	const rows = counts as unknown as readonly KeyedRow[];
	const keys = numberKeys(rows, ['report_id', 'weapon_id', 'place_id']);
	// By what a report says of one weapon at one place; NaN where it is not exact. Columns, for there are many.
	const groups = new Map<number | string, number>();
	const groupOf = new Int32Array(counts.length).fill(-1);
	const stated = {
		launched: new Float64Array(counts.length).fill(-1),
		intercepted: new Float64Array(counts.length),
		suppressed: new Float64Array(counts.length)
	};
	let lastKey: number | string | undefined;
	let group = 0;
	for (let index = 0; index < counts.length; index++) {
		const { measure, qualifier, value } = counts[index]!;
		if (measure !== 'launched' && measure !== 'intercepted' && measure !== 'suppressed') continue;
		const key = keys[index]!;
		if (key !== lastKey) {
			group = groups.get(key) ?? groups.size;
			if (group === groups.size) groups.set(key, group);
			lastKey = key;
		}
		stated[measure][group] = qualifier === 'exact' ? (value ?? NaN) : NaN;
		if (measure !== 'launched') groupOf[index] = group;
	}
	for (let index = 0; index < counts.length; index++) {
		const at = groupOf[index]!;
		if (at === -1) continue;
		const [launched, intercepted, suppressed] = [
			stated.launched[at]!,
			stated.intercepted[at]!,
			stated.suppressed[at]!
		];
		if (launched < 0 || !(intercepted + suppressed > launched)) continue;
		const detail = `${intercepted} + ${suppressed} of ${launched}`;
		context.report('stopped-exceeds-launched', 'counts', index, 'value', detail);
	}
}
