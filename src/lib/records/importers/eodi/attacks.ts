/** The attacks of the file: which of them count, and what each states. */
import { leastOf, mostOf } from '../../ledger/checks/stopped';
import { countryOf } from '../../ledger/country';
import { isBefore } from '../../ledger/moment';
import type { IsoDay, IsoMoment, Measure } from '../../ledger/types';
import { windowOf } from '../kyiv-time';
import { readRegionCode } from '../place-names';
import { mergeCounts, settleContradictions } from '../stated';
import type { StatedCount, Statement } from '../types';
import { SOMEWHERE } from './places';
import { statementOf, type FileRecord, type RecordReader } from './records';
import {
	fieldsOf,
	listOf,
	rangeText,
	readInstant,
	readRange,
	stateRange,
	textOf,
	timeOf,
	type Fields,
	type Instant,
	type Range
} from './values';

/** An attack, its window and its figures read. */
export interface FileAttack extends FileRecord {
	start: IsoMoment;
	end: IsoMoment;
	/** The Kyiv day on which it ends. */
	day: IsoDay;
	from: Instant;
	to: Instant;
	/** Null is not known. */
	launched: Range | null;
	kinds: ReadonlyMap<string, Range>;
	shotDown: Range | null;
	suppressed: Range | null;
	hit: Range | null;
	/** What `shotDown` counts has those that were suppressed in it. */
	isJoint: boolean;
}

const DRONE = 'drone';
const LONGEST_MS = 48 * 60 * 60 * 1000;
/** The kinds of `lanzados` beside its total, and the weapons they are. */
const KINDS: Readonly<Record<string, string>> = {
	shahed_geran: 'shahed-136-131',
	gerbera_senuelos: 'decoy-unnamed',
	otros: 'drone-other'
};
/** What `derribados` counts, by its category: shot down, or together with what was suppressed. */
const JOINT: Readonly<Record<string, boolean>> = {
	derribados: false,
	derribados_o_neutralizados: true
};

/** Reads an attack; null where it is kept out. */
export function readAttack(value: unknown, reader: RecordReader): FileAttack | null {
	const record = reader.read(value);
	if (!record) return null;
	const { fields } = record;
	const period = fieldsOf(fields.periodo);
	const from = readInstant(period?.inicio);
	const to = readInstant(period?.fin);
	if (!from || !to) return reader.fail('bad-moment', record, fields, 'periodo');
	const [start, end] = [timeOf(from), timeOf(to)];
	if (isBefore(end, start))
		return reader.fail('ends-before-start', record, fields, 'periodo', start);
	if (to.day > reader.today) {
		// A day that has not come can have no report to be left alone.
		reader.keepOut('after-today', record, 'periodo', to.moment, reader.today);
		return null;
	}
	if (textOf(fieldsOf(fields.estado)?.actual) === 'desmentido') {
		reader.keepOut('denied', record);
		return null;
	}
	// By its own account, or by its length: several days are told of one by one as well.
	if (fields.resumen === true || Date.parse(to.moment) - Date.parse(from.moment) > LONGEST_MS) {
		reader.keepOut('summary-of-days', record);
		return null;
	}
	const figures = readFigures(fields);
	if ('fault' in figures) return reader.fail('bad-range', record, fields, figures.fault);
	const category = textOf(fields.derribados_categoria);
	const isJoint = Object.hasOwn(JOINT, category) ? JOINT[category] : undefined;
	if (isJoint === undefined && (figures.shotDown || category !== ''))
		return reader.fail('unknown-category', record, fields, 'derribados_categoria');
	return { ...record, start, end, day: to.day, from, to, ...figures, isJoint: isJoint ?? false };
}

type Figures = Pick<FileAttack, 'launched' | 'kinds' | 'shotDown' | 'suppressed' | 'hit'>;

