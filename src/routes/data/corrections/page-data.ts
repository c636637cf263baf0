/** What the page of corrections shows: the steps, with the first lines of the files they append to. */
import { schemaOf } from '$lib/records/ledger/schema';
import * as m from '$lib/paraglide/messages';
import type { Locale } from '$lib/figures/view/catalogue';
import { partWords } from '../door-words';
import { correctWords } from '../publish-words';

const headerOf = (table: string): string =>
	schemaOf(table)
		.fields.map((field) => field.name)
		.join(',');

export const describeCorrections = (locale: Locale) => ({
	words: {
		...partWords('corrections', locale),
		add: partWords('add', locale).title,
		changes: m.changes_title({}, { locale }),
		versions: m.publish_versions_title({}, { locale })
	},
	correct: correctWords(
		{
			reports: headerOf('reports'),
			counts: headerOf('counts'),
			readings: headerOf('readings')
		},
		locale
	)
});

export type CorrectionsPage = ReturnType<typeof describeCorrections>;
