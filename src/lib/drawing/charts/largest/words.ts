import * as m from '../../../paraglide/messages';
import { stoppedText } from '../shared/rate-words';
import type { Figure } from '../../../figures/stats/figure';
import type { Locale } from '../../../figures/view/catalogue';
import { familyName, ofAllWeapons } from '../../../figures/view/describe';
import {
	formatDayShort,
	formatFigure,
	formatNumber,
	formatRange,
	weekdayNames,
	weekdayOf
} from '../../../figures/view/format';
import { LANGUAGES } from '../../../figures/view/languages';
import type { SelectedFamily } from '../../../figures/view/selection';
import type { LaunchMark } from '../launches/series';
import { stateText } from '../launches/words';
import type { Piece } from '../../plot/rows';
import type { LargestRow, LargestSeries } from './series';

/** `Fri 29 Dec`; with the year where the list spans more than one winter. */
export function dayText(day: string, locale: Locale, withYear: boolean): string {
	const name = weekdayNames(locale)[weekdayOf(day)] ?? '';
	const year = withYear ? `\u00a0${day.slice(0, 4)}` : '';
	return `${name}${LANGUAGES[locale].afterWeekday} ${formatDayShort(day, locale)}${year}`;
}

/** `158`, or `41+` where it is a floor. */
export const launchedText = (row: LargestRow, locale: Locale): string =>
	formatNumber(row.launched, locale) + (row.floor ? '+' : '');

/** "Ballistic missiles stopped": the heading of a family's cells. */
export const stoppedHead = (selected: SelectedFamily, locale: Locale): string =>
	m.largest_col_stopped({ family: familyName(selected, locale) }, { locale });

/** The headings of the tolls: of attacks with all weapons, whichever are chosen. */
export const tollHeads = ({ selection }: LargestSeries, locale: Locale) => ({
	killed: ofAllWeapons(m.word_killed({}, { locale }), selection, locale),
	injured: ofAllWeapons(m.word_injured({}, { locale }), selection, locale)
});

/** What was stopped of what was launched with a known outcome; the rest in grey. */
export function stoppedPiece(mark: LaunchMark, locale: Locale): Piece {
	const { stopped, notStopped, unknown, claimed } = mark.segments;
	const text = (value: number) => formatNumber(value, locale);
	if (mark.state !== 'known') return { strong: '', plain: '', muted: stateText(mark, locale) };
	const known = stopped + notStopped;
	const muted =
		unknown > 0
			? m.largest_unknown({ n: text(unknown) }, { locale })
			: claimed > 0
				? m.largest_claimed({ n: text(claimed) }, { locale })
				: '';
	if (known === 0 && muted === '')
		return { strong: text(mark.launched?.value ?? 0), plain: '', muted: '' };
	if (known === 0) return { strong: '', plain: '', muted };
	if (claimed > 0)
		return {
			strong: text(stopped + claimed),
			plain: '',
			muted: m.largest_claimed_beside(
				{ n: text(stopped), d: text(known), claimed: text(claimed) },
				{ locale }
			)
		};
	return {
		strong: stoppedText(stopped, mark.paired?.stopped ?? null, locale),
		plain: m.largest_of({ d: text(known) }, { locale }),
		muted
	};
}

/** `46+`, with its range. */
export function peoplePiece(figure: Figure | null, locale: Locale): Piece {
	if (!figure) return { strong: '', plain: '', muted: m.word_no_report({}, { locale }) };
	const strong = formatFigure(figure, locale);
	const range = formatRange(figure, locale);
	return { strong, plain: range === null || range === strong ? '' : range, muted: '' };
}

/** A piece as one text. */
export const pieceText = (piece: Piece): string =>
	[piece.strong, piece.plain, piece.muted].filter((text) => text !== '').join(' ');
