import { beforeAll, describe, expect, it } from 'vitest';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import type { SlideContent } from '../../../../src/lib/outputs/briefing/slide-content';
import { pptxName } from '../../../../src/lib/outputs/briefing/pptx/save-pptx';
import { tableRows } from '../../../../src/lib/outputs/export/table-csv';
import { CARDS } from '../../../../src/lib/figures/view/view';
import { everySlide, shippedCardSlide, slideOf } from '../../../fixtures/slide-contents';
import { shippedScope } from '../../drawing/charts/scope-of';
import { openDeck, plain, xmlFault, type OpenDeck } from './pptx-parts';

const OPTIONS = { handling: 'For official use', made: '2026-11-22', locale: 'en' } as const;

let contents: SlideContent[];
let bytes: Uint8Array;
let deck: OpenDeck;
beforeAll(async () => {
	contents = await everySlide();
	bytes = await makePptx(contents, OPTIONS);
	deck = openDeck(bytes);
}, 30_000);

const part = (name: string): string => deck.parts.get(name)!;
const slideXml = (n: number) => part(`ppt/slides/slide${n}.xml`);
const all = (xml: string, pattern: RegExp): string[] =>
	[...xml.matchAll(pattern)].map((m) => m[1]!);
const textOf = (xml: string) => all(xml, /<a:t>([^<]*)<\/a:t>/g).map(plain);
const parts = (pattern: RegExp) => [...deck.parts].filter(([name]) => pattern.test(name));
const charts = () => parts(/^ppt\/charts\/chart\d+\.xml$/);

/** The part a relation leads to, from the part it is of. */
function targetOf(rels: string, target: string): string {
	const base = rels.replace(/_rels\/[^/]+$/, '');
	const path = target.startsWith('/') ? target.slice(1) : base + target;
	const steps: string[] = [];
	for (const step of path.split('/')) {
		if (step === '..') steps.pop();
		else steps.push(step);
	}
	return steps.join('/');
}

