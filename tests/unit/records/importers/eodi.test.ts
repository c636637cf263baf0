import { describe, expect, it } from 'vitest';
import { importFile } from '../../../../src/lib/records/importers/import-file';
import type { Count, LedgerTables } from '../../../../src/lib/records/ledger/types';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	eodiAttack,
	eodiClaim,
	eodiFile,
	eodiHit,
	eodiPost,
	importEodi,
	instant,
	killedOn,
	range,
	TAKEN
} from '../../../fixtures/foreign/eodi';
import {
	cellText,
	emptyTables,
	foreignFile,
	foreignRow,
	importText,
	VOCABULARY
} from '../../../fixtures/foreign/files';

const DAY = '2026-03-02';

const into = importEodi;

const text = ({ qualifier, value, low, high }: Count): string =>
	low === null && high === null
		? `${qualifier} ${value}`
		: `${qualifier} ${value} [${low}–${high}]`;

/** What the ledger counts, as `launched drone UA`. */
const countsOf = ({ counts }: LedgerTables): Record<string, string> =>
	Object.fromEntries(
		counts.map((count) => [
			[count.measure, count.weapon_id, count.place_id].filter((part) => part !== null).join(' '),
			text(count)
		])
	);

const reasonsOf = (attacks: readonly unknown[], hits: readonly unknown[] = []) =>
	importText(eodiFile(attacks, hits), emptyTables(), TAKEN).summary?.keptOut;

