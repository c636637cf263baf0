/** How long a file of four years takes. Processor time, so that a busy machine does not matter. */
import { expect, it } from 'vitest';
import { importFile } from '../../../../src/lib/records/importers/import-file';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import {
	eodiAttack,
	eodiClaim,
	eodiFile,
	eodiHit,
	eodiPost,
	instant,
	range
} from '../../../fixtures/foreign/eodi';
import {
	emptyTables,
	foreignFile,
	foreignRow,
	importText,
	VOCABULARY
} from '../../../fixtures/foreign/files';
import { processorMs } from '../../../fixtures/processor-time';

const LIMIT_MS = 2_000;
const MODELS = ['Shahed-136/131', 'X-101/X-555 and Kalibr', 'Iskander-M', 'Lancet'];

function fileOf(days: number): string {
	const rows = Array.from({ length: days * MODELS.length }, (_, i) => {
		const day = addDays('2022-10-01', Math.floor(i / MODELS.length));
		return foreignRow(`${day}-${i % 2}`, {
			...{ time_start: `${addDays(day, -1)} 18:00`, time_end: `${day} 08:00` },
			model: MODELS[i % MODELS.length]!,
			destroyed_details: "{'south': 3, 'Kyiv oblast': 2, 'east': NaN}",
			source: i % 3 === 0 ? `PvKPivden/posts/${i}` : `kpszsu/posts/${day}`
		});
	});
	return foreignFile(rows);
}

it('four thousand rows are imported in well under two seconds', () => {
	const text = fileOf(1_000);
	const spent = processorMs(() => {
		expect(importText(text, emptyTables()).summary?.rowsImported).toBe(4_000);
	});
	expect(spent).toBeLessThan(LIMIT_MS);
});

it('ten times the rows take about ten times as long, not a hundred', () => {
	const small = fileOf(300);
	const large = fileOf(3_000);
	importText(small);
	const [one, ten] = [processorMs(() => importText(small)), processorMs(() => importText(large))];
	expect(ten).toBeLessThan(40 * one);
});

/** As large as `ucrania.json` was in October 2026. */
function largeEodi(): string {
	const attacks = Array.from({ length: 4_700 }, (_, i) => {
		const day = addDays('2022-10-01', Math.floor(i / 3.2));
		const fecha = instant(`${day}T07:00Z`);
		return (i % 3 === 0 ? eodiAttack : eodiClaim)(i, {
			periodo: { inicio: instant(`${addDays(day, -1)}T16:00Z`), fin: instant(`${day}T06:00Z`) },
			regiones: ['UA-63', 'UA-59', 'UA-48'].map((region) => ({ region, derribados: range(2) })),
			fuentes: [
				eodiPost(String(i), {
					...{ enlace: `https://t.me/${i % 3 === 0 ? 'kpszsu' : 'mod_russia'}/${i}`, fecha },
					frase_origen: 'Q'.repeat(300)
				})
			]
		});
	});
	const hits = Array.from({ length: 9_000 }, (_, i) => {
		const day = addDays('2025-06-01', i % 480);
		const fecha = instant(`${day}T07:00Z`);
		return eodiHit(i, {
			...{
				fecha,
				ataque: `EODI-UA-2026-${(i * 7) % 4_700}`,
				...(i % 9 === 0 && { parte_diario: true })
			},
			lugar: { id: `katotth:${i % 700}`, nombre: `N ${i % 700}`, nivel: 'localidad' },
			fuentes: [
				eodiPost(String(i), {
					enlace: `https://t.me/kharkivoda/${i}`,
					fecha,
					frase_origen: 'Q'.repeat(200)
				})
			]
		});
	});
	return eodiFile(attacks, hits);
}

it('18 MB of JSON are imported in seconds, with progress that never goes back', () => {
	const text = largeEodi();
	expect(text.length).toBeGreaterThan(17_000_000);
	const parts: number[] = [];
	const spent = processorMs(() => {
		const { summary } = importFile({
			...{ file: 'ucrania.json', text, tables: emptyTables(), vocabulary: VOCABULARY },
			...{ recorded: '2026-11-01T12:00+02:00', onPart: (part: number) => parts.push(part) }
		});
		expect(summary?.rowsIn).toBe(13_700);
		expect(summary?.rowsImported).toBeGreaterThan(13_000);
	});
	expect(parts.length).toBeGreaterThan(4);
	expect(parts).toEqual(parts.toSorted((a, b) => a - b));
	expect(spent).toBeLessThan(5_000);
});