describe('A saved deck', () => {
	it('has a slide for every content, in order, with its title and its number', () => {
		const ids = all(part('ppt/presentation.xml'), /<p:sldId id="\d+" r:id="(rId\d+)"/g);
		expect(ids).toHaveLength(contents.length);
		const rels = part('ppt/_rels/presentation.xml.rels');
		ids.forEach((id, i) =>
			expect(rels).toMatch(new RegExp(`Id="${id}"[^>]*Target="slides/slide${i + 1}.xml"`))
		);
		contents.forEach((content, i) => {
			const xml = slideXml(i + 1);
			expect(textOf(/type="title".*?<\/p:sp>/s.exec(xml)![0])).toEqual([content.title]);
			expect(xml).toMatch(new RegExp(`type="slidenum">.*?<a:t>${i + 1}</a:t>`, 's'));
		});
	});

	it('is XML in every part', () => {
		for (const [name, xml] of deck.parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
	});

	it('has every part that a relation names, and no relation twice', () => {
		for (const [name, xml] of parts(/\.rels$/)) {
			const targets = all(xml, / Target="([^"]*)"/g).map((target) => targetOf(name, target));
			for (const target of targets)
				expect([name, target, deck.names.includes(target)]).toEqual([name, target, true]);
			const ids = all(xml, / Id="([^"]*)"/g);
			expect(new Set(ids).size).toBe(ids.length);
		}
	});

	it('uses every relation that its parts name', () => {
		for (const [name, xml] of parts(/^ppt\/.*[^s]$/)) {
			const rels = deck.parts.get(name.replace(/([^/]+)$/, '_rels/$1.rels')) ?? '';
			for (const id of all(xml, / r:(?:id|embed)="([^"]*)"/g))
				expect([name, id, rels.includes(`Id="${id}"`)]).toEqual([name, id, true]);
		}
	});

	it('gives every part a content type, and names no part that is not there', () => {
		const types = part('[Content_Types].xml');
		const overrides = all(types, /PartName="\/([^"]*)"/g);
		const defaults = all(types, /Default Extension="([^"]*)"/g);
		expect(new Set(overrides).size).toBe(overrides.length);
		for (const name of overrides) expect(deck.names).toContain(name);
		for (const name of deck.names)
			if (name !== '[Content_Types].xml' && !name.endsWith('.rels') && !name.endsWith('.xlsx'))
				expect(overrides).toContain(name);
		expect(defaults).toEqual(['rels', 'xml', 'xlsx']);
		expect(deck.names.filter((name) => name.endsWith('/'))).toEqual([]);
	});

	it('numbers the shapes of a part without doubles', () => {
		for (const [name, xml] of parts(
			/^ppt\/(slides|slideLayouts|slideMasters|notesSlides)\/[^/]+\.xml$/
		)) {
			const ids = all(xml, /<p:cNvPr id="(\d+)"/g);
			expect([name, new Set(ids).size]).toEqual([name, ids.length]);
		}
	});

	it('has the lists of the presentation in the order of the schema', () => {
		const order = all(
			part('ppt/presentation.xml'),
			/<p:(sldMasterIdLst|notesMasterIdLst|sldIdLst|sldSz|notesSz)[ >]/g
		);
		expect(order).toEqual(['sldMasterIdLst', 'notesMasterIdLst', 'sldIdLst', 'sldSz', 'notesSz']);
	});

	it('has paragraphs whose properties come first', () => {
		for (const [name, xml] of parts(/^ppt\/slides\/slide/))
			for (const paragraph of all(xml, /<a:p>(.*?)<\/a:p>/gs))
				expect([name, paragraph.lastIndexOf('<a:pPr') > 0]).toEqual([name, false]);
	});

	it('gives notes a theme of their own', () => {
		expect(part('ppt/notesMasters/_rels/notesMaster1.xml.rels')).toContain('theme2.xml');
	});

	it('counts its slides in its properties', () => {
		const app = part('docProps/app.xml');
		expect(app).toContain(`<Slides>${contents.length}</Slides>`);
		const list = /<TitlesOfParts><vt:vector size="(\d+)".*?>(.*)<\/vt:vector>/s.exec(app)!;
		expect(all(list[2]!, /<vt:lpstr>(.*?)<\/vt:lpstr>/g)).toHaveLength(Number(list[1]));
	});

	it('carries direction, period, date known, source, terms and handling on every slide', () => {
		contents.forEach((content, i) => {
			const stamp = textOf(/name="Stamp".*?<\/p:sp>/s.exec(slideXml(i + 1))![0]).join('');
			const { directionText, period, knownText, source, rights } = content;
			for (const text of [directionText, period, knownText, source, rights, OPTIONS.handling])
				expect(stamp).toContain(text);
		});
	});

	it('has the notes of the person, the figures and their source for the speaker', () => {
		contents.forEach((content, i) => {
			const lines = textOf(
				/type="body".*?<\/p:sp>/s.exec(part(`ppt/notesSlides/notesSlide${i + 1}.xml`))![0]
			);
			expect(lines.slice(0, 2)).toEqual(content.slide.notes.split('\n'));
			expect(lines).toContain(content.takeaway);
			expect(lines).toContain(content.source);
			expect(lines).toContain(content.rights);
		});
	});

	it('says every chart and table in words', () => {
		for (const [name, xml] of parts(/^ppt\/slides\/slide/))
			for (const frame of all(xml, /<p:graphicFrame>(.*?)<\/p:graphicFrame>/gs))
				expect([name, /descr="[^"]{10,}"/.test(frame)]).toEqual([name, true]);
		expect(slideXml(3)).toContain(
			'descr="Chart. Missiles: 458+ launched (445–462+ across reports)'
		);
	});

	it('says no text without words: empty runs make PowerPoint repair a slide', () => {
		for (const [name, xml] of parts(/^ppt\/slides\/slide/))
			expect([name, /<a:r>(?:(?!<\/a:r>).)*<a:t(?:\/>|><\/a:t>)/s.test(xml)]).toEqual([
				name,
				false
			]);
	});

	it('is the same bytes each time', async () => {
		expect(await makePptx(await everySlide(), OPTIONS)).toEqual(bytes);
	});

	it('bears the day it was made and no clock', () => {
		const core = part('docProps/core.xml');
		expect(all(core, />(\d{4}-[^<]*)</g)).toEqual(['2026-11-22T12:00:00Z', '2026-11-22T12:00:00Z']);
	});

	it('is named by the first and the last day of its slides', async () => {
		const week = await shippedCardSlide('rate', {
			period: { from: '2024-01-05', to: '2024-01-09' }
		});
		expect(pptxName(contents)).toBe('barrage-briefing_ru_2023-12-01_2024-01-31.pptx');
		expect(pptxName([week])).toBe('barrage-briefing_ru_2024-01-05_2024-01-09.pptx');
		expect(pptxName([])).toBe('barrage-briefing.pptx');
	});
});

