/** A preview in words and as a small table, for the terminal and for the form. */
import type { Attack } from '../../records/ledger/types';
import type { Figure } from '../../figures/stats/figure';
import type { Span } from '../../figures/stats/grain';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatFigureRange, formatNumber } from '../../figures/view/format';
import { inLanguage } from '../../figures/view/languages';
import { ledgerNames } from '../../figures/view/ledger-names';
import type { EntryRows } from './check-rows';
import type { Entry } from './make-entry';
import type { Preview, PreviewRow } from './preview';
import type { EntryKey, Say } from './words';

export interface PreviewTable {
	caption: string;
	head: [figure: string, before: string, after: string];
	rows: { label: string; before: string; after: string; changed: boolean }[];
}

export interface PreviewWords {
	/** Each figure as it was understood. */
	read: string[];
	/** What the report is to the day. */
	sentences: string[];
	table: PreviewTable;
}

/** `span`: the days that the site shows, null where all are shown. Needs an entry without errors. */
export function previewWords(
	preview: Preview,
	entry: Entry & { rows: EntryRows },
	span: Span | null,
	say: Say,
	locale: Locale
): PreviewWords {
	const figure = (each: Figure | null) =>
		each ? formatFigureRange(each, locale) : say('entry_preview_unknown');
	const rows = preview.rows.map((row) => ({
		label: rowLabel(row, say),
		...{ before: figure(row.before), after: figure(row.after) },
		changed: figure(row.before) !== figure(row.after)
	}));
	return {
		read: readLines(preview, entry.rows, say, locale),
		sentences: [
			...attackWords(entry, say, locale),
			...roleWords(preview, rows, say),
			...spanWords(preview.date, span, say, locale)
		],
		table: {
			caption: say('entry_preview_title', { day: formatDay(preview.date, locale) }),
			head: [
				say('entry_preview_column_figure'),
				say('entry_preview_column_before'),
				say('entry_preview_column_after')
			],
			rows
		}
	};
}

function rowLabel({ subject, measure }: PreviewRow, say: Say): string {
	const words = say(`entry_subject_${subject}`);
	return measure === 'people'
		? words
		: say('entry_row', { subject: words, measure: say(`entry_measure_${measure}`) });
}

export const attackTitle = (attack: Attack, locale: Locale): string =>
	inLanguage(attack, 'title', locale);

function attackWords(entry: Entry, say: Say, locale: Locale): string[] {
	const { attack, isNewAttack, supersedes } = entry;
	if (!attack) return [];
	const params = { title: attackTitle(attack, locale), id: attack.attack_id };
	return [
		say(isNewAttack ? 'entry_preview_new_attack' : 'entry_preview_same_attack', params),
		...(supersedes ? [say('entry_preview_supersedes', { id: supersedes })] : [])
	];
}

function roleWords(preview: Preview, rows: PreviewTable['rows'], say: Say): string[] {
	const totals = (chosen: boolean) =>
		preview.roles
			.filter((role) => role.chosen === chosen)
			.map((role) => say(`entry_subject_${role.total}`).toLowerCase())
			.join(', ');
	const [gives, beside] = [totals(true), totals(false)];
	const isChanged = rows.some((row) => row.changed);
	return [
		...(preview.wasReported ? [] : [say('entry_preview_new_day')]),
		...(gives ? [say('entry_role_chosen', { totals: gives })] : []),
		...(beside ? [say('entry_role_beside', { totals: beside })] : []),
		...(isChanged
			? []
			: [say(preview.roles.length === 0 ? 'entry_preview_none' : 'entry_preview_unchanged')])
	];
}

function spanWords(day: string, span: Span | null, say: Say, locale: Locale): string[] {
	if (span && day > span.to)
		return [
			say('entry_record_ends', { to: formatDay(span.to, locale), day: formatDay(day, locale) })
		];
	if (span && day < span.from)
		return [say('entry_record_before', { from: formatDay(span.from, locale) })];
	return [];
}

function readLines({ ledger }: Preview, rows: EntryRows, say: Say, locale: Locale): string[] {
	const names = ledgerNames(ledger, locale);
	return rows.counts.map(({ weapon_id, place_id, measure, ...figure }) =>
		say('entry_read_line', {
			subject: weapon_id === null ? names.place(place_id ?? '') : names.weapon(weapon_id),
			measure: say(`entry_measure_${measure}` as EntryKey),
			said: saidWords(figure, say, locale)
		})
	);
}

type Said = Pick<EntryRows['counts'][number], 'qualifier' | 'value' | 'low' | 'high'>;

function saidWords({ qualifier, value, low, high }: Said, say: Say, locale: Locale): string {
	if (qualifier === 'undisclosed') return say('entry_said_undisclosed');
	if (qualifier === 'none_reported' || value === null) return say('entry_said_none_reported');
	const number = formatNumber(value, locale);
	if (qualifier === 'exact') return number;
	const range =
		low === null || high === null
			? ''
			: ` (${formatNumber(low, locale)}–${formatNumber(high, locale)})`;
	return `${say(`entry_said_${qualifier}`, { n: number })}${range}`;
}