describe('an attack on Ukraine', () => {
	it('becomes one report of the Air Force, read in the data set, at the hour of its post', () => {
		const tables = into([eodiAttack(1)]);
		expect(tables.attacks).toMatchObject([
			{
				...{ direction: 'RU', kind: 'wave', means: 'air' },
				...{ start: '2026-03-01T18:00+02:00', end: '2026-03-02T08:00+02:00' }
			}
		]);
		expect(tables.reports).toMatchObject([
			{
				...{ source_id: 'ukrainian-air-force', via_source_id: 'eodi' },
				...{ published: '2026-03-02T08:10+02:00', published_basis: 'seen' },
				...{ url: 'https://t.me/kpszsu/1', status: 'preliminary', note: 'EODI-UA-2026-1.' }
			}
		]);
		expect(countsOf(tables)).toEqual({
			'launched drone UA': 'exact 120',
			'launched shahed-136-131 UA': 'exact 80',
			'intercepted drone UA': 'exact 101',
			'hit drone UA': 'exact 9'
		});
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
		expect(cellText(tables, DAY, 'drone')).toBe('120/101/–');
	});

	it('keeps a range as "about" its lower end with both ends, and one from zero as "at most"', () => {
		const tables = into([
			eodiAttack(1, {
				lanzados: { total: range(120, 130), shahed_geran: range(0, 40) },
				...{ derribados: range(101, 104), perdidos_guerra_electronica: range(2, 5) },
				localizaciones_impacto: range(0, 3)
			})
		]);
		expect(countsOf(tables)).toEqual({
			'launched drone UA': 'about 120 [120–130]',
			'launched shahed-136-131 UA': 'at_most 40',
			'intercepted drone UA': 'about 101 [101–104]',
			'suppressed drone UA': 'about 2 [2–5]',
			'hit drone UA': 'at_most 3'
		});
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});

	it('never makes a zero of what is not known', () => {
		const tables = into([
			eodiAttack(1, {
				...{ lanzados: { total: 'desconocido' }, derribados: 'desconocido' },
				localizaciones_impacto: undefined
			})
		]);
		expect(countsOf(tables)).toEqual({
			'launched drone UA': 'undisclosed null',
			'intercepted drone UA': 'undisclosed null'
		});
	});

	it('drops the kinds that the data set reckons: zeros, and what may be none or all of it', () => {
		const lanzados = {
			...{ total: range(13), shahed_geran: range(13) },
			...{ gerbera_senuelos: range(0), otros: range(0, 13) }
		};
		const counts = countsOf(into([eodiAttack(1, { lanzados, derribados: range(11) })]));
		expect(counts).toMatchObject({
			'launched drone UA': 'exact 13',
			'launched shahed-136-131 UA': 'exact 13'
		});
		expect(Object.keys(counts).filter((key) => /decoy|other/.test(key))).toEqual([]);
	});

	it('names decoys and other kinds where they are counted', () => {
		const lanzados = { total: range(120), gerbera_senuelos: range(30), otros: range(10) };
		expect(countsOf(into([eodiAttack(1, { lanzados })]))).toMatchObject({
			'launched decoy-unnamed UA': 'exact 30',
			'launched drone-other UA': 'exact 10'
		});
	});

	it('says where shot down and suppressed are one figure, and then takes no zero for suppressed', () => {
		const tables = into([
			eodiAttack(1, {
				derribados_categoria: 'derribados_o_neutralizados',
				perdidos_guerra_electronica: range(0)
			})
		]);
		expect(countsOf(tables)).toHaveProperty('intercepted drone UA', 'exact 101');
		expect(countsOf(tables)).not.toHaveProperty('suppressed drone UA');
		expect(tables.reports[0]?.note).toContain('shot down and suppressed in one figure');
	});

	it('is kept out where nothing tells what is counted as shot down', () => {
		expect(reasonsOf([eodiAttack(1, { derribados_categoria: 'vistos' }), eodiAttack(2)])).toEqual([
			['unknown-category', 1]
		]);
		const { problems } = importText(eodiFile([eodiAttack(1, { derribados_categoria: 'vistos' })]));
		const [problem] = problems.filter(({ row }) => row > 0);
		expect(problem).toMatchObject({
			...{ code: 'unknown-category', column: 'derribados_categoria', value: 'vistos' }
		});
		expect(problem?.row).toBeGreaterThan(1);
	});

	it('has its regions as parts beside the whole', () => {
		const regiones = [
			{ region: 'UA-63', derribados: range(4), fallecidos: range(2), heridos: 'desconocido' },
			{ region: 'UA-59', impactos: range(1) },
			{ region: 'UA-48' },
			{ region: 'XX-1', derribados: range(3) }
		];
		const tables = into([eodiAttack(1, { regiones })]);
		expect(countsOf(tables)).toMatchObject({
			'intercepted drone UA-63': 'exact 4',
			'killed UA-63': 'exact 2',
			'hit drone UA-59': 'exact 1'
		});
		expect(cellText(tables, DAY, 'drone')).toBe('120/101/–');
		expect(tables.reports[0]?.note).toBe('EODI-UA-2026-1: in XX-1; reached Mykolaiv Oblast.');
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});

	it('keeps an hour that was worked out as a day, and says so', () => {
		const periodo = {
			inicio: instant('2026-03-01T16:00Z', 'aproximada'),
			fin: instant('2026-03-02T06:00Z', 'aproximada')
		};
		const fecha = instant('2026-03-02T06:10Z', 'aproximada');
		const tables = into([eodiAttack(1, { periodo, fuentes: [eodiPost('1', { fecha })] })]);
		expect(tables.attacks[0]).toMatchObject({ start: '2026-03-01', end: DAY });
		expect(tables.reports[0]).toMatchObject({ published_basis: 'inferred' });
		expect(tables.reports[0]?.note).toContain('start and end inferred by the data set');
	});

	it('belongs to the Kyiv day on which it ends', () => {
		const periodo = { inicio: instant('2026-03-01T16:00Z'), fin: instant('2026-03-01T22:30Z') };
		expect(into([eodiAttack(1, { periodo })]).attacks[0]?.attack_id).toMatch(
			/^ru-2026-03-02\.eodi-/
		);
	});

	it('has several posts as readings of one statement, dated by the one its figures are of', () => {
		const fuentes = [eodiPost('7'), eodiPost('8', { fecha: instant('2026-03-02T09:00Z') })];
		const tables = into([eodiAttack(1, { fuentes })]);
		expect(tables.reports).toMatchObject([
			{ url: 'https://t.me/kpszsu/8', published: '2026-03-02T11:00+02:00' }
		]);
		expect(tables.readings.map(({ url }) => url)).toEqual([
			...['https://t.me/kpszsu/8', 'https://t.me/kpszsu/7']
		]);
	});

	it('stays out of every total where nobody knows who writes', () => {
		const fuentes = [eodiPost('1', { enlace: 'https://t.me/somebody/1' })];
		const tables = into([eodiAttack(1, { fuentes })]);
		expect(countsOf(tables)).toHaveProperty('launched drone UA-unnamed', 'exact 120');
		expect(cellText(tables, DAY, 'drone')).toBe('–/–/–');
	});

	it('has no figure of what contradicts itself', () => {
		const tables = into([eodiAttack(1, { derribados: range(130) })]);
		expect(countsOf(tables)).toHaveProperty('launched drone UA', 'undisclosed null');
		expect(tables.reports[0]?.note).toContain('130 + 0 of 120');
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});

	it('never keeps a sentence that the data set quotes', () => {
		const cruces = [{ pais: 'PL', numero: range(2), frase: 'QUOTED SENTENCE' }];
		const tables = into([eodiAttack(1, { cruces })], [eodiHit(1)]);
		expect(JSON.stringify(tables)).not.toContain('QUOTED');
		expect(tables.reports.map(({ note }) => note).join()).toContain('2 into PL');
	});
});

