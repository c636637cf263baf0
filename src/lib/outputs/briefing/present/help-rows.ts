import * as m from '../../../paraglide/messages';
import type { Locale } from '../../../figures/view/catalogue';

/** One line of the list of keys. */
export interface HelpRow {
	keys: string[];
	text: string;
}

/** What the keys do, in the order in which they are needed. */
export function helpRows(locale: Locale): HelpRow[] {
	const o = { locale };
	const space = m.present_key_name_space({}, o);
	return [
		{ keys: ['→', '↓', 'PgDn', space], text: m.present_key_next({}, o) },
		{ keys: ['←', '↑', 'PgUp', `Shift + ${space}`], text: m.present_key_previous({}, o) },
		{ keys: ['Home', 'End'], text: m.present_key_ends({}, o) },
		{ keys: [m.present_key_name_digits({}, o)], text: m.present_key_number({}, o) },
		{ keys: ['B', '.'], text: m.present_key_black({}, o) },
		{ keys: ['W', ','], text: m.present_key_white({}, o) },
		{ keys: ['R'], text: m.present_key_point({}, o) },
		{ keys: ['F'], text: m.present_key_fullscreen({}, o) },
		{ keys: ['N'], text: m.present_key_notes({}, o) },
		{ keys: ['A', 'P'], text: m.present_key_play({}, o) },
		{ keys: ['?'], text: m.present_key_help({}, o) },
		{ keys: ['Esc'], text: m.present_key_escape({}, o) }
	];
}
