/** The questions of `npm run data:add`, each checked as soon as it is answered. */
import {
	defaultBulletin,
	emptyPlace,
	emptyWeapon,
	ENTRY_STATUSES,
	PEOPLE_FIGURES,
	type Bulletin
} from '../src/lib/pages/entry/bulletin';
import {
	findName,
	findWeapon,
	namedPlaces,
	namedWeapons,
	nameOf,
	type Found,
	type Named
} from '../src/lib/pages/entry/find-name';
import { STRIKE_MEASURES } from '../src/lib/records/ledger/measures';
import { makeEntry, NEW_ATTACK, NO_REPORT, type Entry } from '../src/lib/pages/entry/make-entry';
import { attackTitle } from '../src/lib/pages/entry/preview-words';
import { SOURCE_FIELDS, SOURCE_KINDS, SOURCE_PARTIES } from '../src/lib/pages/entry/new-source';
import { knownBeside } from '../src/lib/pages/entry/new-weapons';
import { problemText, type FieldId } from '../src/lib/pages/entry/problems';
import type { EntryContext } from '../src/lib/pages/entry/read-bulletin';
import type { Say } from '../src/lib/pages/entry/words';
import type { Direction } from '../src/lib/records/ledger/types';
import type { Locale } from '../src/lib/figures/view/catalogue';
import { formatSeen } from '../src/lib/figures/view/format';
import type { Answer, Terminal } from './terminal';

/** What a post has filled in already: offered in brackets. */
export interface Proposed {
	bulletin: Bulletin;
	/** The figures are to be gone through one by one. */
	isAskedEach: boolean;
}

/** Asks for everything, or for what a post leaves open; rejects when the person leaves. */
export async function askBulletin(
	terminal: Terminal,
	context: EntryContext,
	say: Say,
	locale: Locale,
	proposed: Proposed | null = null
): Promise<Bulletin> {
	const { tables, now } = context;
	const given = proposed?.bulletin ?? null;
	const direction =
		given?.direction ??
		(await terminal.ask<Direction>(say('entry_ask_direction'), 'RU', (text) =>
			/^(ru|ua)$/i.test(text)
				? { value: text.toUpperCase() as Direction }
				: { fault: say('entry_ask_direction_wrong') }
		));
	const draft: Bulletin = {
		...(given ?? defaultBulletin(now, direction, tables.sources)),
		weapons: []
	};

	/** Asks for one field; what reading the draft says of that field is said at once. */
	const askField = async (
		field: FieldId,
		question: string,
		byDefault: string,
		set: (text: string) => void
	): Promise<void> => {
		await terminal.ask<true>(question, byDefault, (text) => {
			set(text);
			const fault = makeEntry(draft, context).problems.find(
				(problem) => problem.field === field && problem.severity === 'error'
			);
			return fault ? { fault: problemText(fault, say) } : { value: true };
		});
	};
	const askText = (field: 'start' | 'end' | 'published' | 'url' | 'note', question: string) =>
		askField(field, question, draft[field], (text) => (draft[field] = text));

	const weapons = namedWeapons(tables.weapons);
	const beside = namedWeapons(
		knownBeside(
			tables.weapons,
			(given?.weapons ?? []).map((line) => line.weapon)
		)
	);
	const askWeapon = () =>
		askName(terminal, say('entry_ask_weapon'), [...weapons, ...beside], say, locale, (text) =>
			findWeapon(text, weapons, beside)
		);
	/** Asks for a source of the list, or for what describes one that is new. */
	const askSource = async (field: 'source' | 'via'): Promise<void> => {
		const isNew = await terminal.ask<boolean>(say(`entry_ask_${field}`), draft[field], (text) => {
			if (/^new$/i.test(text)) return { value: true };
			draft[field] = text;
			const fault = makeEntry(draft, context).problems.find((each) => each.field === field);
			return fault?.severity === 'error' ? { fault: problemText(fault, say) } : { value: false };
		});
		if (!isNew) return;
		draft[field] = await terminal.ask<string>(say('entry_ask_source_name'), '', (text) =>
			text === '' ? { fault: say('entry_problem_required') } : { value: text }
		);
		for (const each of SOURCE_FIELDS) {
			const list = each === 'source_party' ? SOURCE_PARTIES : SOURCE_KINDS;
			await terminal.ask<true>(say(`entry_ask_${each}`, { list: list.join(', ') }), '', (text) => {
				draft[each] = text;
				const isChoice = each === 'source_party' || each === 'source_kind';
				if (isChoice && !list.some((name) => name === text))
					return { fault: say('entry_ask_choice_wrong', { list: list.join(', ') }) };
				if (each === 'source_uk' && text === '') return { fault: say('entry_problem_required') };
				return { value: true };
			});
		}
	};
	/** Asks for the figures of a line, with what stands in it as the answer that Enter takes. */
	const askFigures = async (at: number): Promise<void> => {
		const line = draft.weapons[at]!;
		const row = [...weapons, ...beside].find((each) => each.id === line.weapon);
		for (const measure of STRIKE_MEASURES)
			await askField(
				`weapons.${at}.${measure}`,
				say('entry_ask_figure', {
					name: row ? nameOf(row, locale) : line.weapon,
					measure: say(`entry_measure_${measure}`)
				}),
				line[measure],
				(text) => (line[measure] = text)
			);
	};

	await askText('start', say('entry_ask_start'));
	await askText('end', say('entry_ask_end'));
	await askAttack(terminal, draft, makeEntry(draft, context), say, locale);
	await askSource('source');
	await askSource('via');
	draft.published ||= draft.end;
	await askText('published', say('entry_ask_published'));
	await askText('url', say('entry_ask_url'));

	terminal.print(say('entry_ask_figures'));
	for (const line of given?.weapons ?? []) {
		const at = draft.weapons.push({ ...line }) - 1;
		if (proposed?.isAskedEach) await askFigures(at);
	}
	for (;;) {
		const row = await askWeapon();
		if (!row) break;
		const known = draft.weapons.findIndex((line) => line.weapon === row.id && line.place === '');
		await askFigures(
			known < 0 ? draft.weapons.push({ ...emptyWeapon(), weapon: row.id }) - 1 : known
		);
	}
	const places = namedPlaces(tables);
	for (;;) {
		const place = await askName(terminal, say('entry_ask_region'), places, say, locale);
		if (!place) break;
		const row = await askWeapon();
		if (row)
			await askFigures(
				draft.weapons.push({ ...emptyWeapon(), weapon: row.id, place: place.id }) - 1
			);
	}
	for (;;) {
		const row = await askName(terminal, say('entry_ask_place'), places, say, locale);
		if (!row) break;
		const line = { ...emptyPlace(), place: row.id };
		const at = draft.places.push(line) - 1;
		for (const measure of PEOPLE_FIGURES)
			await askField(
				`places.${at}.${measure}`,
				say('entry_ask_figure', {
					name: nameOf(row, locale),
					measure: say(`entry_measure_${measure}`)
				}),
				'',
				(text) => (line[measure] = text)
			);
	}

	const entry = makeEntry(draft, context);
	await askEarlier(terminal, draft, entry, say, locale);
	const status = draft.supersedes === NO_REPORT ? 'preliminary' : 'revised';
	draft.status = await terminal.ask<string>(
		say('entry_ask_status'),
		entry.earlier.length > 0 ? status : 'preliminary',
		(text) => {
			const known = ENTRY_STATUSES.find((each) => each === text.toLowerCase());
			return known ? { value: known } : { fault: say('entry_problem_unknown_status', { text }) };
		}
	);
	await askText('note', say('entry_ask_note'));
	return draft;
}

