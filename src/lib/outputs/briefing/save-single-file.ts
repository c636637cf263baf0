import { downloadFile } from '../export/download';
import type { IsoDay } from '../../records/ledger/types';
import { loadFontCss, scriptsOf } from '../../drawing/picture/font-css';
import type { Locale } from '../../figures/view/catalogue';
import { LANGUAGES } from '../../figures/view/languages';
import { LEDGER_LICENCE } from '../../figures/view/ledger-licence';
import { fileHref } from '../../figures/view/site-address';
import { presenterHash, singleFileHtml, singleFileName } from './single-file';
import type { SlideContent } from './slide-content';

interface Options {
	handling: string;
	made: IsoDay | null;
	locale: Locale;
}

/** The licence of the faces; a file without it is better than none. */
async function fontLicence(): Promise<string> {
	try {
		const response = await fetch(fileHref('/fonts/OFL.txt'));
		return response.ok ? await response.text() : '';
	} catch {
		return '';
	}
}

/** Makes the file of a briefing and hands it to the visitor. Rejects when the faces cannot be had. */
export async function saveSingleFile(contents: SlideContent[], options: Options): Promise<void> {
	const typed = contents.map(({ title, slide }) => title + slide.notes).join('');
	const scripts = scriptsOf(typed + options.handling + LANGUAGES[options.locale].script);
	const [fontCss, licence, scriptHash] = await Promise.all([
		loadFontCss(scripts),
		fontLicence(),
		presenterHash()
	]);
	const licences = licence === '' ? [] : [{ head: 'Source Sans 3, Source Serif 4', text: licence }];
	const html = singleFileHtml(contents, {
		...{ ...options, fontCss, licences, scriptHash },
		figuresLicence: LEDGER_LICENCE
	});
	downloadFile(singleFileName(contents), html, 'text/html;charset=utf-8');
}
