/** A bulletin as a person enters it: everything as typed. What it means is worked out in `make-entry.ts`. */
import {
	byMeasure,
	STRIKE_MEASURES,
	type Measure,
	type StrikeMeasure
} from '../../records/ledger/measures';
import { addDays, instantToKyivClock, instantToKyivDay } from '../../records/ledger/moment';
import type { Direction, ReportStatus, Source } from '../../records/ledger/types';

/** The figures that are asked for of each place. */
export const PEOPLE_FIGURES = [
	'killed',
	'injured',
	'killed_or_injured',
	'children_killed',
	'children_injured'
] as const satisfies Measure[];
/** What a report entered here may be; one that is withdrawn takes an earlier one back and states no figure. */
export const ENTRY_STATUSES = [
	'preliminary',
	'revised',
	'final',
	'withdrawn'
] as const satisfies ReportStatus[];

/** Figures of one weapon, each measure as typed: `20`, `about 20`, `20+`, or nothing where it is not reported. */
export type WeaponLine = {
	weapon: string;
	/** Where it is counted; empty for the whole country attacked. */
	place: string;
} & Record<StrikeMeasure, string>;
/** Figures of people at one place, each as typed. */
export type PlaceLine = { place: string } & Record<(typeof PEOPLE_FIGURES)[number], string>;

/** One statement of one source about one attack. Times are those of Kyiv's clock: `2024-01-02 08:00`. */
export interface Bulletin {
	direction: Direction;
	start: string;
	end: string;
	/** The attack it is about: an id, `new`, or empty for the one that runs at the same hours. */
	attack: string;
	/** Name or id. */
	source: string;
	via: string;
	/** A source named in `source` or `via` that the list does not have: its Ukrainian name, side, kind and address. */
	source_uk: string;
	source_party: string;
	source_kind: string;
	source_url: string;
	published: string;
	url: string;
	/** Empty: `revised` where it replaces a report, else `preliminary`. */
	status: string;
	/** The report it replaces: an id, `none`, or empty for the one whose figures it states again. */
	supersedes: string;
	weapons: WeaponLine[];
	places: PlaceLine[];
	note: string;
}

/** All sources of a bulletin are in the list. */
export const NO_NEW_SOURCE = { source_uk: '', source_party: '', source_kind: '', source_url: '' };

export const emptyWeapon = (): WeaponLine => ({
	...{ weapon: '', place: '' },
	...byMeasure(STRIKE_MEASURES, () => '')
});
export const emptyPlace = (): PlaceLine => ({
	place: '',
	...byMeasure(PEOPLE_FIGURES, () => '')
});

/** Who speaks first of the attacks of a direction. */
const USUAL_SOURCE: Record<Direction, string> = {
	RU: 'ukrainian-air-force',
	UA: 'russian-mod'
};
const NIGHT_BEGINS = '18:00';
const NIGHT_ENDS = '08:00';

/**
 * The bulletin of a morning: the night from yesterday 18:00 to today 08:00 in Kyiv, or to now where it is not
 * yet eight, by the source that usually states it. `now` in epoch milliseconds.
 */
export function defaultBulletin(
	now: number,
	direction: Direction,
	sources: readonly Source[]
): Bulletin {
	const today = instantToKyivDay(now);
	const clock = instantToKyivClock(now);
	const usual = USUAL_SOURCE[direction];
	return {
		direction,
		start: `${addDays(today, -1)} ${NIGHT_BEGINS}`,
		end: `${today} ${clock < NIGHT_ENDS ? clock : NIGHT_ENDS}`,
		attack: '',
		source: sources.some((row) => row.source_id === usual) ? usual : '',
		via: '',
		...NO_NEW_SOURCE,
		published: today,
		url: '',
		status: '',
		supersedes: '',
		weapons: [emptyWeapon()],
		places: [],
		note: ''
	};
}