describe('what is counted elsewhere', () => {
	it('is not counted again: a part of another attack, and hours that overlap', () => {
		const parts = [
			eodiAttack(1),
			eodiAttack(2, { incluido_en: 'EODI-UA-2026-1', derribados: range(5) }),
			eodiAttack(3, { solapado_con: 'EODI-UA-2026-2', derribados: range(4) })
		];
		expect(reasonsOf(parts)).toEqual([
			['overlaps-another', 1],
			['part-of-another', 1]
		]);
		expect(cellText(into(parts), DAY, 'drone')).toBe('120/101/–');
	});

	it('counts where the other is not there, or is kept out itself', () => {
		expect(reasonsOf([eodiAttack(2, { incluido_en: 'EODI-UA-2026-1' })])).toEqual([]);
		const summary = eodiAttack(1, { resumen: true });
		expect(reasonsOf([summary, eodiAttack(2, { incluido_en: 'EODI-UA-2026-1' })])).toEqual([
			['summary-of-days', 1]
		]);
	});

	it('counts one of two that name each other', () => {
		const pair = [
			eodiAttack(1, { solapado_con: 'EODI-UA-2026-2' }),
			eodiAttack(2, { solapado_con: 'EODI-UA-2026-1' })
		];
		expect(into(pair).reports.map(({ url }) => url)).toEqual(['https://t.me/kpszsu/1']);
		expect(into(pair.toReversed()).reports.map(({ url }) => url)).toEqual([
			'https://t.me/kpszsu/1'
		]);
	});

	it('is no attack where it is refuted, or there twice', () => {
		const denied = eodiAttack(1, { estado: { actual: 'desmentido' } });
		expect(reasonsOf([denied, eodiAttack(2), eodiAttack(2)])).toEqual([
			['denied', 1],
			['duplicate-row', 1]
		]);
	});
});

describe('an attack on Russia', () => {
	it('is a claim of what was shot down, without launches', () => {
		const tables = into([
			eodiClaim(1, { regiones: [{ region: 'RU-BEL', derribados: range(40) }] })
		]);
		expect(tables.attacks[0]?.direction).toBe('UA');
		expect(tables.reports[0]?.source_id).toBe('russian-mod');
		expect(countsOf(tables)).toEqual({
			'intercepted drone RU': 'exact 101',
			'intercepted drone RU-BEL': 'exact 40'
		});
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});

	it('is never one with an attack on Ukraine at the same hours', () => {
		const { attacks } = into([eodiAttack(1), eodiClaim(2)]);
		expect(attacks.map(({ direction }) => direction).sort()).toEqual(['RU', 'UA']);
	});
});

