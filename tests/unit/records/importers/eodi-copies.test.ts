/** A newer copy over an older one, and two data sets in one ledger. */
import { describe, expect, it } from 'vitest';
import { validateLedger } from '../../../../src/lib/records/ledger/validate';
import {
	eodiAttack,
	eodiFile,
	eodiHit,
	eodiPost,
	importEodi as into,
	instant,
	killedOn,
	range,
	TAKEN as THEN
} from '../../../fixtures/foreign/eodi';
import { LedgerBuilder } from '../../../fixtures/ledger-builder';
import {
	cellText,
	emptyTables,
	foreignFile,
	foreignRow,
	importInto,
	importText
} from '../../../fixtures/foreign/files';

const LATER = '2026-04-05T10:00+03:00';
const DAY = '2026-03-02';

/** So that every copy reaches the same last day. */
const NINTH = {
	periodo: { inicio: instant('2026-03-03T16:00Z'), fin: instant('2026-03-04T06:00Z') },
	fuentes: [eodiPost('9', { fecha: instant('2026-03-04T06:10Z') })]
};
const isFirst = ({ url }: { url: string }) => url === 'https://t.me/kpszsu/1';

describe('a newer copy', () => {
	const old = into([eodiAttack(1), eodiAttack(9, NINTH)], []);

	it('changes nothing where it is the same', () => {
		const { summary } = importText(eodiFile([eodiAttack(1), eodiAttack(9, NINTH)]), old, LATER);
		expect(summary).toMatchObject({ added: 0, revised: 0, unchanged: 2, withdrawn: 0 });
	});

	it('supersedes what it says otherwise, since when it says so', () => {
		const control = { ultima_actualizacion: instant('2026-03-20T12:00Z') };
		const changed = eodiAttack(1, { derribados: range(110), control });
		const now = into([changed, eodiAttack(9, NINTH)], [], old, LATER);
		expect(now.reports.at(-1)).toMatchObject({
			...{ status: 'revised', supersedes: old.reports.find(isFirst)?.report_id },
			...{ published: '2026-03-20T14:00+02:00', published_basis: 'inferred', recorded: LATER }
		});
		expect(cellText(now, DAY, 'drone')).toBe('120/110/–');
		expect(cellText(now, DAY, 'drone', '2026-03-19')).toBe('120/101/–');
		expect(validateLedger(now, { today: '2026-04-05' })).toEqual([]);
	});

	it('is dated by itself where it says it changed before the older copy was taken', () => {
		const now = into(
			[eodiAttack(1, { derribados: range(110) }), eodiAttack(9, NINTH)],
			[],
			old,
			LATER
		);
		expect(now.reports.at(-1)?.published).toBe(LATER);
	});

	it('with another window counts the attack once, and moves the places hit with it', () => {
		const hit = eodiHit(1, { ataque: 'EODI-UA-2026-1' });
		const before = into([eodiAttack(1), eodiAttack(9, NINTH)], [hit]);
		const periodo = { inicio: instant('2026-03-01T16:00Z'), fin: instant('2026-03-02T07:00Z') };
		const fuentes = [eodiPost('1', { fecha: instant('2026-03-02T07:10Z') })];
		const now = into(
			[eodiAttack(1, { periodo, fuentes }), eodiAttack(9, NINTH)],
			[hit],
			before,
			LATER
		);
		expect(cellText(now, DAY, 'drone')).toBe('120/101/–');
		expect(cellText(now, DAY, 'drone', '2026-04-01')).toBe('120/101/–');
		expect(killedOn(now, 'RU')).toBe(1);
		expect(killedOn(now, 'RU', DAY, '2026-04-01')).toBe(1);
		expect(validateLedger(now, { today: '2026-04-05' })).toEqual([]);
	});

	it('in which an attack cannot be read leaves what was imported of it', () => {
		const fuentes = [eodiPost('1'), eodiPost('5', { fecha: instant('2026-03-02T09:00Z') })];
		const before = into([eodiAttack(1, { fuentes }), eodiAttack(9, NINTH)]);
		const broken = eodiAttack(1, { fuentes, derribados: { min: 5, max: 'many' } });
		const { summary } = importText(eodiFile([broken, eodiAttack(9, NINTH)]), before, LATER);
		expect(summary).toMatchObject({ withdrawn: 0, revised: 0, keptOut: [['bad-range', 1]] });
	});

	it('that counts an attack as a part of another takes it back', () => {
		const two = into([eodiAttack(1), eodiAttack(2), eodiAttack(9, NINTH)]);
		const part = eodiAttack(2, { incluido_en: 'EODI-UA-2026-1' });
		const now = into([eodiAttack(1), part, eodiAttack(9, NINTH)], [], two, LATER);
		expect(now.reports.at(-1)?.status).toBe('withdrawn');
		expect(cellText(now, DAY, 'drone')).toBe('120/101/–');
	});
});

describe('beside the other data set in one ledger', () => {
	const night = foreignRow('a', {
		...{ time_start: '2026-03-01 18:00', time_end: '2026-03-02 08:00' },
		...{ launched: '120.0', destroyed: '101.0', model: 'Shahed-136/131' }
	});

	it('counts a night once, whichever comes first', () => {
		const eodiLast = into(
			[eodiAttack(1)],
			[],
			importInto(emptyTables(), foreignFile([night]), THEN)
		);
		const eodiFirst = importInto(into([eodiAttack(1)]), foreignFile([night]), THEN);
		for (const tables of [eodiLast, eodiFirst]) {
			expect(tables.attacks).toHaveLength(1);
			expect(cellText(tables, DAY, 'drone')).toBe('120/101/–');
			expect(validateLedger(tables, { today: '2026-03-05' })).toEqual([]);
		}
	});

	it('adds nothing when both come again', () => {
		const both = into([eodiAttack(1)], [], importInto(emptyTables(), foreignFile([night]), THEN));
		expect(importText(foreignFile([night]), both, LATER).summary).toMatchObject({ unchanged: 1 });
		expect(importText(eodiFile([eodiAttack(1)]), both, LATER).summary).toMatchObject({
			...{ unchanged: 1, added: 0, withdrawn: 0 }
		});
	});

	it('adds no toll to one that the ledger has of the place, though nothing names the attack', () => {
		const own = new LedgerBuilder()
			.attack('ru-2026-03-02', { start: '2026-03-01T20:00+02:00', end: '2026-03-02T03:00+02:00' })
			.report('r', 'governor', [['killed', 'UA-63', 2]]).tables;
		const tables = into([], [eodiHit(1, { fallecidos: range(2) })], own);
		expect(killedOn(tables, 'RU')).toBe(2);
	});
});