describe('A native chart', () => {
	it('has two axes, those that its bars or lines name', () => {
		expect(charts()).toHaveLength(deck.workbooks.length);
		for (const [name, xml] of charts()) {
			const plot = /<c:(bar|line)Chart>(.*)<\/c:\1Chart>/s.exec(xml)![2]!;
			const named = all(plot, /<c:axId val="(\d+)"\/>/g);
			const there = all(xml, /<c:(?:cat|val)Ax><c:axId val="(\d+)"\/>/g);
			expect([name, named]).toEqual([name, there]);
			expect(named).toHaveLength(2);
			expect(all(xml, /<c:crossAx val="(\d+)"\/>/g)).toEqual([...there].reverse());
			expect(plot).toMatch(/<c:grouping val="(stacked|clustered|standard)"\/><c:varyColors/);
		}
	});

	it('has the elements of a series in the order of the schema', () => {
		const ORDER =
			'idx order tx spPr invertIfNegative marker dPt dLbls errBars cat val smooth'.split(' ');
		for (const [name, xml] of charts())
			for (const series of all(xml, /<c:ser>(.*?)<\/c:ser>/gs)) {
				let depth = 0;
				const seen: number[] = [];
				for (const [, close, tag, empty] of series.matchAll(/<(\/?)([\w:]+)[^>]*?(\/?)>/g)) {
					if (!close && depth === 0) seen.push(ORDER.indexOf(tag!.replace('c:', '')));
					if (!empty) depth += close ? -1 : 1;
				}
				expect([name, seen.includes(-1)]).toEqual([name, false]);
				expect(seen).toEqual([...seen].sort((a, b) => a - b));
				if (xml.includes('<c:lineChart>')) expect(series).not.toContain('invertIfNegative');
			}
	});

	it('leaves gaps as gaps: no empty value, no 0 for no report', () => {
		for (const [, xml] of charts()) {
			expect(xml).toContain('<c:dispBlanksAs val="gap"/>');
			expect(xml).not.toMatch(/<c:v><\/c:v>|<c:v\/>|NaN|Infinity/);
		}
	});

	it('draws what is on the first sheet of its workbook, cell for cell', () => {
		charts().forEach(([name, xml]) => {
			const sheet = deck.workbooks[Number(/\d+/.exec(name)![0]) - 1]![0]!;
			const series = all(xml, /<c:ser>(.*?)<\/c:ser>/gs);
			series.forEach((each, i) => {
				const values = /<c:val>.*?<c:ptCount val="(\d+)"\/>(.*?)<\/c:numCache>/s.exec(each)!;
				expect(Number(values[1])).toBe(sheet.length - 1);
				const points = new Map(
					[...values[2]!.matchAll(/<c:pt idx="(\d+)"><c:v>([^<]*)<\/c:v>/g)].map((m) => [
						Number(m[1]),
						Number(m[2])
					])
				);
				sheet.slice(1).forEach((row, n) => expect(points.get(n) ?? null).toBe(row[i + 1] ?? null));
			});
		});
	});

	it('holds the CSV of its slide on the second sheet, empty cells empty', () => {
		const ofCharts = contents.flatMap((content, i) =>
			all(slideXml(i + 1), /(<c:chart )/g).map(() => content.tables[0]!.table)
		);
		expect(ofCharts).toHaveLength(deck.workbooks.length);
		ofCharts.forEach((table, i) => {
			const { columns, rows } = tableRows(table);
			const [head, ...cells] = deck.workbooks[i]![1]!;
			expect(head).toEqual(columns);
			expect(cells).toHaveLength(rows.length);
			rows.forEach((row, n) =>
				expect(columns.map((_, c) => cells[n]![c] ?? null)).toEqual(
					row.map((cell) => (cell === '' ? null : cell))
				)
			);
		});
	});

	it('draws the figures of the table: launches by outcome', () => {
		const { columns, rows } = tableRows(contents[2]!.tables[0]!.table);
		const [missiles] = deck.workbooks[0]!;
		expect(missiles![0]).toEqual(['Date', 'not stopped', 'stopped', 'outcome not reported']);
		const at = columns.indexOf('missiles_not_stopped');
		const known = rows.filter((row) => row[at] !== null);
		expect(known.length).toBeGreaterThan(10);
		rows.forEach((row, i) => {
			if (row[at] !== null) expect(missiles![i + 1]![1]).toBe(row[at]);
			if (row[columns.indexOf('missiles_state')] === 'no-report')
				expect(missiles![i + 1]!.slice(1).every((cell) => cell === null)).toBe(true);
		});
	});

	it('has one scale for missiles and drones', () => {
		const ends = [1, 2].map((n) => /<c:max val="(\d+)"/.exec(part(`ppt/charts/chart${n}.xml`))![1]);
		expect(ends[0]).toBe(ends[1]);
	});

	it('draws a rate only where ten or more were launched', () => {
		const { columns, rows } = tableRows(contents[4]!.tables[0]!.table);
		const launched = columns.indexOf('missiles_launched');
		const share = columns.indexOf('missiles_share');
		const sheet = deck.workbooks[3]![0]!;
		rows.forEach((row, i) => {
			const drawn = sheet[i + 1]![1] ?? null;
			if (drawn !== null) expect(drawn).toBe(row[share]);
			expect(drawn !== null).toBe(row[launched] !== null && (row[launched] as number) >= 10);
		});
		expect(sheet.some((row) => (row[1] ?? null) === null)).toBe(true);
	});

	it('keeps the range of casualties in the workbook, open ends empty', () => {
		const sheet = deck.workbooks[5]![0]!;
		const { columns, rows } = tableRows(contents[5]!.tables[0]!.table);
		expect(sheet[0]).toHaveLength(7);
		rows.forEach((row, i) =>
			['killed', 'injured', 'killed_low', 'killed_high', 'injured_low', 'injured_high'].forEach(
				(id, n) => expect(sheet[i + 1]![n + 1] ?? null).toBe(row[columns.indexOf(id)])
			)
		);
	});
});

