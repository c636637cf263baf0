import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { resolveDaily } from '../../../../src/lib/figures/stats/resolve-daily';
import { createLedger } from '../../../../src/lib/records/ledger/ledger';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { TABLE_NAMES } from '../../../../src/lib/records/ledger/schema';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	eodiAttack,
	eodiClaim,
	eodiFile,
	eodiHit,
	eodiPost,
	instant,
	range,
	type EodiRecord
} from '../../../fixtures/foreign/eodi';
import { emptyTables, importInto, importText } from '../../../fixtures/foreign/files';

const FIRST = '2026-03-02';
const THEN = '2026-05-01T10:00+03:00';
const LATER = '2026-06-01T10:00+03:00';
const SPAN = ['2026-02-25', '2026-03-20'] as const;

const figure = fc.oneof(
	fc.constant('desconocido'),
	fc
		.tuple(fc.integer({ min: 0, max: 90 }), fc.integer({ min: 0, max: 20 }))
		.map(([min, more]): unknown => range(min, min + more))
);
const precision = fc.constantFrom('minuto', 'minuto', 'hora', 'dia', 'aproximada');
const link = fc.constantFrom(null, null, null, 'incluido_en', 'solapado_con');

const attack = fc
	.record({
		number: fc.integer({ min: 1, max: 40 }),
		isClaim: fc.boolean(),
		day: fc.integer({ min: 0, max: 6 }),
		hours: fc.constantFrom(['16:00', '06:00', -1], ['05:00', '15:00', 0], ['21:30', '21:30', -1]),
		precision,
		figures: fc.tuple(figure, figure, figure, figure, figure),
		category: fc.constantFrom('derribados', 'derribados', 'derribados_o_neutralizados', 'vistos'),
		link,
		to: fc.integer({ min: 1, max: 40 }),
		region: fc.constantFrom('UA-63', 'UA-43', 'RU-BEL', 'XX-9'),
		state: fc.constantFrom('confirmado', 'confirmado', 'confirmado', 'desmentido')
	})
	.map(
		({
			number,
			isClaim,
			day,
			hours,
			precision: how,
			figures,
			link: field,
			...more
		}): EodiRecord => {
			const [from, to, back] = hours as [string, string, number];
			const end = addDays(FIRST, day);
			const [total, kind, down, lost, part] = figures;
			return (isClaim ? eodiClaim : eodiAttack)(number, {
				periodo: {
					inicio: instant(`${addDays(end, back)}T${from}Z`, how),
					fin: instant(`${to < from && back === 0 ? addDays(end, 1) : end}T${to}Z`, how)
				},
				lanzados: { total, shahed_geran: kind, otros: range(0) },
				...{ derribados: down, perdidos_guerra_electronica: lost },
				derribados_categoria: more.category,
				regiones: [{ region: more.region, derribados: part, fallecidos: part }],
				estado: { actual: more.state },
				...(field && { [field]: `EODI-UA-2026-${more.to}` }),
				fuentes: [
					eodiPost(String(number), {
						enlace: `https://t.me/${isClaim ? 'mod_russia' : 'kpszsu'}/${number}`,
						fecha: instant(`${addDays(end, 1)}T07:00Z`, how)
					})
				],
				control: { ultima_actualizacion: instant(`${addDays(end, 1)}T08:00Z`) }
			});
		}
	);

const hit = fc
	.record({
		number: fc.integer({ min: 1, max: 40 }),
		day: fc.integer({ min: 0, max: 6 }),
		attack: fc.option(fc.integer({ min: 1, max: 40 })),
		isDaily: fc.boolean(),
		kind: fc.constantFrom('impacto', 'restos'),
		killed: figure,
		injured: figure,
		place: fc.constantFrom('Kharkiv', 'Chuhuiv')
	})
	.map(({ number, day, attack: to, isDaily, kind, killed, injured, place }): EodiRecord => {
		const fecha = instant(`${addDays(FIRST, day)}T09:00Z`);
		return eodiHit(number, {
			...{ fecha, impacto: kind, fallecidos: killed, heridos: injured },
			...(to !== null && { ataque: `EODI-UA-2026-${to}` }),
			...(isDaily && { parte_diario: true }),
			lugar: { id: `katotth:${place}`, nombre: place, nombre_latino: place, nivel: 'localidad' },
			fuentes: [eodiPost(String(number), { enlace: `https://t.me/kharkivoda/${number}`, fecha })]
		});
	});

const byId = (record: EodiRecord) => String(record.id);
const attacks = fc.uniqueArray(attack, { maxLength: 14, selector: byId });
const hits = fc.uniqueArray(hit, { maxLength: 10, selector: byId });
/** So that every copy has the same first and last day. */
const edge = (number: number, day: string) =>
	eodiAttack(number, {
		periodo: { inicio: instant(`${day}T01:00Z`), fin: instant(`${day}T02:00Z`) },
		fuentes: [eodiPost(String(number), { fecha: instant(`${day}T03:00Z`) })]
	});
const EDGES = [edge(98, '2026-02-26'), edge(99, '2026-03-18')];
const textOf = (list: readonly EodiRecord[], places: readonly EodiRecord[]) =>
	eodiFile([...EDGES, ...list], places);

