/**
 * A briefing as one HTML file that presents itself without a network: pictures, words, tables, notes, faces and
 * a small script inside, everything else forbidden by its own content policy.
 */
import { ofOwnFile } from '../../drawing/cards/source-line';
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import { escapeXml } from '../../drawing/picture/xml';
import { definitionsSvg, PAGE_PAINT } from '../../drawing/picture/svg';
import tokens from '../../ui/tokens.css?raw';
import type { Locale } from '../../figures/view/catalogue';
import { inOneLine } from '../../figures/view/describe';
import { formatDay, formatSpan } from '../../figures/view/format';
import { rightsLine } from '../../figures/view/rights-line';
import { BASE, ORIGIN } from '../../figures/view/site-address';
import { ownFigures } from '../../figures/view/own-figures';
import { briefingName } from './briefing-name';
import { helpRows, type HelpRow } from './present/help-rows';
import styles from './single/presenter.css?raw';
import script from './single/presenter.js?raw';
import { slideHtml } from './single/slide-html';
import type { SlideContent } from './slide-content';
import { slideScene } from './slide-scene';

export interface SingleFileOptions {
	/** The line a person typed for every slide; empty for none. */
	handling: string;
	made: IsoDay | null;
	locale: Locale;
	/** `@font-face` rules with the faces inside; empty leaves the faces of the machine. */
	fontCss: string;
	/** On which terms the figures may be used; empty where nobody says. */
	figuresLicence: string;
	/** Texts that must travel with what the file holds, such as the licence of its faces. */
	licences: readonly { head: string; text: string }[];
	/** `presenterHash()`; null allows any inline script, for where no hash can be computed. */
	scriptHash: string | null;
}

const policy = (hash: string | null): string =>
	[
		"default-src 'none'",
		"style-src 'unsafe-inline'",
		`script-src ${hash === null ? "'unsafe-inline'" : `'sha256-${hash}'`}`,
		'img-src data:',
		'font-src data:',
		"base-uri 'none'",
		"form-action 'none'"
	].join('; ');

/** The SHA-256 of the file's script in base64; null without a secure connection, where browsers compute none. */
export async function presenterHash(): Promise<string | null> {
	const subtle = globalThis.crypto?.subtle as SubtleCrypto | undefined;
	if (!subtle) return null;
	const digest = await subtle.digest('SHA-256', new TextEncoder().encode(script));
	return btoa(String.fromCharCode(...new Uint8Array(digest)));
}

function keysHtml(locale: Locale): string {
	const o = { locale };
	const own: HelpRow[] = [
		{ keys: ['N'], text: m.present_file_key_notes({}, o) },
		{ keys: ['T'], text: m.present_file_key_table({}, o) },
		{ keys: ['D'], text: m.present_file_key_theme({}, o) }
	];
	const shared = helpRows(locale).filter(({ keys }) => !['N', 'A'].includes(keys[0]!));
	const rows = [...shared.slice(0, -2), ...own, ...shared.slice(-2)].map(
		({ keys, text }) =>
			`<div><dt>${keys.map((key) => `<kbd>${escapeXml(key)}</kbd>`).join('')}</dt><dd>${escapeXml(text)}</dd></div>`
	);
	return `<div class="keys"><h2>${escapeXml(m.present_help({}, o))}</h2><dl>${rows.join('')}</dl><p>${escapeXml(m.present_key_clicker({}, o))} ${escapeXml(m.present_key_touch({}, o))}</p></div>`;
}

/** What the script uses: hidden without it. */
function controlsHtml(locale: Locale): string {
	const o = { locale };
	const button = (act: string, sign: string, label: string) =>
		`<button type="button" data-act="${act}" aria-label="${escapeXml(label)}" title="${escapeXml(label)}">${escapeXml(sign)}</button>`;
	return [
		'<div class="ui">',
		'<p id="readout" role="status"></p>',
		`<div id="blank" data-black="${escapeXml(m.present_is_black({}, o))}" data-white="${escapeXml(m.present_is_white({}, o))}"></div>`,
		`<p id="typed" role="status" hidden data-text="${escapeXml(m.present_typed({ n: '{n}' }, o))}"></p>`,
		`<div id="foot"><div class="time"><span id="clock"></span>${button('hold', '⏯\ufe0e', m.present_timer_pause({}, o))}${button('reset', '↺', m.present_timer_reset({}, o))}</div>`,
		`<div class="rests" role="group" aria-label="${escapeXml(m.present_controls({}, o))}">`,
		button('previous', '←', m.present_previous({}, o)),
		'<span id="number"></span>',
		button('next', '→', m.present_next({}, o)),
		button('black', '■', m.present_black({}, o)),
		button('notes', 'N', m.present_file_key_notes({}, o)),
		button('table', 'T', m.present_file_key_table({}, o)),
		button('theme', 'D', m.present_file_key_theme({}, o)),
		button('fullscreen', 'F', m.present_fullscreen({}, o)),
		button('help', '?', m.present_help({}, o)),
		'</div></div>',
		'<svg id="progress" width="100%" height="4" aria-hidden="true"><rect id="bar" width="0" height="4"/></svg>',
		'<p id="say" class="hidden" aria-live="polite"></p>',
		'</div>'
	].join('');
}

