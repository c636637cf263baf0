/** Small made-up files in the forms that can be opened. */
import type { OpenOptions, OwnFile } from '../../../../src/lib/pages/own/types';
import { openFiles } from '../../../../src/lib/pages/own/open-files';

const row = <T>(value: object) => value as T;

/** The lists of a site with two families and one country of each direction. */
export const VOCABULARY: OpenOptions['vocabulary'] = {
	weapons: [
		{ weapon_id: 'all', parent_id: null, name_en: 'All', name_uk: 'Усі', aliases: '' },
		{ weapon_id: 'missile', parent_id: 'all', name_en: 'Missile', name_uk: 'Ракета', aliases: '' },
		{
			weapon_id: 'cruise',
			parent_id: 'missile',
			name_en: 'Cruise',
			name_uk: 'Крилата',
			aliases: ''
		},
		{
			...{ weapon_id: 'kh-101-555', parent_id: 'cruise', aliases: 'X-101/X-555' },
			...{ name_en: 'Kh-101/555', name_uk: 'Х-101/555' }
		},
		{ weapon_id: 'drone', parent_id: 'all', name_en: 'Drone', name_uk: 'Дрон', aliases: '' }
	],
	places: [
		{ place_id: 'UA', parent_id: null, name_en: 'Ukraine', name_uk: 'Україна' },
		{ place_id: 'RU', parent_id: null, name_en: 'Russia', name_uk: 'Росія' }
	],
	sources: [
		row({
			...{ source_id: 'air-force', name_en: 'Air Force', name_uk: 'Повітряні сили', party: 'UA' },
			...{ kind: 'military', rank_strikes: 1, rank_casualties: 1, url: 'https://example.org/' }
		})
	],
	notes: []
};

export const OPTIONS: OpenOptions = {
	vocabulary: VOCABULARY,
	today: '2026-03-01',
	recorded: '2026-03-01T10:00+02:00',
	locale: 'en'
};

export const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

/** Opens files; `problems` are those that a page shows. */
export function open(files: readonly OwnFile[], options: OpenOptions = OPTIONS) {
	const { ledger, log, asks } = openFiles(files, options);
	return { ledger, log, asks, problems: log.report().groups.flatMap(({ shown }) => shown) };
}

/** Opens texts by name. */
export const openTexts = (texts: Record<string, string>) =>
	open(Object.entries(texts).map(([name, text]) => ({ name, bytes: utf8(text) })));

export const FOREIGN_HEADER =
	'time_start,time_end,model,launch_place,target,carrier,launched,destroyed,not_reach_goal,still_attacking,cross_border_belarus,back_russia,destroyed_details,launched_details,launch_place_details,source';
/** Three nights, invented. */
export const FOREIGN = `${FOREIGN_HEADER}
2025-01-01 18:00,2025-01-02 08:00,Shahed-136/131,,Ukraine,,20,15,3,,,,,,,kpszsu/posts/example1
2025-01-01 18:00,2025-01-02 08:00,X-101/X-555,,Ukraine,,5,4,,,,,,,,kpszsu/posts/example1
2025-01-02 18:00,2025-01-03 08:00,Shahed-136/131,,Ukraine,,30,25,2,,,,,,,kpszsu/posts/example2
2025-01-04 18:00,2025-01-05 08:00,Shahed-136/131,,Ukraine,,11,9,,,,,,,,kpszsu/posts/example3
`;
