/** `README.txt` of the package: what it is, for one who finds it on a disk years later, in both languages. */
import { licenceOf } from '../../records/ledger/licence';
import type { IsoDay } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { citeLedger, type CitedLedger } from './citation';
import { directionName } from '../../figures/view/describe';
import { formatDay, formatNumber, formatSpan } from '../../figures/view/format';
import { inPackage } from '../../figures/view/languages';

export interface ReadmeFacts extends CitedLedger {
	directions: readonly { direction: 'RU' | 'UA'; attacks: number; reports: number }[];
	figures: number;
	/** Whether `LICENSE.md` lies beside it. */
	hasLicenceFile: boolean;
	files: readonly { path: string; title: string; title_uk: string; rows: number }[];
}

const WIDTH_CHARS = 78;

/** Breaks text at spaces; no word is cut. `indent` stands before every line but the first. */
export function wrapText(text: string, indent = ''): string {
	const lines = [''];
	for (const word of text.split(/[ \n]+/)) {
		const last = lines.length - 1;
		const line = lines[last] ?? '';
		if (line.trim() !== '' && line.length + 1 + word.length > WIDTH_CHARS)
			lines.push(`${indent}${word}`);
		else lines[last] = line === '' ? word : `${line} ${word}`;
	}
	return lines.join('\n');
}

function part(facts: ReadmeFacts, locale: Locale): string {
	const o = { locale };
	const day = (date: IsoDay) => (date === '' ? '–' : formatDay(date, locale));
	const number = (value: number) => formatNumber(value, locale);
	const { about } = facts;
	const title = inPackage(about, 'title', locale);
	const licence = licenceOf(about);
	const span = facts.span.from === '' ? '–' : formatSpan(facts.span, locale);
	const heading = (text: string) => `${text}\n${'-'.repeat(text.length)}`;
	const list = (items: readonly string[]) =>
		items.map((item) => wrapText(`- ${item}`, '  ')).join('\n');
	const paragraphs = [
		`${title}\n${'='.repeat(title.length)}`,
		wrapText(m.publish_readme_what({}, o)),
		list([
			m.publish_readme_version({ version: facts.version || '–' }, o),
			m.publish_readme_span({ span }, o),
			m.publish_readme_known({ known: day(facts.known) }, o),
			...facts.directions.map(({ direction, attacks, reports }) =>
				m.publish_readme_direction(
					{
						direction: `${directionName(direction, locale)} (${direction})`,
						attacks: number(attacks),
						reports: number(reports)
					},
					o
				)
			),
			m.publish_readme_figures({ n: number(facts.figures) }, o)
		]),
		heading(m.publish_readme_files({}, o)),
		list([
			...facts.files.map(
				(file) =>
					`${file.path}: ${inPackage(file, 'title', locale)} (${m.publish_readme_rows({ n: number(file.rows) }, o)})`
			),
			`datapackage.json: ${m.publish_readme_package({}, o)}`,
			`SHA256SUMS: ${m.publish_readme_sums({}, o)}`
		]),
		heading(m.publish_readme_caveats({}, o)),
		list([
			m.publish_caveat_reported({}, o),
			m.publish_caveat_zero({}, o),
			m.publish_caveat_directions({}, o),
			m.publish_caveat_bounds({}, o),
			m.publish_caveat_day({}, o),
			m.publish_caveat_levels({}, o),
			m.publish_caveat_kept({}, o),
			m.publish_caveat_basis({}, o)
		]),
		heading(m.publish_readme_cite({}, o)),
		wrapText(citeLedger(facts, locale)),
		wrapText(
			licence === null
				? m.publish_readme_licence_none({}, o)
				: m.publish_readme_licence(
						{
							licence: [licence.title, licence.path].filter(Boolean).join(', '),
							file: facts.hasLicenceFile ? ' (LICENSE.md)' : ''
						},
						o
					)
		)
	];
	return paragraphs.join('\n\n').replaceAll('\u00a0', ' ');
}

/** The text of both languages, English first. */
export const formatReadme = (facts: ReadmeFacts): string =>
	`${part(facts, 'en')}\n\n\n${part(facts, 'uk')}\n`;
