/**
 * The words of what only stands on the page, made while it is built. They come with the page's data: a message
 * that a component asks for itself travels in the script of every page.
 */
import * as m from '$lib/paraglide/messages';
import type { IsoDay } from '$lib/records/ledger/types';
import type { Locale } from '$lib/figures/view/catalogue';
import { formatDay, formatNumber } from '$lib/figures/view/format';

const dash = (text: string) => text || '–';

/** The zip: its title, its words and its size. */
export const packageWords = (version: IsoDay, bytes: number, locale: Locale) => ({
	title: m.publish_package_title({}, { locale }),
	text: m.publish_package_text({}, { locale }),
	link: m.publish_package_link({ version: dash(version) }, { locale }),
	size: m.data_kilobytes({ n: formatNumber(Math.round(bytes / 1000), locale) }, { locale }),
	versions: m.publish_package_versions({}, { locale }),
	verify: m.publish_package_verify({}, { locale })
});

const CHECKS = [
	m.publish_check_encoding,
	m.publish_check_cells,
	m.publish_check_keys,
	m.publish_check_references,
	m.publish_check_cycles,
	m.publish_check_dates,
	m.publish_check_sources,
	m.publish_check_withdrawn,
	m.publish_check_counts,
	m.publish_check_stopped,
	m.publish_check_appended
];

/** What was checked, and with what result. `recorded` is empty for an empty ledger. */
export function checkWords(
	found: { tables: number; rows: number; warnings: number; recorded: IsoDay },
	locale: Locale
) {
	const number = (value: number) => formatNumber(value, locale);
	return {
		title: m.publish_checks_title({}, { locale }),
		result: m.publish_checks_result(
			{
				tables: number(found.tables),
				rows: number(found.rows),
				checks: number(CHECKS.length),
				warnings: number(found.warnings),
				recorded: found.recorded === '' ? '–' : formatDay(found.recorded, locale)
			},
			{ locale }
		),
		checks: CHECKS.map((check): string => check({}, { locale }))
	};
}

const STEPS = [
	m.publish_correct_1,
	m.publish_correct_2,
	m.publish_correct_3,
	m.publish_correct_4,
	m.publish_correct_5,
	m.publish_correct_6
];
/** Placeholders, never figures: an example that holds numbers is quoted one day. */
const NEW = 'OLD_REPORT_ID.corrected';

/** How to correct a figure; `headers` are the first lines of the two files that rows are appended to. */
export const correctWords = (
	headers: { reports: string; counts: string; readings: string },
	locale: Locale
) => ({
	title: m.publish_correct_title({}, { locale }),
	lead: m.publish_correct_lead({}, { locale }),
	steps: STEPS.map((step): string => step({}, { locale })),
	example: m.publish_correct_example({}, { locale }),
	files: [
		{
			label: m.publish_correct_example_reports({}, { locale }),
			lines: [
				headers.reports,
				`${NEW},ATTACK_ID,SOURCE_ID,VIA_SOURCE_ID,DAY_PUBLISHED,TODAY,revised,OLD_REPORT_ID,https://ADDRESS,"WHY",seen`
			].join('\n')
		},
		{
			label: m.publish_correct_example_counts({}, { locale }),
			lines: [
				headers.counts,
				`${NEW},launched,WEAPON_ID,PLACE_ID,exact,NEW_NUMBER,,`,
				`${NEW},intercepted,WEAPON_ID,PLACE_ID,at_least,NUMBER_AS_BEFORE,,`
			].join('\n')
		},
		{
			label: m.publish_correct_example_readings({}, { locale }),
			lines: [headers.readings, `${NEW},VIA_SOURCE_ID,https://ADDRESS,,`].join('\n')
		}
	],
	cosmetic: m.publish_correct_cosmetic({}, { locale }),
	contact: m.publish_correct_contact({}, { locale })
});

/** The page of versions. */
export const versionsWords = (locale: Locale) => ({
	title: m.publish_versions_title({}, { locale }),
	meta: m.publish_versions_meta({}, { locale }),
	lead: m.publish_versions_lead({}, { locale }),
	frozen: m.publish_versions_frozen({}, { locale }),
	empty: m.publish_versions_empty({}, { locale }),
	latest: m.publish_versions_latest({}, { locale }),
	columns: {
		version: m.publish_versions_column_version({}, { locale }),
		added: m.publish_versions_column_new({}, { locale }),
		reports: m.publish_versions_column_reports({}, { locale }),
		attacks: m.publish_versions_column_attacks({}, { locale }),
		counts: m.publish_versions_column_counts({}, { locale }),
		archive: m.publish_versions_column_package({}, { locale }),
		files: m.publish_versions_column_files({}, { locale })
	}
});

/** Labels of the links of one version, which alone on their line would not say of which. */
export const versionLabels = (version: IsoDay, bytes: number, locale: Locale) => ({
	zip: m.publish_versions_zip_label({ version }, { locale }),
	files: m.publish_versions_files_label({ version }, { locale }),
	size: m.data_kilobytes({ n: formatNumber(Math.round(bytes / 1000), locale) }, { locale })
});

/** What stands around the form of a bulletin; its own words come with it. */
export const entryWords = (locale: Locale) => ({
	lead: m.entry_lead({}, { locale }),
	terminal: m.entry_terminal({}, { locale }),
	byHand: m.entry_by_hand({}, { locale }),
	correct: m.publish_correct_title({}, { locale }),
	dictionary: m.data_dictionary_title({}, { locale }),
	needsScript: m.entry_needs_script({}, { locale }),
	loading: m.entry_loading({}, { locale }),
	/** The page fills in why. */
	failed: m.entry_load_failed({ reason: '{reason}' }, { locale }),
	again: m.try_again({}, { locale })
});
