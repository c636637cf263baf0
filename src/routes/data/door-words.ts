/** The pages about the data in words: what each is called, what it is for, and where it is. Made while it is built. */
import * as m from '$lib/paraglide/messages';
import type { Locale } from '$lib/figures/view/catalogue';
import { formatNumber } from '$lib/figures/view/format';
import { pageHref } from '$lib/figures/view/page-href';
import { fileHref } from '$lib/figures/view/site-address';

type Word = (args: object, options: { locale: Locale }) => string;
interface PartWords {
	title: Word;
	/** In a sentence: where one chooses, on the page, and in the lists of search engines. */
	text: Word;
}
const PARTS = {
	open: { title: m.own_title, text: m.data_door_open },
	add: { title: m.entry_title, text: m.data_door_add },
	check: { title: m.data_check_title, text: m.data_door_check },
	corrections: { title: m.data_corrections_title, text: m.data_door_corrections },
	dictionary: { title: m.data_dictionary_title, text: m.data_door_dictionary }
} satisfies Record<string, PartWords>;

/** The head of a page below the data. */
export function partWords(part: keyof typeof PARTS, locale: Locale) {
	const { title, text } = PARTS[part];
	return { title: title({}, { locale }), lead: text({}, { locale }) };
}

interface Door {
	/** An anchor of the page: what had it once is behind the door. */
	id: string;
	title: string;
	text: string;
	href: string;
	parts: { id?: string; title: string; href: string; isFile?: boolean }[];
}

/** What one comes to the data for, with the page of each; `changes` are the reports by what they did. */
export function doorWords(
	changes: { added: number; revised: number; withdrawn: number },
	locale: Locale
) {
	const o = { locale };
	const at = (path: string) => pageHref(`/data/${path}`, locale);
	const number = (value: number) => formatNumber(value, locale);
	const counts = {
		all: number(changes.added + changes.revised + changes.withdrawn),
		added: number(changes.added),
		revised: number(changes.revised),
		withdrawn: number(changes.withdrawn)
	};
	const door = (part: keyof typeof PARTS, path: string, id: string, parts: Door['parts'] = []) => {
		const { title, lead } = partWords(part, locale);
		return { id, title, text: lead, href: at(path), parts };
	};
	const doors: Door[] = [
		{
			...{ id: 'take', title: m.data_take_title({}, o), href: '#daily' },
			text: m.data_door_take({}, o),
			parts: [
				{ title: 'barrage-data.zip', href: fileHref('/data/barrage-data.zip'), isFile: true },
				{ title: m.data_licence_title({}, o), href: '#licence' }
			]
		},
		door('open', 'open/', 'own'),
		door('check', 'reconciliation/', 'reconciliation', [
			{ id: 'coverage', title: m.data_coverage_title({}, o), href: at('reconciliation/#coverage') },
			{ id: 'status', title: m.data_status_title({}, o), href: at('reconciliation/#status') },
			{ id: 'checks', title: m.publish_checks_title({}, o), href: at('reconciliation/#checks') }
		]),
		{
			...{ id: 'changes', title: m.changes_title({}, o), href: at('changes/') },
			text: `${m.changes_data_text({}, o)} ${m.changes_data_counts(counts, o)}`,
			parts: [
				{ title: m.changes_take_csv({}, o), href: fileHref('/data/changes.csv'), isFile: true },
				{ title: m.changes_take_feed({}, o), href: fileHref('/data/changes.xml') }
			]
		},
		door('corrections', 'corrections/', 'corrections', [
			{ id: 'correct', title: m.publish_correct_title({}, o), href: at('corrections/#correct') }
		]),
		door('add', 'add/', 'add'),
		door('dictionary', 'dictionary/', 'dictionary', [
			{ id: 'joins', title: m.data_joins_title({}, o), href: at('dictionary/#joins') }
		]),
		{
			...{ id: 'versions', title: m.publish_versions_title({}, o), href: at('versions/') },
			text: m.data_door_versions({}, o),
			parts: []
		}
	];
	return {
		doors: { title: m.data_doors_label({}, o), doors },
		words: { view: m.data_take_view({}, o) }
	};
}