/** A row by name; null for an empty answer. */
function askName(
	terminal: Terminal,
	question: string,
	rows: readonly Named[],
	say: Say,
	locale: Locale,
	find: (text: string) => Found = (text) => findName(text, rows)
): Promise<Named | null> {
	return terminal.ask<Named | null>(question, '', (text): Answer<Named | null> => {
		if (text === '') return { value: null };
		const found = find(text);
		if ('id' in found) return { value: rows.find((row) => row.id === found.id) ?? null };
		const list = found.suggestions.map((row) => `${row.id} (${nameOf(row, locale)})`).join(', ');
		return {
			fault:
				list === ''
					? say('entry_problem_nothing_like', { text })
					: say('entry_problem_unknown_name', { text, list })
		};
	});
}

/** Which attack, where the ledger has some at these hours or on this day. */
async function askAttack(
	terminal: Terminal,
	draft: Bulletin,
	{ waves }: Entry,
	say: Say,
	locale: Locale
): Promise<void> {
	if (waves.length === 0) return;
	const isSame = waves[0]?.overlaps ?? false;
	terminal.print(say(isSame ? 'entry_attack_auto' : 'entry_attack_near'));
	waves.forEach(({ attack }, i) =>
		terminal.print(
			`  ${i + 1}  ${say('entry_attack_about', { title: attackTitle(attack, locale), id: attack.attack_id })}`
		)
	);
	terminal.print(`  n  ${say('entry_attack_new')}`);
	const ids = waves.map(({ attack }) => attack.attack_id);
	draft.attack = await askOne(
		terminal,
		say('entry_ask_attack'),
		isSame ? '1' : 'n',
		ids,
		say,
		NEW_ATTACK
	);
}

/** Which report of the same source it replaces, where there are some. */
async function askEarlier(
	terminal: Terminal,
	draft: Bulletin,
	{ earlier, supersedes }: Entry,
	say: Say,
	locale: Locale
): Promise<void> {
	if (earlier.length === 0) return;
	earlier.forEach(({ report, lost }, i) => {
		const params = { id: report.report_id, published: formatSeen(report, locale) };
		terminal.print(
			`  ${i + 1}  ${
				lost.length === 0
					? say('entry_supersedes_report', params)
					: say('entry_supersedes_lost', { ...params, n: String(lost.length) })
			}`
		);
	});
	terminal.print(`  n  ${say('entry_supersedes_none')}`);
	const ids = earlier.map(({ report }) => report.report_id);
	const usual = supersedes === null ? 'n' : String(ids.indexOf(supersedes) + 1);
	draft.supersedes = await askOne(
		terminal,
		say('entry_ask_supersedes'),
		usual,
		ids,
		say,
		NO_REPORT
	);
}

function askOne(
	terminal: Terminal,
	question: string,
	byDefault: string,
	ids: readonly string[],
	say: Say,
	none: string
): Promise<string> {
	const list = [...ids.map((_, i) => String(i + 1)), 'n'].join(', ');
	return terminal.ask<string>(question, byDefault, (text) => {
		if (/^n$/i.test(text)) return { value: none };
		const id = ids[Number(text) - 1] ?? ids.find((each) => each === text);
		return id === undefined ? { fault: say('entry_ask_choice_wrong', { list }) } : { value: id };
	});
}
