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
	weapons: WeaponReader
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

	readTypes(row, match, weapons, found, add, warn);
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

/** Withheld numbers are placeholders: zero says nothing, any other is a lower bound. */
function stated(
	value: number | null,
	isHidden: boolean
): Pick<StatedCount, 'qualifier' | 'value' | 'low' | 'high'> {
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
 * `destroyed_types`: kinds within the row, such as turbojet drones, are a note; a kind of another family, such
 * as Banderol missiles in a row of drones, stands beside it and is counted on its own.
 */
function readTypes(
	row: FileRow,
	match: WeaponMatch,
	weapons: WeaponReader,
	found: RowFigures,
	add: (measure: StrikeMeasure, weaponId: string, value: number | null) => void,
	warn: Warn
): void {
	const launchedBy = readDict(row, 'launched_details', warn);
	const stoppedBy = readDict(row, 'destroyed_types', warn);
	const beside = new Set<string>();
	for (const [name, value] of stoppedBy) {
		const { weapon, family } = weapons.read(clean(name), match.family);
		if (family === match.family || family === null || isInside(name)) {
			found.facts.push(`${clean(name)}: ${partNumber(value, 'destroyed') ?? 'some'} stopped`);
			continue;
		}
		beside.add(name);
		// A number alone is what was destroyed.
		const own = value.kind === 'dict' ? value : new Map(launchedBy).get(name);
		add('launched', weapon.weapon_id, partNumber(own, 'launched'));
		const destroyed = partNumber(value, 'destroyed');
		if (destroyed !== null) add('intercepted', weapon.weapon_id, destroyed);
	}
	const inside = launchedBy.filter(([name]) => !beside.has(name));
	if (inside.length > 0)
		found.facts.push(
			`launched: ${inside.map(([name, value]) => `${clean(name)} ${partNumber(value, 'launched') ?? '?'}`).join(', ')}`
		);
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
