/** The figures and the caveats of one row. */
import type { IsoDay, Place, Problem, StrikeMeasure } from '../../ledger/types';
import { cleanText as clean, normaliseName } from '../names';
import { readLocalPlace } from '../place-names';
import { createImportProblem, type ImportProblemCode } from '../problems';
import { parsePythonDict, parsePythonLiteral, type PythonValue } from '../python-literal';
import type { StatedCount } from '../types';
import type { WeaponMatch, WeaponReader } from '../weapon-names';
import type { FileRow } from './rows';

export interface RowFigures {
	counts: StatedCount[];
	/** What a reader of the figures should know, in words. */
	facts: string[];
	places: Place[];
	problems: Problem[];
}

/**
 * From this day the bulletins give shot down and suppressed as one number (the second definition break of
 * `notes.csv`); the file fills its column for suppressed with zeros, which nobody stated.
 */
const STATED_TOGETHER_FROM: IsoDay = '2025-08-01';

/** The figures of a row, in a national or a local statement. */
export function readFigures(
	file: string,
	row: FileRow,
	match: WeaponMatch,
	weapons: WeaponReader,
	/** The weapons that have rows of their own in its statement. */
	own: ReadonlySet<string>
): RowFigures {
	const found: RowFigures = { counts: [], facts: [], places: [], problems: [] };
	const warn = (code: ImportProblemCode, column: string, value: string, detail = '') =>
		found.problems.push(createImportProblem(code, { file, row: row.line, column, value }, detail));
	const country = row.post.isNational;
	const place_id = country ? 'UA' : addLocalPlace(row, found, warn);
	const add = (measure: StrikeMeasure, weapon_id: string, value: number | null, place = place_id) =>
		found.counts.push({ measure, weapon_id, place_id: place, ...stated(value, row.isHidden) });

	const { launched, destroyed, notReached, end } = row;
	const { weapon_id } = match.weapon;
	// A local row repeats its kills as launches: nobody counted what was launched.
	const isKillsOnly = !country && !row.isHidden && launched === destroyed;
	if (!isKillsOnly) add('launched', weapon_id, launched);
	if (destroyed !== null || isKillsOnly || country) add('intercepted', weapon_id, destroyed);
	const isFiller = notReached === 0 && end.day >= STATED_TOGETHER_FROM;
	if (notReached !== null && !isFiller) add('suppressed', weapon_id, notReached);

	readTypes(row, match, weapons, { own, place_id }, found, warn);
	if (country) readRegions(row, weapon_id, found, warn);
	const whole = (destroyed ?? 0) + (notReached ?? 0) + (row.stillAttacking ?? 0);
	if (launched !== null && !row.isHidden && whole > launched)
		warn(
			'contradicts-itself',
			'launched',
			row.cell('launched'),
			`${destroyed ?? 0} + ${notReached ?? 0} + ${row.stillAttacking ?? 0} > ${launched}`
		);
	for (const fact of factsOf(row)) found.facts.push(fact);
	return found;
}

type Warn = (code: ImportProblemCode, column: string, value: string, detail?: string) => void;

type Stated = Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'>;

/** Withheld numbers are placeholders: zero says nothing, any other is a lower bound. */
function stated(value: number | null, isHidden: boolean): Stated {
	const bounds = { low: null, high: null };
	if (value === null || (isHidden && value === 0))
		return { qualifier: 'undisclosed', value: null, ...bounds };
	return { qualifier: isHidden ? 'at_least' : 'exact', value, ...bounds };
}

function addLocalPlace(row: FileRow, found: RowFigures, warn: Warn): string {
	const target = row.cell('target');
	const isVague = /^(ukraine)?$/i.test(target);
	const { place, rows, unknown } = readLocalPlace(isVague ? (row.post.region ?? '') : target);
	for (const each of rows) found.places.push(each);
	if (unknown.length > 0) {
		warn('unknown-place', 'target', target);
		found.facts.push(`at ${clean(target)}`);
	}
	return place.place_id;
}

