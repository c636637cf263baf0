/** The posts that foreign files cite: who wrote them, whether that speaks for the country, and their address. */
import type { Source } from '../ledger/types';
import { lookUp, toSlug } from './names';
import { REGIONAL_CHANNELS } from './regional-channels';

/** The author of a post. */
export interface PostSource {
	source: Source;
	/** Speaks for the whole country; all others report what they did or saw themselves, and overlap it. */
	isNational: boolean;
	/** The place an air command answers for; null where none is known. */
	region: string | null;
	/** Nothing tells who this is. */
	isUnknown: boolean;
}

export interface Post extends PostSource {
	/** The full address. */
	url: string;
}

const source = (
	source_id: string,
	name_en: string,
	name_uk: string,
	party: string,
	kind: string,
	rank_strikes: number,
	rank_casualties: number,
	url = ''
): Source => ({ source_id, name_en, name_uk, party, kind, rank_strikes, rank_casualties, url });

const command = (id: string, en: string, uk: string): Source =>
	source(
		`air-command-${id}`,
		`Air Command ${en}`,
		`Повітряне командування «${uk}»`,
		'UA',
		'military',
		3,
		2
	);

interface Author {
	source: Source;
	isNational?: boolean;
	region?: string;
}

const AIR_FORCE = source(
	'ukrainian-air-force',
	'Ukrainian Air Force',
	'Повітряні сили ЗСУ',
	...(['UA', 'military', 1, 2, 'https://t.me/kpszsu'] as const)
);
const GENERAL_STAFF = source(
	'general-staff-afu',
	'General Staff of the Armed Forces of Ukraine',
	'Генеральний штаб ЗСУ',
	...(['UA', 'military', 2, 2, 'https://www.zsu.gov.ua/'] as const)
);
const COMMANDER = source(
	'commander-in-chief-afu',
	'Commander-in-Chief of the Armed Forces of Ukraine',
	'Головнокомандувач ЗСУ',
	...(['UA', 'military', 1, 2, 'https://t.me/CinCAFU'] as const)
);
const RUSSIAN_MINISTRY = source(
	'russian-mod',
	'Russian Ministry of Defence',
	'Міністерство оборони Росії',
	...(['RU', 'military', 1, 2, 'https://t.me/mod_russia'] as const)
);
const UNNAMED = source(
	'social-media-channels',
	'Social-media channels (not named)',
	'Канали в соціальних мережах (не названі)',
	...(['independent', 'other', 6, 4] as const)
);

/** By the name of the page or channel, in lower case. */
const AUTHORS: Readonly<Record<string, Author>> = {
	kpszsu: { source: AIR_FORCE, isNational: true },
	'generalstaff.ua': { source: GENERAL_STAFF, isNational: true },
	generalstaff: { source: GENERAL_STAFF, isNational: true },
	generalstaffzsu: { source: GENERAL_STAFF, isNational: true },
	mod_russia: { source: RUSSIAN_MINISTRY, isNational: true },
	cincafu: { source: COMMANDER, isNational: true },
	pvkpivden: { source: command('south', 'South', 'Південь'), region: 'south' },
	pvkshid: { source: command('east', 'East', 'Схід'), region: 'east' },
	pvkzahid: { source: command('west', 'West', 'Захід'), region: 'west' },
	pvkcenter: { source: command('center', 'Center', 'Центр'), region: 'center' },
	'kharkivoda.gov.ua': {
		source: source(
			'kharkiv-oblast-military-administration',
			'Kharkiv Oblast Military Administration',
			'Харківська обласна військова адміністрація',
			...(['UA', 'local_authority', 4, 1, 'https://kharkivoda.gov.ua/'] as const)
		),
		region: 'Kharkiv oblast'
	},
	chiefukrdiu: {
		source: source(
			'chief-of-defence-intelligence-ukraine',
			'Chief of the Defence Intelligence of Ukraine',
			'Начальник Головного управління розвідки МОУ',
			...(['UA', 'military', 3, 2, 'https://t.me/ChiefUkrDIU'] as const)
		)
	},
	war_monitor: {
		source: source(
			'telegram-war-monitor',
			'Telegram channel “monitor”',
			'Телеграм-канал «monitor»',
			...(['independent', 'other', 6, 4, 'https://t.me/war_monitor'] as const)
		)
	},
	watch: { source: UNNAMED }
};

function regionalAuthor(page: string): Author | null {
	const found = lookUp(REGIONAL_CHANNELS, page);
	if (!found) return null;
	const [id, en, uk, party] = found;
	return { source: source(id, en, uk, party, 'local_authority', 4, 1, `https://t.me/${page}`) };
}

const HOSTS_OF_PAGES = /^(?:www\.|m\.)?(?:facebook\.com|fb\.com|t\.me|telegram\.me)$/;

/** Reads posts; equal authors share one row, so that those in use can be told. */
export interface SourceReader {
	/** Null for an empty cell and for text that no address can be made of. */
	read(text: string): Post | null;
}

/**
 * A reader of posts as files cite them: a full address, or a path below facebook.com
 * (`kpszsu/posts/…`, `watch/?v=…`), or one without its scheme (`kharkivoda.gov.ua/news/…`). Sources of the
 * ledger win over ours; an author that nobody knows becomes a source of its own, last in rank.
 */
export function createSourceReader(ledgerSources: readonly Source[]): SourceReader {
	const known = new Map(ledgerSources.map((row) => [row.source_id, row]));
	const memory = new Map<string, PostSource>();
	const authorOf = (page: string, place: string): PostSource => {
		const key = page.toLowerCase();
		let found = memory.get(key);
		if (found) return found;
		const author = lookUp(AUTHORS, key) ?? regionalAuthor(key);
		const made = author?.source ?? unknownSource(page, place);
		found = {
			source: known.get(made.source_id) ?? made,
			isNational: author?.isNational ?? false,
			region: author?.region ?? null,
			isUnknown: !author
		};
		memory.set(key, found);
		return found;
	};
	return {
		read(text) {
			const address = addressOf(text);
			if (!address) return null;
			const { hostname, pathname } = address;
			const [first = ''] = pathname.split('/').filter((part) => part !== '');
			const isPage = HOSTS_OF_PAGES.test(hostname);
			const page = isPage ? first : hostname.replace(/^www\./, '');
			return page === '' ? null : { ...authorOf(page, hostname), url: address.href };
		}
	};
}

function addressOf(text: string): URL | null {
	const trimmed = text.trim();
	if (trimmed === '' || /\s/.test(trimmed)) return null;
	const [first = '', second = ''] = trimmed.split('/');
	const isHost = /\.[a-z]{2,}$/i.test(first) && !/^(posts|videos|watch|reel)$/.test(second);
	const full = /^https?:\/\//i.test(trimmed)
		? trimmed
		: isHost
			? `https://${trimmed}`
			: `https://www.facebook.com/${trimmed.replace(/^\/+/, '')}`;
	try {
		const url = new URL(full);
		return url.hostname === '' ? null : url;
	} catch {
		return null;
	}
}

function unknownSource(page: string, host: string): Source {
	const name = host.endsWith(page) ? page : `${page} (${host.replace(/^www\./, '')})`;
	return source(`post-${toSlug(page)}`, name, name, 'independent', 'other', 6, 4);
}
