/** `npm run data:add -- --text FILE`: the text of a post as read, and the bulletin that comes of it. */
import { readFileSync } from 'node:fs';
import { defaultBulletin, type Bulletin } from '../src/lib/pages/entry/bulletin';
import { namedWeapons, nameOf } from '../src/lib/pages/entry/find-name';
import { fromPost, type PostProposal } from '../src/lib/pages/entry/from-post';
import { makeEntry } from '../src/lib/pages/entry/make-entry';
import { knownBeside } from '../src/lib/pages/entry/new-weapons';
import { viewPost } from '../src/lib/pages/entry/post-view';
import { fieldName } from '../src/lib/pages/entry/problems';
import type { EntryContext } from '../src/lib/pages/entry/read-bulletin';
import type { Say } from '../src/lib/pages/entry/words';
import { readPost } from '../src/lib/records/bulletins/read-post';
import type { PostReading, UnusedReason } from '../src/lib/records/bulletins/types';
import { decodeText } from '../src/lib/records/ledger/decode';
import type { Locale } from '../src/lib/figures/view/catalogue';
import { askBulletin } from './ask-bulletin';
import { Refused, type Terminal } from './terminal';

/** What stands on the command line with `--text`. */
export interface PostOptions {
	/** `-` is standard input. */
	file: string;
	/** Nothing is asked; what is needed and open is an error. */
	isYes: boolean;
	published?: string | undefined;
	url?: string | undefined;
	via?: string | undefined;
	year?: string | undefined;
}

/** Numbers that are figures of the attack, of which the rules do not know the cell. */
const DOUBTS: readonly UnusedReason[] = [
	...(['range', 'two_kinds', 'unknown_weapon', 'same_kind', 'differs'] as const),
	...(['sum', 'inside', 'out_of_bounds'] as const)
];

interface Desk {
	context: EntryContext;
	say: Say;
	locale: Locale;
}

/** Reads the text, shows what it was read as, and asks for what is open. Rejects in words for a person. */
export async function bulletinOfPost(
	terminal: Terminal,
	options: PostOptions,
	desk: Desk
): Promise<Bulletin> {
	const { context, say, locale } = desk;
	const text = readText(options.file, say);
	let reading = read(text, desk, options.year ?? null);
	if (reading.openEnd === 'no_year' && !options.isYes) {
		const year = await terminal.ask<string>(say('entry_ask_post_year'), '', (typed) =>
			/^20\d\d$/.test(typed)
				? { value: typed }
				: { fault: say('entry_post_year_wrong', { text: typed }) }
		);
		reading = read(text, desk, year);
	}
	const { tables, now } = context;
	const isKnown = tables.sources.some((row) => row.source_id === reading.source_id);
	const proposal = fromPost(
		{ reading, text },
		defaultBulletin(now, reading.direction, tables.sources),
		isKnown ? reading.source_id : '',
		say
	);
	show(terminal, text, reading, proposal, desk);
	const { published = '', url = '', via = '' } = options;
	const bulletin: Bulletin = { ...proposal.bulletin, published, url, via };
	if (options.isYes) {
		const open = makeEntry(bulletin, context).problems.filter(({ code }) => code === 'required');
		const list = open.map(({ field }) => fieldName(field, say)).join(', ');
		const doubts = reading.unused.filter(({ reason }) => DOUBTS.includes(reason));
		if (doubts.length > 0 || reading.sums.length > 0)
			throw new Refused(say('entry_ask_post_doubt'));
		if (open.length > 0) throw new Refused(say('entry_ask_post_open', { list }));
		return bulletin;
	}
	const isTaken = await terminal.ask<boolean>(say('entry_ask_post_figures'), 'y', (typed) =>
		/^(y|yes|n|no|т|так|н|ні)$/i.test(typed)
			? { value: /^[yт]/i.test(typed) }
			: { fault: say('entry_ask_choice_wrong', { list: 'y, n' }) }
	);
	if (!isTaken) terminal.print(say('entry_ask_post_clear'));
	return askBulletin(terminal, context, say, locale, { bulletin, isAskedEach: !isTaken });
}

function readText(file: string, say: Say): string {
	try {
		const bytes = readFileSync(file === '-' ? 0 : file);
		return decodeText(file, bytes).text.replace(/^\ufeff/, '');
	} catch (error) {
		const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
		throw new Refused(say('entry_ask_post_file', { file, reason: code }));
	}
}

function read(text: string, { context, say }: Desk, year: string | null): PostReading {
	const result = readPost(text, {
		weapons: context.tables.weapons,
		now: context.now,
		year: year === null ? null : Number(year)
	});
	if ('reading' in result) return result.reading;
	throw new Refused(say('entry_post_nothing', { why: say(`entry_post_not_${result.notRead}`) }));
}

/** Figure ← words; then what is open, and why. */
function show(
	terminal: Terminal,
	text: string,
	reading: PostReading,
	{ origins }: PostProposal,
	{ context, say, locale }: Desk
): void {
	const { weapons } = context.tables;
	const ids = reading.figures.map((figure) => figure.weapon_id);
	const rows = namedWeapons([...weapons, ...knownBeside(weapons, ids)]);
	const weaponName = (id: string) => {
		const row = rows.find((each) => each.id === id);
		return row ? nameOf(row, locale) : id;
	};
	const view = viewPost(text, reading, weaponName, say);
	const line = (words: string) => words.replace(/\s+/g, ' ');
	const open = (['start', 'end', 'published', 'url'] as const).flatMap((field) => {
		const origin = origins.get(field);
		if (!origin || !('blank' in origin)) return [];
		const params = { field: fieldName(field, say), text: say(`entry_post_blank_${origin.blank}`) };
		return [say('entry_in_field', params)];
	});
	terminal.print(
		[
			...[view.form, ''],
			...view.meanings
				.filter(({ kind }) => kind !== 'unused')
				.map(({ means, words }) => `  ${means} ← ${words.map(line).join(' … ')}`),
			'',
			...view.meanings
				.filter(({ kind }) => kind === 'unused')
				.map(({ means, words }) => `  ${words.map(line).join(' … ')}: ${means}`),
			...[...view.notes, ...open].map((note) => `  ${note}`),
			''
		].join('\n')
	);
}
