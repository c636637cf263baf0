/**
 * What the library writes is not quite what PowerPoint wants to read, nor twice the same. After it has written,
 * the deck is opened and set right: charts and workbooks are put in (`chart-xml.ts` says why), ids made unique,
 * elements put in the order of the schema, parts that are named and not there struck out, clocks replaced by the
 * day it was made.
 */
import { unzipSync } from 'fflate';
import { packZip } from '../../export/archive';
import type { IsoDay } from '../../../records/ledger/types';
import type { Locale } from '../../../figures/view/catalogue';
import { LANGUAGES } from '../../../figures/view/languages';
import { chartXml } from './chart-xml';
import { contentTypes } from './content-types';
import type { DeckParts } from './page';
import { SANS, SERIF } from './paper';
import { workbook } from './workbook';
import { escapeXml } from '../../../drawing/picture/xml';
import { XML_HEAD } from './xml';

type Parts = Map<string, string>;

const CHART = /^ppt\/charts\/chart(\d+)\.xml$/;
const SLIDE = /^ppt\/slides\/slide(\d+)\.xml$/;
const NOTES = /^ppt\/notesSlides\/notesSlide(\d+)\.xml$/;
/** Parts with shapes in them. */
const SHAPES = /^ppt\/(slides|slideLayouts|slideMasters|notesSlides|notesMasters)\/[^/]+\.xml$/;

/** Every shape of a part gets its own number; nothing refers to them. */
function numberShapes(xml: string): string {
	let next = 0;
	return xml.replace(/<p:cNvPr id="\d+"/g, () => `<p:cNvPr id="${++next}"`);
}

/** A paragraph has its properties once, before its text. */
const oneParagraphLook = (xml: string): string =>
	xml.replace(/(<\/a:r>|<a:br\/>)<a:pPr[^>]*?(?:\/>|>.*?<\/a:pPr>)/gs, '$1');

/** Tables and shapes have no way to be given a text alternative in the library. */
const describeShapes = (xml: string, alts: ReadonlyMap<string, string>): string =>
	xml.replace(
		/(<p:cNvPr id="\d+" name="((?:Table|Drawing) \d+)")(\/?>)/g,
		(whole, start: string, name: string, end: string) => {
			const alt = alts.get(name);
			return alt === undefined ? whole : `${start} descr="${escapeXml(alt)}"${end}`;
		}
	);

/** The field of the slide's number: what it shows until it is counted. */
const numberField = (xml: string, text: string): string =>
	xml.replace(/(type="slidenum">.*?<a:t>)[^<]*(<\/a:t>)/gs, `$1${text}$2`);

const noteXml = (lines: readonly string[], lang: string): string =>
	lines
		.map((line) => `<a:p><a:r><a:rPr lang="${lang}"/><a:t>${escapeXml(line)}</a:t></a:r></a:p>`)
		.join('') || `<a:p><a:endParaRPr lang="${lang}"/></a:p>`;

/** Masters of the notes come before the slides; the page of notes is as long as a sheet, not as a slide is wide. */
const orderPresentation = (xml: string): string =>
	xml
		.replace(
			/(<p:sldIdLst>.*?<\/p:sldIdLst>|<p:sldIdLst\/>)(<p:notesMasterIdLst>.*?<\/p:notesMasterIdLst>)/s,
			'$2$1'
		)
		.replace(/<p:notesSz [^>]*\/>/, '<p:notesSz cx="6858000" cy="9144000"/>')
		// A list without entries is no list.
		.replace('<p:sldIdLst></p:sldIdLst>', '');

function appXml(titles: readonly string[]): string {
	const list = [SERIF, SANS, 'Office Theme', ...titles.map(escapeXml)];
	const pair = (name: string, count: number) =>
		`<vt:variant><vt:lpstr>${name}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
	return (
		`${XML_HEAD}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties" xmlns:vt="http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes">` +
		`<Application>Microsoft Office PowerPoint</Application><PresentationFormat>Widescreen</PresentationFormat><Slides>${titles.length}</Slides><Notes>${titles.length}</Notes><HiddenSlides>0</HiddenSlides>` +
		`<HeadingPairs><vt:vector size="6" baseType="variant">${pair('Fonts Used', 2)}${pair('Theme', 1)}${pair('Slide Titles', titles.length)}</vt:vector></HeadingPairs>` +
		`<TitlesOfParts><vt:vector size="${list.length}" baseType="lpstr">${list.map((each) => `<vt:lpstr>${each}</vt:lpstr>`).join('')}</vt:vector></TitlesOfParts>` +
		`<Company>Barrage</Company><AppVersion>16.0000</AppVersion></Properties>`
	);
}