/** What is said of each day of both directions, without the ids of reports. */
const figuresOf = (tables: LedgerTables, asOf: string | null = null) =>
	(['RU', 'UA'] as const).flatMap((direction) =>
		resolveDaily(createLedger(tables), { direction, asOf, from: SPAN[0], to: SPAN[1] }).days.map(
			({ date, strikes, killed, injured }) => ({
				...{ direction, date, killed: killed?.best, injured: injured?.best },
				strikes: Object.entries(strikes)
					.filter(([, cell]) => cell.state !== 'local')
					.map(([id, { launched, intercepted, suppressed, paired, partial }]) => [
						id,
						{ launched, intercepted, suppressed, paired, partial }
					])
			})
		)
	);

describe('importing ucrania.json', () => {
	it('loses no record: what comes in is imported or kept out', () => {
		const junk = fc.oneof(attack, hit, fc.jsonValue({ maxDepth: 3 }));
		fc.assert(
			fc.property(fc.array(junk, { maxLength: 12 }), fc.array(junk, { maxLength: 12 }), (a, b) => {
				const { summary } = importText(eodiFile(a, b), emptyTables(), THEN);
				const kept = summary?.keptOut.reduce((sum, [, count]) => sum + count, 0) ?? 0;
				expect(summary?.rowsIn).toBe(a.length + b.length);
				expect((summary?.rowsImported ?? 0) + kept).toBe(summary?.rowsIn);
				expect((summary?.nationalRows ?? 0) + (summary?.localRows ?? 0)).toBe(
					summary?.rowsImported
				);
			})
		);
	});

	it('never throws, wherever the text is cut', () => {
		fc.assert(
			fc.property(attacks, fc.double({ min: 0, max: 1, noNaN: true }), (list, part) => {
				const text = textOf(list, []);
				const cut = text.slice(0, Math.floor(text.length * part));
				expect(() => importText(cut)).not.toThrow();
			})
		);
	});

	it('gives a sound ledger', () => {
		fc.assert(
			fc.property(attacks, hits, (list, places) => {
				const tables = importInto(emptyTables(), textOf(list, places), THEN);
				expect(validateLedger(tables, { today: '2026-05-01' })).toEqual([]);
			})
		);
	});

	it('has a zero only where the file has one', () => {
		fc.assert(
			fc.property(attacks, hits, (list, places) => {
				const isZero = (value: unknown): boolean =>
					typeof value === 'object' &&
					value !== null &&
					(('max' in value && value.max === 0) || Object.values(value).some(isZero));
				const zeros = new Set([...list, ...places].filter(isZero).map(byId));
				const { counts, reports } = importInto(emptyTables(), textOf(list, places), THEN);
				const noteOf = new Map(reports.map((report) => [report.report_id, report.note]));
				for (const count of counts) {
					if (count.value !== 0) continue;
					const [id = ''] = /EODI-[A-Z]+-\d+-\d+/.exec(noteOf.get(count.report_id) ?? '') ?? [];
					expect(zeros).toContain(id);
				}
			})
		);
	});

	it('does the same whatever the order of its records', () => {
		fc.assert(
			fc.property(attacks, hits, fc.integer({ min: 0, max: 20 }), (list, places, by) => {
				const turn = <T>(all: readonly T[]) =>
					[...all.slice(by % 7), ...all.slice(0, by % 7)].reverse();
				const a = importInto(emptyTables(), textOf(list, places), THEN);
				const b = importInto(emptyTables(), textOf(turn(list), turn(places)), THEN);
				for (const name of TABLE_NAMES) expect(b[name], name).toEqual(a[name]);
			})
		);
	});

	it('twice changes nothing', () => {
		fc.assert(
			fc.property(attacks, hits, (list, places) => {
				const once = importInto(emptyTables(), textOf(list, places), THEN);
				const { additions } = importText(textOf(list, places), once, LATER);
				expect(TABLE_NAMES.map((name) => additions?.[name].length)).toEqual(
					TABLE_NAMES.map(() => 0)
				);
			})
		);
	});
});

describe('importing a newer ucrania.json', () => {
	/**
	 * Places of their own: two tolls of one place that are new in one copy have one date in the ledger, and nothing
	 * tells there which was told last.
	 */
	const apart = hits.map((list) =>
		list.map((each): EodiRecord => {
			const name = `Place ${String(each.id).slice(-2)}`;
			return {
				...each,
				lugar: { id: name, nombre: name, nombre_latino: name, nivel: 'localidad' }
			};
		})
	);
	/** What cannot be read stays as it was imported before. */
	const readable = attacks.map((list) =>
		list.filter((each) => each.derribados_categoria !== 'vistos')
	);
	const copies = fc.tuple(attacks, apart, readable, apart);

	it('gives the figures of that copy alone', () => {
		fc.assert(
			fc.property(copies, ([list, places, newList, newPlaces]) => {
				const before = importInto(emptyTables(), textOf(list, places), THEN);
				const after = importInto(before, textOf(newList, newPlaces), LATER);
				const alone = importInto(emptyTables(), textOf(newList, newPlaces), LATER);
				expect(figuresOf(after)).toEqual(figuresOf(alone));
				expect(validateLedger(after, { today: '2026-06-01' })).toEqual([]);
			})
		);
	});

	it('leaves the older view as it was known before', () => {
		fc.assert(
			fc.property(copies, ([list, places, newList, newPlaces]) => {
				const before = importInto(emptyTables(), textOf(list, places), THEN);
				const after = importInto(before, textOf(newList, newPlaces), LATER);
				expect(figuresOf(after, '2026-05-31')).toEqual(figuresOf(before, '2026-05-31'));
			})
		);
	});
});
