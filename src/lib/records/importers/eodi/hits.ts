/** The places hit, of `impactos`: a hit and the people it killed and injured, at one place. */
import { addDays, isBefore, isDay, momentToInstant } from '../../ledger/moment';
import type { IsoDay, IsoMoment, Measure, Place } from '../../ledger/types';
import { windowOf } from '../kyiv-time';
import type { StatedCount, Statement } from '../types';
import { wholeOf, type FileAttack } from './attacks';
import { readPlace, SOMEWHERE } from './places';
import { statementOf, type FileRecord, type RecordReader } from './records';
import { readInstant, readRange, stateRange, textOf, timeOf, type Range } from './values';

/** A place hit, its day and its figures read. */
interface FileHit extends FileRecord {
	place: readonly [Place, ...Place[]];
	/** The attack it was part of; null where the file names none that counts. */
	attack: FileAttack | null;
	day: IsoDay;
	/** When it was first told of, epoch milliseconds. */
	at: number;
	killed: Range | null;
	injured: Range | null;
	isHit: boolean;
	/** From the daily summary of an authority: the 24 hours before it. */
	isDaily: boolean;
}

const HOUR_MS = 60 * 60 * 1000;
/** A daily summary repeats what was told of a place in the hours before it, or is told soon after. */
const BEFORE_DAILY_MS = 30 * HOUR_MS;
const AFTER_DAILY_MS = 6 * HOUR_MS;
const DRONE = 'drone';

/** What the places hit state. `attacks` are all that could be read, `counted` those that count. */
export function stateHits(
	values: readonly unknown[],
	attacks: readonly FileAttack[],
	counted: ReadonlySet<FileAttack>,
	reader: RecordReader
): Statement[] {
	const byId = new Map(attacks.map((attack) => [attack.id, attack]));
	const attackOf = (id: string): FileAttack | null => {
		const named = byId.get(id);
		const whole = named && wholeOf(named, byId);
		return whole && counted.has(whole) ? whole : null;
	};
	const hits = values.flatMap((value) => readHit(value, attackOf, reader) ?? []);
	return settleDaily(hits, reader).map((hit) => stateHit(hit, reader));
}

function readHit(
	value: unknown,
	attackOf: (id: string) => FileAttack | null,
	reader: RecordReader
): FileHit | null {
	const record = reader.read(value);
	if (!record) return null;
	const { fields, direction, said } = record;
	const told = readInstant(fields.fecha);
	if (!told) return reader.fail('bad-moment', record, fields, 'fecha');
	const killed = readRange(fields.fallecidos);
	if (killed === 'fault') return reader.fail('bad-range', record, fields, 'fallecidos');
	const injured = readRange(fields.heridos);
	if (injured === 'fault') return reader.fail('bad-range', record, fields, 'heridos');
	const isHit = textOf(fields.impacto) === 'impacto';
	if (!isHit && !killed && !injured) {
		reader.keepOut('no-figure', record);
		return null;
	}
	const region = textOf(fields.region);
	const rows = readPlace(fields.lugar, region);
	if (!rows) reader.warn('unknown-place', record, 'region', region);
	const place = (rows ?? SOMEWHERE[direction]) as FileHit['place'];
	const named = attackOf(textOf(fields.ataque));
	const attack =
		named?.direction === direction && !isBefore(timeOf(said), named.start) ? named : null;
	// The day of the attack where the post names one, else the day on which it was told.
	const given = textOf(fields.dia);
	const own =
		isDay(given) && given <= told.day && given >= addDays(told.day, -7) ? given : told.day;
	const day = attack?.day ?? own;
	if (day > reader.today) {
		reader.keepOut('after-today', record, 'fecha', told.moment, reader.today);
		return null;
	}
	const isDaily = fields.parte_diario === true;
	const at = momentToInstant(told.moment);
	return { ...record, place, attack, day, at, killed, injured, isHit, isDaily };
}

/**
 * A daily summary may repeat what was told of a place before. Where one other record tells of the place in those
 * hours, the two stand on one attack as rival statements, which are never added; where several do, nothing tells what
 * of them it repeats, and it is kept out.
 */
function settleDaily(hits: readonly FileHit[], reader: RecordReader): FileHit[] {
	const keyOf = ({ direction, place }: FileHit) => `${direction} ${place[0].place_id}`;
	const byPlace = new Map<string, FileHit[]>();
	for (const hit of hits) {
		if (hit.isDaily) continue;
		const list = byPlace.get(keyOf(hit));
		if (list) list.push(hit);
		else byPlace.set(keyOf(hit), [hit]);
	}
	return hits.flatMap((hit) => {
		if (!hit.isDaily) return [hit];
		const twins = (byPlace.get(keyOf(hit)) ?? []).filter(
			({ at }) => at >= hit.at - BEFORE_DAILY_MS && at <= hit.at + AFTER_DAILY_MS
		);
		const [twin] = twins;
		if (!twin) return [hit];
		const stands = new Set(twins.map(({ attack, day }) => attack?.id ?? day));
		if (stands.size === 1) return [{ ...hit, attack: twin.attack, day: twin.day }];
		reader.keepOut(
			'daily-repeats',
			hit,
			'parte_diario',
			hit.id,
			twins.map(({ id }) => id).join(', ')
		);
		return [];
	});
}

function stateHit(hit: FileHit, reader: RecordReader): Statement {
	const { attack, day, place, fields, killed, injured } = hit;
	reader.nameUnknownSource(hit);
	for (const each of place) reader.places.set(each.place_id, each);
	const counts: StatedCount[] = [];
	const add = (measure: Measure, weapon_id: string | null, range: Range | null) => {
		if (range)
			counts.push({ measure, weapon_id, place_id: place[0].place_id, ...stateRange(range) });
	};
	if (hit.isHit)
		counts.push({
			...{ measure: 'hit', weapon_id: DRONE, place_id: place[0].place_id },
			...{ qualifier: 'at_least', value: 1, low: null, high: null }
		});
	add('killed', null, killed);
	add('injured', null, injured);
	const start: IsoMoment = attack?.start ?? day;
	const end: IsoMoment = attack?.end ?? day;
	const facts = [
		...(hit.isHit ? [] : ['debris']),
		...(hit.isDaily ? ['from a daily summary'] : []),
		...(fields.reivindicacion_de_parte === true ? ['claimed by one side'] : [])
	];
	return {
		...statementOf(hit, start),
		...{ isNational: false, day, start, end, window: windowOf(start, end) },
		about: attack?.id ?? null,
		counts,
		note: facts.length > 0 ? `${hit.id}: ${facts.join('; ')}.` : `${hit.id}.`
	};
}