/** The figures of an attack, or the name of the one that is none. */
function readFigures(fields: Fields): Figures | { fault: string } {
	const launches = fieldsOf(fields.lanzados) ?? {};
	const launched = readRange(launches.total);
	if (launched === 'fault') return { fault: 'lanzados' };
	const kinds = new Map<string, Range>();
	for (const [name, weapon] of Object.entries(KINDS)) {
		const range = readRange(launches[name]);
		if (range === 'fault') return { fault: 'lanzados' };
		// A kind that may be none of it and may be all of it is not known; a zero is reckoned, not said by the source.
		const saysNothing = range?.min === 0 && range.max >= (launched?.max ?? 0);
		if (range && range.max > 0 && !saysNothing) kinds.set(weapon, range);
	}
	const shotDown = readRange(fields.derribados);
	if (shotDown === 'fault') return { fault: 'derribados' };
	const suppressed = readRange(fields.perdidos_guerra_electronica);
	if (suppressed === 'fault') return { fault: 'perdidos_guerra_electronica' };
	const hit = readRange(fields.localizaciones_impacto);
	if (hit === 'fault') return { fault: 'localizaciones_impacto' };
	return { launched, kinds, shotDown, suppressed, hit };
}

/**
 * The attacks that count. One that is inside another of the file, or overlaps it, is in the figures of that one, and
 * kept out; where that one is not here, or is kept out itself, it counts.
 */
export function withoutParts(attacks: readonly FileAttack[], reader: RecordReader): FileAttack[] {
	const byId = new Map(attacks.map((attack) => [attack.id, attack]));
	return attacks.filter((attack) => {
		const whole = wholeOf(attack, byId);
		if (whole === attack) return true;
		const isInside = textOf(attack.fields.incluido_en) !== '';
		const [code, column] = isInside
			? (['part-of-another', 'incluido_en'] as const)
			: (['overlaps-another', 'solapado_con'] as const);
		reader.keepOut(code, attack, column, attack.id, whole.id);
		return false;
	});
}

/** The attack in whose figures an attack is counted: itself, where it names none that is here. */
export function wholeOf(attack: FileAttack, byId: ReadonlyMap<string, FileAttack>): FileAttack {
	const line = [attack];
	for (;;) {
		const { fields, direction } = line.at(-1)!;
		const next =
			byId.get(textOf(fields.incluido_en)) ?? byId.get(textOf(fields.solapado_con)) ?? null;
		if (!next || next.direction !== direction) return line.at(-1)!;
		const at = line.indexOf(next);
		// Two that name each other: the first of them by name is the one that counts.
		if (at !== -1) return line.slice(at).reduce((a, b) => (b.id < a.id ? b : a));
		line.push(next);
	}
}

/** What an attack states. Attacks on Russia are claims of what was shot down: nobody says what was launched. */
export function stateAttack(attack: FileAttack, reader: RecordReader): Statement {
	const { direction, post, start, end, day } = attack;
	reader.nameUnknownSource(attack);
	const somewhere = SOMEWHERE[direction];
	const place_id = post.isNational ? countryOf(direction) : somewhere[0]!.place_id;
	if (!post.isNational) for (const each of somewhere) reader.places.set(each.place_id, each);
	const counts: StatedCount[] = [];
	const add = (measure: Measure, range: Range | null, weapon_id = DRONE) =>
		counts.push({ measure, weapon_id, place_id, ...stateRange(range) });

	const { launched, kinds, shotDown, suppressed, hit } = attack;
	if (direction === 'RU') {
		add('launched', launched);
		for (const [weapon, range] of kinds) add('launched', range, weapon);
	}
	add('intercepted', shotDown);
	// Beside a figure for both together a zero says nothing.
	if (suppressed && !(attack.isJoint && suppressed.max === 0)) add('suppressed', suppressed);
	if (hit) add('hit', hit);
	const facts = factsOf(attack);
	readRegions(attack, reader, counts, facts);
	const merged = mergeCounts(counts);
	for (const detail of settleContradictions(merged)) {
		reader.warn('contradicts-itself', attack, 'derribados', attack.id, detail);
		facts.push(`stopped and launched contradict each other: ${detail}`);
	}
	return {
		...statementOf(attack, start),
		...{ isNational: post.isNational, day, start, end, window: windowOf(start, end) },
		attackKey: `${attack.id} ${start}/${end}`,
		counts: merged,
		note: facts.length > 0 ? `${attack.id}: ${facts.join('; ')}.` : `${attack.id}.`
	};
}