/**
 * `destroyed_types` and `launched_details`: kinds within the row, such as turbojet drones, are a note. A kind of another
 * family, such as Banderol missiles in a row of drones, is sometimes inside the row's figure and sometimes beside it.
 * Where the numbers of the row tell, it is a note or a figure of its own; where they do not, the row's figure stands and
 * so many of the kind are the most that there were beside it. With a row of its own in the post it is counted there.
 */
function readTypes(
	row: FileRow,
	match: WeaponMatch,
	weapons: WeaponReader,
	{ own, place_id }: { own: ReadonlySet<string>; place_id: string },
	found: RowFigures,
	warn: Warn
): void {
	const stoppedBy = readDict(row, 'destroyed_types', warn);
	// A nested kind, `{'launched': 5, 'destroyed': 5}`, says both.
	const nested = stoppedBy.filter(([, value]) => value.kind === 'dict');
	const parts = {
		launched: numbersOf([...nested, ...readDict(row, 'launched_details', warn)], 'launched'),
		destroyed: numbersOf(stoppedBy, 'destroyed')
	};
	const inside = new Map(parts.launched);
	for (const [name, destroyed] of parts.destroyed) {
		const launched = parts.launched.get(name) ?? null;
		const { weapon, family } = weapons.read(name, match.family);
		const isKind = family === match.family || family === null || isInside(name);
		const isBeside = isKind ? false : standsBeside(row, name, parts);
		if (isBeside === false || own.has(weapon.weapon_id)) {
			found.facts.push(`${name}: ${destroyed ?? 'some'} stopped`);
			continue;
		}
		inside.delete(name);
		const add = (measure: StrikeMeasure, value: number | null) => {
			const figure = stated(value, row.isHidden);
			const beside = isBeside ? figure : atMost(figure);
			found.counts.push({ measure, weapon_id: weapon.weapon_id, place_id, ...beside });
		};
		add('launched', launched);
		if (destroyed !== null) add('intercepted', destroyed);
		if (!isBeside)
			found.facts.push(
				`${name}: ${launched ?? '?'} launched, ${destroyed ?? '?'} stopped, inside that figure or beside it`
			);
	}
	if (inside.size > 0)
		found.facts.push(
			`launched: ${[...inside].map(([name, number]) => `${name} ${number ?? '?'}`).join(', ')}`
		);
}

/** The most there can have been, where there may have been none; of a lower bound nothing is known then. */
const atMost = (figure: Stated): Stated =>
	figure.qualifier === 'at_least'
		? { ...figure, qualifier: 'undisclosed', value: null }
		: figure.value
			? { ...figure, qualifier: 'at_most' }
			: figure;

type Numbers = Map<string, number | null>;

/** The numbers of a dictionary by name. */
const numbersOf = (
	entries: readonly [string, PythonValue][],
	part: 'launched' | 'destroyed'
): Numbers => new Map(entries.map(([name, value]) => [clean(name), partNumber(value, part)]));

/**
 * Whether a kind stands beside the figure of its row: true where its number is more than that, or the other kinds add up
 * to it without the kind; false where they do with it; null where nothing tells.
 */
function standsBeside(
	row: FileRow,
	name: string,
	parts: Readonly<Record<'launched' | 'destroyed', Numbers>>
): boolean | null {
	for (const part of ['launched', 'destroyed'] as const) {
		const whole = row[part];
		const own = parts[part].get(name) ?? 0;
		if (whole === null || row.isHidden || own === 0) continue;
		if (own > whole) return true;
		const others = [...parts[part]].filter(([other]) => other !== name && !isInside(other));
		if (others.length === 0 || others.some(([, number]) => number === null)) continue;
		const sum = others.reduce((total, [, number]) => total + (number ?? 0), 0);
		if (sum === whole) return true;
		if (sum + own === whole) return false;
	}
	return null;
}

const isInside = (name: string): boolean => /turbojet|jet/.test(normaliseName(name));

