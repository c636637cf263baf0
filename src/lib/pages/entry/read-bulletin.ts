/** What a bulletin says: its texts as values of the ledger, and what could not be read. */
import { parseKyivTime } from '../../records/importers/kyiv-time';
import { isWebAddress } from '../../records/ledger/cells';
import { STRIKE_MEASURES } from '../../records/ledger/measures';
import { instantToKyivDay, isBefore, isDay, momentToInstant } from '../../records/ledger/moment';
import type {
	Count,
	Direction,
	IsoMoment,
	LedgerTables,
	Measure
} from '../../records/ledger/types';
import { countryOf } from '../../records/ledger/country';
import { PEOPLE_FIGURES, type Bulletin } from './bulletin';
import {
	findName,
	findWeapon,
	namedPlaces,
	namedSources,
	namedWeapons,
	type Found
} from './find-name';
import type { EntryCode, EntryProblem, FieldId } from './problems';
import { isDescribed, newSourceOf, type NewSource } from './new-source';
import { knownBeside } from './new-weapons';
import { readFigure, type FigureFault } from './read-figure';

/** A figure of the bulletin with the field it was typed in. */
export type ReadCount = Omit<Count, 'report_id'> & { field: FieldId };

/** The values of a bulletin; null where the field is empty or cannot be read. */
export interface ReadBulletin {
	direction: Direction;
	start: IsoMoment | null;
	end: IsoMoment | null;
	source: string | null;
	via: string | null;
	/** A name that no source has. */
	newSource: NewSource | null;
	published: IsoMoment | null;
	counts: ReadCount[];
	problems: EntryProblem[];
}

/** What a bulletin is read against. `now` in epoch milliseconds. */
export interface EntryContext {
	tables: LedgerTables;
	now: number;
}

const FAULTS: Record<FigureFault, EntryCode> = {
	'not-a-number': 'not_a_number',
	negative: 'negative',
	'not-whole': 'not_whole',
	'too-large': 'too_large',
	'range-wrong': 'range_wrong'
};

/** An air attack longer than this is more likely two, or a wrong day. */
const LONG_HOURS = 36;