/** The period all slides lie in. */
const wholeSpan = (contents: readonly SlideContent[]) => ({
	from: contents.map(({ span }) => span.from).sort()[0] ?? '',
	to:
		contents
			.map(({ span }) => span.to)
			.sort()
			.at(-1) ?? ''
});

/** The name of the file of some slides, see {@link briefingName}. */
export const singleFileName = (contents: readonly SlideContent[]): string =>
	briefingName(contents, 'html');

/** Whose the figures are, and on which terms. */
function figuresText(licence: string, locale: Locale): string {
	if (ownFigures() !== null) return `${ofOwnFile('', locale)} ${rightsLine(locale)}`.trim();
	const terms =
		licence === ''
			? m.present_file_figures_none({}, { locale })
			: m.present_file_figures({ licence }, { locale });
	return ORIGIN === '' ? terms : `${terms} ${ORIGIN}${BASE}`;
}

/** The whole file. Whatever people typed stands in it as text. */
export function singleFileHtml(
	contents: readonly SlideContent[],
	{ handling, made, locale, fontCss, figuresLicence, licences, scriptHash }: SingleFileOptions
): string {
	const o = { locale };
	const scenes = contents.map((content, index) =>
		slideScene(content, { index, count: contents.length, handling, made })
	);
	const period = contents.length === 0 ? '' : formatSpan(wholeSpan(contents), locale);
	const abouts = new Set(contents.map(({ directionText }) => directionText));
	const about = abouts.size === 1 ? [...abouts].join('') : '';
	const title = escapeXml(inOneLine(m.present_file_title({ period }, o), about));
	const madeText = made === null ? '' : m.present_file_made({ date: formatDay(made, locale) }, o);
	return [
		'<!doctype html>',
		`<html lang="${locale}">`,
		'<head>',
		'<meta charset="utf-8">',
		`<meta http-equiv="Content-Security-Policy" content="${policy(scriptHash)}">`,
		'<meta name="viewport" content="width=device-width, initial-scale=1">',
		'<meta name="color-scheme" content="light dark">',
		`<title>${title}</title>`,
		`<style>${tokens}${styles}${fontCss}</style>`,
		'</head>',
		'<body>',
		// One set of hatches for all slides: no id twice.
		`<svg class="definitions" width="0" height="0" aria-hidden="true">${definitionsSvg(
			scenes.flatMap(({ marks }) => marks),
			PAGE_PAINT
		)}</svg>`,
		`<header class="top"><h1>${title}</h1>${handling === '' ? '' : `<p>${escapeXml(handling)}</p>`}${madeText === '' ? '' : `<p>${escapeXml(madeText)}</p>`}</header>`,
		'<main>',
		...contents.map((content, i) => slideHtml(content, scenes[i]!, i + 1, contents.length)),
		'</main>',
		'<aside id="help" tabindex="-1">',
		keysHtml(locale),
		`<p><label><input type="checkbox" id="print-notes"> ${escapeXml(m.present_file_print_notes({}, o))}</label> <button type="button" data-act="print">${escapeXml(m.present_file_print({}, o))}</button> <button type="button" data-act="help">${escapeXml(m.present_help_close({}, o))}</button></p>`,
		`<p>${escapeXml(`${madeText} ${figuresText(figuresLicence, locale)}`.trim())}</p>`,
		`<details><summary>${escapeXml(m.present_file_licences({}, o))}</summary>${licences
			.map(({ head, text }) => `<h2>${escapeXml(head)}</h2><pre lang="en">${escapeXml(text)}</pre>`)
			.join('')}</details>`,
		'</aside>',
		controlsHtml(locale),
		`<script>${script}</script>`,
		'</body>',
		'</html>',
		''
	].join('\n');
}
