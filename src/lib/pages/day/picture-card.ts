/** A card of a day as its picture needs it: with the names of its sources, where the page numbers its reports. */
import type { DayCard, DayCardOf } from '../../drawing/cards/card';
import { mostUsed, sourceLine } from '../../drawing/cards/source-line';
import type { IsoMoment } from '../../records/ledger/types';
import * as m from '../../paraglide/messages';
import type { Locale } from '../../figures/view/catalogue';
import { formatDay, formatMoment } from '../../figures/view/format';
import type { CardWords } from './card-words';
import type { DayLedger } from './day-view';

type Framed = 'names' | 'locale' | 'direction' | 'span' | 'text';
/** What a card shows, without the words around it. */
export type Shown = { [Id in DayCard['id']]: Omit<DayCardOf<Id>, Framed> }[DayCard['id']];

export interface Around {
	words: Pick<CardWords, 'title' | 'unit'>;
	/** The reports behind the figures. */
	reportIds: readonly string[];
	/** The moment the figures were known: a day for the latest; null while nothing is. */
	known: IsoMoment | null;
}

/** The card of a day with its words. */
export function pictureCard(
	shown: Shown,
	{ ledger, names, date, direction }: DayLedger,
	{ words, reportIds, known }: Around,
	locale: Locale
): DayCard {
	const asked = new Set(reportIds);
	const sources = ledger.attacks
		.flatMap(({ reports }) => reports)
		.filter((report) => asked.has(report.report_id))
		.map((report) => names.source(report.source_id));
	return {
		...shown,
		names,
		locale,
		direction,
		span: { from: date, to: date },
		text: {
			title: words.title,
			unit: words.unit,
			source: sourceLine(mostUsed(sources), locale),
			upTo: m.card_up_to(
				{
					date: formatDay(date, locale),
					known: known === null ? '—' : formatMoment(known, locale)
				},
				{ locale }
			)
		}
	};
}