describe('a place hit', () => {
	it('is a local report on the attack it names, with its dead and injured', () => {
		const tables = into([eodiAttack(1)], [eodiHit(1, { ataque: 'EODI-UA-2026-1' })]);
		expect(tables.attacks).toHaveLength(1);
		expect(countsOf(tables)).toMatchObject({
			'hit drone UA-63.kharkiv': 'at_least 1',
			'killed UA-63.kharkiv': 'exact 1',
			'injured UA-63.kharkiv': 'about 3 [3–4]'
		});
		expect(killedOn(tables, 'RU')).toBe(1);
		expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
	});

	it('stands on the whole where the attack it names is a part of another', () => {
		const parts = [eodiAttack(1), eodiAttack(2, { incluido_en: 'EODI-UA-2026-1' })];
		const tables = into(parts, [eodiHit(1, { ataque: 'EODI-UA-2026-2' })]);
		expect(tables.attacks).toHaveLength(1);
	});

	it('that names no attack stands by itself on its day', () => {
		const tables = into([eodiAttack(1)], [eodiHit(1, { dia: '2026-03-01' })]);
		expect(tables.attacks.map(({ attack_id }) => attack_id)).toContain('ru-2026-03-01.eodi-local');
		expect(killedOn(tables, 'RU', '2026-03-01')).toBe(1);
	});

	it('does not turn unknown dead into none', () => {
		const tables = into([], [eodiHit(1, { fallecidos: 'desconocido', heridos: undefined })]);
		expect(countsOf(tables)).toEqual({ 'hit drone UA-63.kharkiv': 'at_least 1' });
	});

	it('of debris alone is kept out', () => {
		const debris = { impacto: 'restos', fallecidos: 'desconocido', heridos: 'desconocido' };
		expect(reasonsOf([eodiAttack(1)], [eodiHit(1, debris)])).toEqual([['no-figure', 1]]);
	});

	it('of a daily summary is not added to what was told of the place before', () => {
		const daily = eodiHit(2, { parte_diario: true, fecha: instant('2026-03-03T05:00Z') });
		const tables = into([eodiAttack(1)], [eodiHit(1, { ataque: 'EODI-UA-2026-1' }), daily]);
		expect(killedOn(tables, 'RU')).toBe(1);
		expect(killedOn(tables, 'RU', '2026-03-03')).toBeUndefined();
		expect(tables.reports).toHaveLength(3);
	});

	it('of a daily summary is kept out where several records tell of the place', () => {
		const attacks = [
			eodiAttack(1),
			eodiAttack(2, {
				periodo: { inicio: instant('2026-03-02T08:00Z'), fin: instant('2026-03-02T12:00Z') },
				fuentes: [eodiPost('2', { fecha: instant('2026-03-02T13:00Z') })]
			})
		];
		const hits = [
			eodiHit(1, { ataque: 'EODI-UA-2026-1' }),
			eodiHit(2, {
				...{ ataque: 'EODI-UA-2026-2', fecha: instant('2026-03-02T11:00Z') },
				fuentes: [eodiPost('9', { fecha: instant('2026-03-02T11:00Z') })]
			}),
			eodiHit(3, { parte_diario: true, fallecidos: range(2), fecha: instant('2026-03-03T05:00Z') })
		];
		expect(reasonsOf(attacks, hits)).toEqual([['daily-repeats', 1]]);
		expect(killedOn(into(attacks, hits), 'RU')).toBe(2);
	});

	it('of a daily summary counts where nobody else tells of the place', () => {
		const tables = into([eodiAttack(1)], [eodiHit(1, { parte_diario: true })]);
		expect(killedOn(tables, 'RU')).toBe(1);
	});

	it('in a village is told apart from another of its name', () => {
		const village = (id: string) => ({
			lugar: { id, nombre: 'Іванівка', nombre_latino: 'Ivanivka', nivel: 'localidad' }
		});
		const tables = into([], [eodiHit(1, village('katotth:1')), eodiHit(2, village('katotth:2'))]);
		const places = tables.places.filter(({ parent_id }) => parent_id === 'UA-63');
		expect(places).toMatchObject([{ name_en: 'Ivanivka' }, { name_en: 'Ivanivka' }]);
		expect(killedOn(tables, 'RU')).toBe(2);
	});
});

describe('a file that is none', () => {
	const codeOf = (body: string, format?: string) =>
		importFile({
			...{ file: 'x.json', text: body, tables: emptyTables(), vocabulary: VOCABULARY, format },
			recorded: TAKEN
		}).problems.map(({ code }) => code);

	it.each([
		['{"slides": []}', 'unknown-json'],
		['[1, 2]', 'unknown-json'],
		['{"ataques": [', 'bad-json'],
		['{"ataques": [], "impactos": []}', 'no-rows'],
		['{"ataques": [1]}', 'bad-record']
	])('%j is refused as %s', (body, code) => {
		expect(codeOf(body)).toContain(code);
	});

	it('is told by its shape, not by its name', () => {
		expect(codeOf(eodiFile([eodiAttack(1)]), 'missile-attacks-daily')).toEqual(['unknown-json']);
		expect(codeOf(foreignFile([foreignRow('a')]), 'eodi')).toEqual(['unknown-format']);
	});
});