/** Reads every field by itself; what only shows between the rows is `checkRows`' to find. */
export function readBulletin(bulletin: Bulletin, { tables, now }: EntryContext): ReadBulletin {
	const problems: EntryProblem[] = [];
	const fail = (field: FieldId, code: EntryCode, params: Record<string, string> = {}) => {
		problems.push({ severity: 'error', field, code, params });
		return null;
	};
	const warn = (field: FieldId, code: EntryCode, params: Record<string, string> = {}) =>
		problems.push({ severity: 'warning', field, code, params });

	const readTime = (field: 'start' | 'end' | 'published'): IsoMoment | null => {
		const text = bulletin[field].trim();
		if (text === '') return fail(field, 'required');
		const moment = parseKyivTime(text)?.moment;
		if (moment === undefined) return fail(field, 'not_a_time', { text });
		const isAhead = isDay(moment) ? moment > instantToKyivDay(now) : momentToInstant(moment) > now;
		return isAhead ? fail(field, 'future') : moment;
	};
	const readName = (
		field: FieldId,
		text: string,
		isNeeded: boolean,
		find: (text: string) => Found
	) => {
		if (text.trim() === '') return isNeeded ? fail(field, 'required') : null;
		const found = find(text);
		if ('id' in found) return found.id;
		const list = found.suggestions.map((row) => row.id).join(', ');
		if (list !== '') return fail(field, 'unknown_name', { text: text.trim(), list });
		return fail(field, 'nothing_like', { text: text.trim() });
	};

	const start = readTime('start');
	const end = readTime('end');
	if (start && end) {
		const isReversed = isBefore(end, start);
		if (isReversed) fail('end', 'end_before_start');
		const hours = (momentToInstant(end) - momentToInstant(start)) / 3_600_000;
		if (!isReversed && hours > LONG_HOURS)
			warn('end', 'long', { hours: String(Math.round(hours)) });
	}
	const newSource = newSourceOf(bulletin, tables.sources);
	const sources = namedSources([...tables.sources, ...(newSource?.row ? [newSource.row] : [])]);
	if (newSource && isDescribed(bulletin))
		for (const field of ['source_uk', 'source_party', 'source_kind'] as const)
			if (bulletin[field].trim() === '') fail(field, 'required');
	if (newSource && bulletin.source_url.trim() !== '' && !isWebAddress(bulletin.source_url.trim()))
		fail('source_url', 'not_an_address');
	const source = readName('source', bulletin.source, true, (text) => findName(text, sources));
	const via = readName('via', bulletin.via, false, (text) => findName(text, sources));
	const published = readTime('published');
	if (published && start && isBefore(published, start)) warn('published', 'published_before_start');
	else if (published && end && isBefore(published, end)) warn('published', 'published_before_end');
	if (bulletin.url.trim() === '') fail('url', 'required');
	else if (!isWebAddress(bulletin.url.trim())) fail('url', 'not_an_address');

	const counts: ReadCount[] = [];
	const country = countryOf(bulletin.direction);
	const readCount = (
		field: FieldId,
		text: string,
		measure: Measure,
		weapon_id: string | null,
		place_id: string | null
	): boolean => {
		const reading = readFigure(text);
		if ('fault' in reading) {
			fail(field, FAULTS[reading.fault], { text: text.trim() });
			return true;
		}
		if (reading.figure === null) return false;
		counts.push({ measure, weapon_id, place_id, ...reading.figure, field });
		return true;
	};
	const weapons = namedWeapons(tables.weapons);
	const beside = namedWeapons(
		knownBeside(
			tables.weapons,
			bulletin.weapons.map((line) => line.weapon.trim())
		)
	);
	const places = namedPlaces(tables);
	const findPlace = (text: string) => findName(text, places);
	/** The figures of a line; a cell that an earlier line has is said. */
	const readLine = (
		prefix: string,
		name: string,
		figures: readonly Measure[],
		line: Readonly<Record<string, string>>,
		cell: { weapon_id: string | null; place_id: string | null; isRead: boolean }
	) => {
		const { weapon_id, place_id } = cell;
		const key = JSON.stringify([weapon_id, place_id]);
		const nameField = `${prefix}.${prefix.startsWith('weapons') ? 'weapon' : 'place'}` as FieldId;
		if (cell.isRead && seen.has(key)) fail(nameField, 'same_twice', { text: name.trim() });
		if (cell.isRead) seen.add(key);
		const stated = figures.filter((measure) =>
			readCount(
				`${prefix}.${measure}` as FieldId,
				line[measure] ?? '',
				measure,
				weapon_id,
				place_id
			)
		);
		if (stated.length === 0) fail(nameField, 'figures_missing', { text: name.trim() });
	};
	const seen = new Set<string>();
	const isEmpty = (line: object) => Object.values(line).every((text) => String(text).trim() === '');
	bulletin.weapons.forEach((line, i) => {
		if (isEmpty(line)) return;
		const weapon_id = readName(`weapons.${i}.weapon`, line.weapon, true, (text) =>
			findWeapon(text, weapons, beside)
		);
		const place_id =
			line.place.trim() === ''
				? country
				: readName(`weapons.${i}.place`, line.place, false, findPlace);
		const isRead = weapon_id !== null && place_id !== null;
		const cell = { weapon_id, place_id, isRead };
		readLine(`weapons.${i}`, line.weapon, STRIKE_MEASURES, line, cell);
	});
	bulletin.places.forEach((line, i) => {
		if (isEmpty(line)) return;
		const place_id = readName(`places.${i}.place`, line.place, true, findPlace);
		const cell = { weapon_id: null, place_id, isRead: place_id !== null };
		readLine(`places.${i}`, line.place, PEOPLE_FIGURES, line, cell);
	});
	const isTakenBack = bulletin.status === 'withdrawn';
	const isLineWrong = problems.some(({ field }) => /^(weapons|places)\./.test(field));
	if (counts.length === 0 && !isLineWrong && !isTakenBack) fail('weapons', 'nothing_stated');
	if (counts.length > 0 && isTakenBack) fail('weapons', 'withdrawn_figures');
	if (isTakenBack && bulletin.note.trim() === '') fail('note', 'withdrawn_why');
	return {
		direction: bulletin.direction,
		...{ start, end, source, newSource, published, counts, problems },
		via: via === source ? null : via
	};
}