/** A number itself, or that of a nested `{'launched': 10, 'destroyed': 7}`; null where there is none. */
function partNumber(value: PythonValue | undefined, part: 'launched' | 'destroyed'): number | null {
	if (value?.kind === 'dict') return partNumber(new Map(value.entries).get(part), part);
	if (value?.kind !== 'number') return null;
	return Number.isSafeInteger(value.value) && value.value >= 0 ? value.value : null;
}

/** `destroyed_details` of a national row: what was shot down by region, shown beside the whole, never added. */
function readRegions(row: FileRow, weapon_id: string, found: RowFigures, warn: Warn): void {
	let sum = 0;
	for (const [name, value] of readDict(row, 'destroyed_details', warn)) {
		const number = partNumber(value, 'destroyed');
		if (number === null) continue;
		sum += number;
		const { place, rows, unknown } = readLocalPlace(name);
		if (unknown.length > 0) {
			warn('unknown-place', 'destroyed_details', name);
			found.facts.push(`${number} shot down at ${clean(name)}`);
			continue;
		}
		if (place.place_id === 'UA-unnamed') continue;
		for (const each of rows) found.places.push(each);
		found.counts.push({
			...{ measure: 'intercepted' as const, weapon_id, place_id: place.place_id },
			...stated(number, row.isHidden)
		});
	}
	if (row.destroyed !== null && !row.isHidden && sum > row.destroyed)
		warn(
			'parts-exceed-whole',
			'destroyed_details',
			row.cell('destroyed_details'),
			`${sum} > ${row.destroyed}`
		);
}

function readDict(row: FileRow, column: string, warn: Warn): [string, PythonValue][] {
	const text = row.cell(column);
	const entries = /^nan$/i.test(text) ? [] : parsePythonDict(text);
	if (!entries || entries.some(([, value]) => !isCount(value)))
		warn('unreadable-details', column, text);
	return entries ?? [];
}

/** Whether a value of a dictionary is a number of weapons, is not known, or holds such. */
function isCount(value: PythonValue): boolean {
	if (value.kind === 'nothing') return true;
	if (value.kind === 'dict') return value.entries.every(([, part]) => isCount(part));
	return value.kind === 'number' && Number.isSafeInteger(value.value) && value.value >= 0;
}

function factsOf(row: FileRow): string[] {
	const facts: string[] = [];
	const say = (column: string, words: (count: number) => string) => {
		const number = row.details.get(column) ?? 0;
		if (number > 0) facts.push(words(number));
	};
	const target = row.cell('target');
	if (row.post.isNational && target !== '' && !/^ukraine$/i.test(target))
		facts.push(`aimed at ${clean(target)}`);
	if (row.cell('target_main') !== '') facts.push(`mainly at ${clean(row.cell('target_main'))}`);
	if (row.isHidden) facts.push('numbers withheld');
	say('is_shahed', (count) => `${count} of them Shahed`);
	say('turbojet', (count) => `${count} of them with turbojet`);
	say('turbojet_destroyed', (count) => `${count} with turbojet stopped`);
	if (row.stillAttacking) facts.push(`${row.stillAttacking} still in the air when reported`);
	say('cross_border_belarus', (count) => `${count} into Belarus`);
	say('back_russia', (count) => `${count} back to Russia`);
	for (const [name, value] of parsePythonDict(row.cell('border_crossing')) ?? [])
		facts.push(`${partNumber(value, 'launched') ?? 'some'} into ${titleCase(clean(name))}`);
	say('num_hit_location', (count) => `hits at ${count} places`);
	say('num_fall_fragment_location', (count) => `debris at ${count} places`);
	const regions = parsePythonLiteral(row.cell('affected region'));
	if (regions?.kind === 'list') {
		const names = regions.items.flatMap((item) =>
			item.kind === 'text' ? [clean(item.value)] : []
		);
		if (names.length > 0) facts.push(`reached ${names.join(', ')}`);
	}
	return facts;
}

const titleCase = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