describe('A deck of hard cases', () => {
	const BAD = 'a & b <c> "d" \u0000\u0008\u000b\uffff\ud800 е';

	it('writes any text as text', async () => {
		const { scope } = await shippedScope();
		const slide = slideOf('title', { kind: 'title', lines: [BAD] }, scope, 'en', {
			...{ title: BAD, subtitle: BAD, takeaway: BAD, source: BAD, period: BAD }
		});
		const card = { ...(await shippedCardSlide('largest')), title: BAD };
		card.slide = { ...card.slide, notes: `${BAD}\r\n${BAD}` };
		const opened = openDeck(await makePptx([slide, card], { ...OPTIONS, handling: BAD }));
		for (const [name, xml] of opened.parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
		const xml = opened.parts.get('ppt/slides/slide1.xml')!;
		expect(textOf(xml)[0]).toContain('a & b <c> "d" ');
		expect(opened.parts.get('docProps/app.xml')).toContain('a &amp; b &lt;c&gt;');
	});

	it('takes slides without titles, notes, sources or handling', async () => {
		const { scope } = await shippedScope();
		const none = {
			title: '',
			takeaway: '',
			source: '',
			knownText: '',
			period: '',
			directionText: ''
		};
		const slide = slideOf('title', { kind: 'empty', text: '' }, scope, 'en', none);
		slide.slide = { ...slide.slide, notes: '' };
		const opened = openDeck(await makePptx([slide], { ...OPTIONS, handling: '' }));
		for (const [name, xml] of opened.parts) expect([name, xmlFault(xml)]).toEqual([name, null]);
	});

	it('is a file also without slides', async () => {
		const opened = openDeck(await makePptx([], OPTIONS));
		expect(opened.names).toContain('ppt/presentation.xml');
		expect(opened.parts.get('ppt/presentation.xml')).not.toContain('sldIdLst');
	});

	it.each([
		['one day', { period: { from: '2024-01-03', to: '2024-01-03' } }],
		['weeks', { grain: 'week' }],
		['months', { grain: 'month' }],
		['attacks by Ukraine', { direction: 'UA' }],
		['nothing known yet', { asOf: '2023-11-01' }]
	] as const)('draws every card of %s', async (_, patch) => {
		const slides = await Promise.all(CARDS.map((id) => shippedCardSlide(id, patch, 'uk')));
		const opened = openDeck(await makePptx(slides, { ...OPTIONS, locale: 'uk' }));
		for (const [name, xml] of opened.parts) {
			expect([name, xmlFault(xml)]).toEqual([name, null]);
			expect([name, /NaN|Infinity|undefined/.test(xml)]).toEqual([name, false]);
		}
	});

	it.each([
		['mix', 'No report gives a number by class'],
		['rhythm', 'No report of an air attack'],
		['regions', 'No report names a region']
	] as const)('says why a slide of %s has nothing to show, and draws no zeros', async (id, why) => {
		const slides = [await shippedCardSlide(id, { asOf: '2023-11-01' })];
		const opened = openDeck(await makePptx(slides, OPTIONS));
		expect(textOf(opened.parts.get('ppt/slides/slide1.xml')!).join(' ')).toContain(why);
		expect(opened.names.filter((name) => /charts\/chart\d/.test(name))).toEqual([]);
	});

	it('marks weeks that are cut and names bounds in the charts of classes', async () => {
		const opened = openDeck(await makePptx([await shippedCardSlide('mix')], OPTIONS));
		const words = textOf(opened.parts.get('ppt/slides/slide1.xml')!).join(' ');
		expect(words).toContain('* not a whole week.');
		expect(words).toContain('A week without a column: no number stated');
		expect(words).toContain('of 458+ (445–462+)');
		const charts = [...opened.parts].filter(([name]) => /charts\/chart\d+\.xml$/.test(name));
		const labels = charts.flatMap(([, xml]) => textOf(xml));
		expect(charts.map(([, xml]) => xml).join(' ')).toMatch(/1[^<]{1,6}Dec\*/);
		expect(labels.filter((text) => text.endsWith('+')).length).toBeGreaterThan(charts.length);
	});
});