/** The parts of an attack by region: shown beside the whole, never added to it. */
function readRegions(
	attack: FileAttack,
	reader: RecordReader,
	counts: StatedCount[],
	facts: string[]
): void {
	const seen = new Set<string>();
	const named: string[] = [];
	const parts: StatedCount[] = [];
	for (const value of listOf(attack.fields.regiones)) {
		const fields = fieldsOf(value) ?? {};
		const code = textOf(fields.region);
		const rows = readRegionCode(code);
		if (!rows) {
			reader.warn('unknown-place', attack, 'regiones', code);
			facts.push(`in ${code}`);
			continue;
		}
		const [{ place_id, name_en }] = rows as [(typeof rows)[0]];
		if (seen.has(place_id)) {
			reader.warn('unread-detail', attack, 'regiones', code);
			continue;
		}
		seen.add(place_id);
		const add = (measure: Measure, column: string, weapon_id: string | null) => {
			const range = readRange(fields[column]);
			if (range === 'fault') reader.warn('unread-detail', attack, 'regiones', `${code} ${column}`);
			else if (range) parts.push({ measure, weapon_id, place_id, ...stateRange(range) });
		};
		const before = parts.length;
		add('intercepted', 'derribados', DRONE);
		add('hit', 'impactos', DRONE);
		add('killed', 'fallecidos', null);
		add('injured', 'heridos', null);
		if (parts.length > before) for (const row of rows) reader.places.set(row.place_id, row);
		else named.push(name_en);
		const debris = readRange(fields.caida_restos);
		if (debris && debris !== 'fault' && debris.max > 0)
			facts.push(`debris at ${rangeText(debris)} places in ${name_en}`);
	}
	if (named.length > 0) facts.push(`reached ${named.join(', ')}`);
	const sum = parts
		.filter((count) => count.measure === 'intercepted')
		.reduce((total, count) => total + leastOf(count), 0);
	const whole = mostOf(stateRange(attack.shotDown));
	if (sum > whole)
		reader.warn('parts-exceed-whole', attack, 'regiones', attack.id, `${sum} > ${whole}`);
	counts.push(...parts);
}

const TYPES: Readonly<Record<string, string>> = {
	ala_fija: 'fixed-wing',
	multirrotor: 'multirotor'
};

/** What a reader of the figures should know, in words. No sentence of the source is among it. */
function factsOf({ fields, from, to, isJoint, shotDown }: FileAttack): string[] {
	const facts: string[] = [];
	const names = (value: unknown, of: (name: string) => string = (name) => name) =>
		listOf(value)
			.map((each) => of(textOf(each)))
			.filter((name) => name !== '')
			.join(', ');
	const inferred = [
		...(from.basis === 'inferred' ? ['start'] : []),
		...(to.basis === 'inferred' ? ['end'] : [])
	];
	if (inferred.length > 0) facts.push(`${inferred.join(' and ')} inferred by the data set`);
	if (isJoint && shotDown) facts.push('shot down and suppressed in one figure');
	const debris = readRange(fields.localizaciones_restos);
	if (debris && debris !== 'fault' && debris.max > 0)
		facts.push(`debris at ${rangeText(debris)} places`);
	for (const value of listOf(fields.cruces)) {
		const crossing = fieldsOf(value);
		const number = readRange(crossing?.numero);
		const country = textOf(crossing?.pais);
		if (country !== '')
			facts.push(`${number && number !== 'fault' ? rangeText(number) : 'some'} into ${country}`);
	}
	const zones = names(fields.zonas_lanzamiento);
	if (zones !== '') facts.push(`launched from ${zones}`);
	const types = names(fields.tipos_dron, (name) => TYPES[name] ?? '');
	if (types !== '') facts.push(types);
	const missiles = names(
		fields.regiones_misiles,
		(code) => readRegionCode(code)?.[0]?.name_en ?? code
	);
	if (missiles !== '') facts.push(`missiles, not drones, in ${missiles}`);
	return facts;
}
