import { kyivClock, kyivDay } from '../../records/ledger/moment';
import type { Direction, IsoMoment } from '../../records/ledger/types';
import type { Span } from '../../figures/stats/grain';
import { facetSlugs, type Facets } from '../../figures/view/facets';
import { ownFigures } from '../../figures/view/own-figures';

/** What a file's name says of its content. */
export interface FileLabel extends Facets {
	direction: Direction;
	/** What it holds, in English: `daily`, `interception rate`. */
	what: string;
	span: Span;
	/** As known on, to the minute where the hour is known; null when nothing is known yet, and the name then leaves it out. */
	knownOn: IsoMoment | null;
	/** Without the dot; `csv` by default. */
	extension?: string;
	/** The guarded file for spreadsheets, beside the clean one. */
	spreadsheet?: boolean;
}

/** What every file's name begins with: figures of one's own are not Barrage's. */
export const filePrefix = (): 'barrage' | 'own' => (ownFigures() === null ? 'barrage' : 'own');

/**
 * `barrage_ru_daily_2023-12-01_2024-01-31_known-2024-02-02.csv`: whole without its page, sortable, and
 * free of the characters that one system or another refuses in a name (a colon, a space). A moment whose hour
 * is known keeps it, by the clock of Kyiv: `known-2024-01-02T1030`. A file of one's own figures begins with `own`.
 * What a view leaves out or sums differently is in the name: `barrage_ru_launches_only-ballistic_by-week_…`.
 */
export function fileName(label: FileLabel): string {
	const known = label.knownOn === null ? '' : knownLabel(label.knownOn);
	const parts = [
		filePrefix(),
		label.direction.toLowerCase(),
		label.what
			.toLowerCase()
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-+|-+$/g, ''),
		...facetSlugs(label),
		label.span.from,
		label.span.to,
		known && `known-${known}`,
		label.spreadsheet ? 'spreadsheet' : ''
	];
	return `${parts.filter((part) => part !== '').join('_')}.${label.extension ?? 'csv'}`;
}

const knownLabel = (moment: IsoMoment): string => {
	const clock = kyivClock(moment);
	return kyivDay(moment) + (clock === null ? '' : `T${clock.replace(':', '')}`);
};