/** The library counts charts on from deck to deck; here they begin with 1. */
function renameCharts(parts: Parts): void {
	const numbers = [...parts.keys()]
		.flatMap((name) => CHART.exec(name)?.[1] ?? [])
		.map(Number)
		.sort((a, b) => a - b);
	const toNew = new Map(numbers.map((number, i) => [String(number), String(i + 1)]));
	const renamed = (text: string) =>
		text.replace(
			/(charts\/(?:_rels\/)?chart|Microsoft_Excel_Worksheet)(\d+)(?=\.x)/g,
			(_, start: string, number: string) => start + (toNew.get(number) ?? number)
		);
	for (const [name, xml] of [...parts]) {
		parts.delete(name);
		parts.set(renamed(name), name.endsWith('.rels') ? renamed(xml) : xml);
	}
}

/** The notes have a theme of their own: one part must not belong to two masters. */
function ownThemeForNotes(parts: Parts): void {
	const rels = 'ppt/notesMasters/_rels/notesMaster1.xml.rels';
	const [theme, relations] = [parts.get('ppt/theme/theme1.xml'), parts.get(rels)];
	if (theme === undefined || relations === undefined) return;
	parts.set('ppt/theme/theme2.xml', theme);
	parts.set(rels, relations.replace('theme1.xml', 'theme2.xml'));
}

function mendPart(name: string, xml: string, { alts, notes }: DeckParts, lang: string): string {
	if (name === 'ppt/presentation.xml') return orderPresentation(xml);
	if (!SHAPES.test(name)) return xml;
	let mended = numberShapes(oneParagraphLook(xml)).replaceAll('lang="en-US"', `lang="${lang}"`);
	const slide = SLIDE.exec(name)?.[1];
	const note = NOTES.exec(name)?.[1];
	mended = numberField(mended, slide ?? note ?? '‹#›');
	if (slide !== undefined) mended = describeShapes(mended, alts);
	if (note !== undefined)
		mended = mended.replace(
			/(<p:ph type="body"[^>]*\/>.*?<a:lstStyle\/>).*?(<\/p:txBody>)/s,
			(_, start: string, end: string) => start + noteXml(notes[Number(note) - 1] ?? [], lang) + end
		);
	return mended;
}

const titleOf = (xml: string): string =>
	/type="title".*?<\/p:sp>/s
		.exec(xml)?.[0]
		.match(/(?<=<a:t>)[^<]*/g)
		?.join('')
		.replaceAll('&lt;', '<')
		.replaceAll('&gt;', '>')
		.replaceAll('&quot;', '"')
		.replaceAll('&apos;', "'")
		.replaceAll('&amp;', '&') ?? '';

/**
 * Sets a deck right and writes it so that the same content is the same bytes.
 *
 * @param bytes the library's file
 * @param deck what belongs into it
 */
export function mendDeck(
	bytes: Uint8Array,
	deck: DeckParts,
	{ made, locale }: { made: IsoDay; locale: Locale }
): Uint8Array<ArrayBuffer> {
	const decoder = new TextDecoder();
	const parts: Parts = new Map(
		Object.entries(unzipSync(bytes))
			.filter(([name]) => /\.(xml|rels)$/.test(name))
			.map(([name, content]) => [name, decoder.decode(content)])
	);
	renameCharts(parts);
	ownThemeForNotes(parts);
	for (const [name, xml] of parts)
		parts.set(name, mendPart(name, xml, deck, LANGUAGES[locale].tag));
	const slides = [...parts.keys()]
		.filter((name) => SLIDE.test(name))
		.sort((a, b) => Number(SLIDE.exec(a)![1]) - Number(SLIDE.exec(b)![1]));
	parts.set('docProps/app.xml', appXml(slides.map((name) => titleOf(parts.get(name)!))));
	parts.set(
		'docProps/core.xml',
		parts
			.get('docProps/core.xml')!
			.replace(/(<dcterms:(?:created|modified)[^>]*>)[^<]*/g, `$1${made}T12:00:00Z`)
	);
	deck.charts.forEach((spec, i) => parts.set(`ppt/charts/chart${i + 1}.xml`, chartXml(spec)));
	const encoder = new TextEncoder();
	const files = new Map<string, Uint8Array>();
	deck.charts.forEach((spec, i) =>
		files.set(`ppt/embeddings/Microsoft_Excel_Worksheet${i + 1}.xlsx`, workbook(spec, made))
	);
	parts.set('[Content_Types].xml', contentTypes([...parts.keys(), ...files.keys()]));
	for (const [name, xml] of parts) files.set(name, encoder.encode(xml));
	return packZip(files, made);
}
