/** The words around each card of a day page. */
import * as m from '../../paraglide/messages';

export type DayCard =
	'weapons' | 'denominators-missile' | 'denominators-drone' | 'places' | 'known-when' | 'reports';

export interface CardWords {
	title: string;
	unit: string;
	/** How it is counted, what is left out, how sure it is. */
	counted: string;
	left: string;
	sure: string;
}

const ofWeapons = {
	counted: m.day_weapons_counted,
	left: m.day_weapons_left,
	sure: m.day_weapons_sure
};

const WORDS: Record<DayCard, Record<keyof CardWords, () => string>> = {
	weapons: { title: m.day_weapons_title, unit: m.day_weapons_unit, ...ofWeapons },
	'denominators-missile': {
		title: m.day_denominators_title_missile,
		unit: m.day_denominators_unit,
		...ofWeapons
	},
	'denominators-drone': {
		title: m.day_denominators_title_drone,
		unit: m.day_denominators_unit,
		...ofWeapons
	},
	places: {
		title: m.day_places_title,
		unit: m.day_places_unit,
		counted: m.day_places_counted,
		left: m.day_places_left,
		sure: m.day_places_sure
	},
	'known-when': {
		title: m.day_known_when_title,
		unit: m.day_known_when_unit,
		counted: m.day_known_when_counted,
		left: m.day_known_when_left,
		sure: m.day_known_when_sure
	},
	reports: {
		title: m.day_reports_title,
		unit: m.day_reports_unit,
		counted: m.day_reports_counted,
		left: m.day_reports_left,
		sure: m.day_reports_sure
	}
};

/** The words of a card in the language of the page. */
export function cardWords(card: DayCard): CardWords {
	const words = WORDS[card];
	return {
		title: words.title(),
		unit: words.unit(),
		counted: words.counted(),
		left: words.left(),
		sure: words.sure()
	};
}
