/** `npm run data:add`: asks for a bulletin on a terminal, or takes the answers from a pipe, and appends its rows. */
import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import { parseArgs } from 'node:util';
import type { EntryRows } from '../src/lib/pages/entry/check-rows';
import { fileLines } from '../src/lib/pages/entry/lines';
import { makeEntry, type Entry } from '../src/lib/pages/entry/make-entry';
import { previewDay } from '../src/lib/pages/entry/preview';
import { previewWords, type PreviewTable } from '../src/lib/pages/entry/preview-words';
import { problemLine } from '../src/lib/pages/entry/problems';
import { createSay, type Catalogue, type Say } from '../src/lib/pages/entry/words';
import type { Bulletin } from '../src/lib/pages/entry/bulletin';
import { nameOutside, widenTemporal } from '../src/lib/records/importers/descriptor';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import { instantToKyivDay, isMoment, momentToInstant } from '../src/lib/records/ledger/moment';
import { temporalOf } from '../src/lib/records/ledger/window';
import { readLedger, type ReadLedger } from '../src/lib/site/server/read-ledger';
import { holdLedger, settleLedger, type LedgerLock } from '../src/lib/site/server/ledger-lock';
import { whyNoLedgerAt } from '../src/lib/site/server/ledger-place';
import { writeLedger } from '../src/lib/site/server/write-ledger';
import type { Locale } from '../src/lib/figures/view/catalogue';
import { askBulletin } from './ask-bulletin';
import { bulletinOfPost, type PostOptions } from './ask-post';
import { faultOfDirectory } from './directory-option';
import { Ended, openTerminal, Quit, Refused, type Terminal } from './terminal';

const HELP = `Asks for the figures of a bulletin, question by question, checks them, shows the day as it will be, and appends
the rows to attacks.csv, reports.csv and counts.csv, and to weapons.csv or sources.csv where one is new: all of them or none. Published rows are never changed.

Usage: npm run data:add -- [--text FILE] [--data DIR] [--dry-run] [--lang en|uk] [--now MOMENT]

  --text FILE    the text of a post of the Ukrainian Air Force or the Russian Ministry of Defence: it is read, each
                 figure is shown with the words it came from, and the questions come with what it says in brackets;
                 - reads it from standard input, and then nothing can be asked: give --yes
  --yes          with --text: writes without a question, where nothing that is needed is open
  --published MOMENT, --url ADDRESS, --via SOURCE, --year YEAR
                 with --text: what a post does not say of itself
  --data DIR     the ledger to add to (default: data)
  --dry-run      asks, checks and previews, and writes nothing
  --lang LANG    en or uk (default: en)
  --now MOMENT   the moment taken for now, 2024-01-02T09:00+02:00 (default: the clock)
  --help         this text

Enter takes the answer in brackets; q, Ctrl-C or the end of a pipe leaves everything as it was.
The answers may come from a pipe, one a line; there a wrong one ends it: npm run -s data:add < answers.txt
Exit code: 0 when written (or all is well in a dry run), 1 when nothing was written, 2 on wrong usage.
`;

const SHOWN_PROBLEMS = 10;

interface Options {
	dir: string;
	isDry: boolean;
	locale: Locale;
	now: number;
	/** Null where the bulletin is asked for question by question. */
	post: PostOptions | null;
}

process.exitCode = await main(process.argv.slice(2));

async function main(args: string[]): Promise<number> {
	const options = readOptions(args);
	if (typeof options === 'string') {
		process.stderr.write(`${options}\n\n${HELP}`);
		return 2;
	}
	if (options === null) {
		process.stdout.write(HELP);
		return 0;
	}
	const say = createSay(catalogueOf(options.locale));
	const terminal = openTerminal(
		options.post?.file === '-' ? Readable.from([]) : process.stdin,
		process.stdout
	);
	try {
		return await run(options, terminal, say);
	} catch (error) {
		const reason =
			error instanceof Quit
				? ''
				: error instanceof Ended
					? say('entry_ask_ended')
					: error instanceof Error
						? error.message
						: String(error);
		process.stderr.write(`${reason && `\n${reason}`}\n${say('entry_ask_nothing')}\n`);
		return 1;
	} finally {
		terminal.close();
	}
}

/** The options, null for help, or what is wrong with them. */
function readOptions(args: string[]): Options | null | string {
	try {
		const { values } = parseArgs({
			args,
			options: {
				data: { type: 'string', default: 'data' },
				'dry-run': { type: 'boolean', default: false },
				lang: { type: 'string', default: 'en' },
				now: { type: 'string' },
				text: { type: 'string' },
				yes: { type: 'boolean', default: false },
				published: { type: 'string' },
				url: { type: 'string' },
				via: { type: 'string' },
				year: { type: 'string' },
				help: { type: 'boolean', default: false }
			}
		});
		if (values.help) return null;
		const { lang, now } = values;
		const fault = faultOfDirectory('--data', values.data);
		if (fault !== '') return fault;
		if (lang !== 'en' && lang !== 'uk') return `--lang ${lang} is not known: en or uk`;
		if (now !== undefined && !isMoment(now))
			return `--now ${now} is not a time: write 2024-01-02T09:00+02:00`;
		const { text, yes, published, url, via, year } = values;
		const ofPost = { yes: yes || undefined, published, url, via, year };
		const stray = Object.entries(ofPost).find(([, value]) => value !== undefined);
		if (text === undefined && stray) return `--${stray[0]} goes with --text`;
		if (text === '-' && !yes) return '--text - leaves nobody to ask: give --yes, or name a file';
		if (year !== undefined && !/^20\d\d$/.test(year))
			return `--year ${year} is not a year: write 2024`;
		return {
			...{ dir: values.data, isDry: values['dry-run'], locale: lang },
			post: text === undefined ? null : { file: text, isYes: yes, published, url, via, year },
			now: now === undefined ? Date.now() : momentToInstant(now)
		};
	} catch (error) {
		return error instanceof Error ? error.message : String(error);
	}
}

function catalogueOf(locale: Locale): Catalogue {
	const path = new URL(`../src/messages/entry/${locale}.json`, import.meta.url);
	return JSON.parse(readFileSync(path, 'utf8')) as Catalogue;
}

async function run(options: Options, terminal: Terminal, say: Say): Promise<number> {
	const { dir, now, locale } = options;
	const refused = await whyNoLedgerAt(dir);
	if (refused !== null) throw new Refused(refused);
	await settleLedger(dir);
	const before = await readSound(dir, now);
	terminal.print(`${say('entry_ask_intro', { dir })}\n`);
	const context = { tables: before.tables, now };
	const bulletin = options.post
		? await bulletinOfPost(terminal, options.post, { context, say, locale })
		: await askBulletin(terminal, context, say, locale);
	let entry = makeEntry(bulletin, context);
	show(entry, before, options, terminal, say);
	if (!entry.rows) throw new Refused(say('entry_ask_unsound'));
	if (options.isDry) {
		terminal.print(say('entry_ask_dry'));
		return 0;
	}
	const isWanted =
		options.post?.isYes ||
		(await terminal.ask(say('entry_ask_write', { dir }), '', (text) =>
			/^(y|yes|n|no|т|так|н|ні)$/i.test(text)
				? { value: /^[yт]/i.test(text) }
				: { fault: say('entry_ask_choice_wrong', { list: 'y, n' }) }
		));
	if (!isWanted) throw new Quit();
	// Minutes may have passed: what is there now is what is added to, and nobody else writes before it is done.
	const written = await holdLedger(dir, async (lock) => {
		const latest = await readSound(dir, now);
		if (Object.entries(latest.texts).some(([file, text]) => before.texts[file] !== text)) {
			entry = makeEntry(bulletin, { tables: latest.tables, now });
			terminal.print(say('entry_ask_changed'));
			show(entry, latest, options, terminal, say);
		}
		if (!entry.rows) throw new Refused(say('entry_ask_unsound'));
		await write(entry.rows, entry.day, latest, lock, options, bulletin);
		return entry.rows;
	});
	const added = {
		'weapons.csv': written.weapons.map((row) => row.weapon_id),
		'sources.csv': written.sources.map((row) => row.source_id)
	};
	for (const [file, ids] of Object.entries(added))
		if (ids.length > 0)
			terminal.print(say('entry_ask_written_new', { file, list: ids.join(', ') }));
	terminal.print(
		`${say('entry_ask_written', {
			attacks: String(written.attacks.length),
			reports: String(written.reports.length),
			counts: String(written.counts.length)
		})}\n${say('entry_ask_next')}`
	);
	return 0;
}

/** The ledger as it is; only a sound one is added to. */
async function readSound(dir: string, now: number): Promise<ReadLedger> {
	const today = instantToKyivDay(Math.max(now, Date.now()));
	const ledger = await readLedger(dir, { today });
	const errors = ledger.problems.filter((problem) => problem.severity === 'error');
	if (errors.length === 0) return ledger;
	const lines = errors.slice(0, SHOWN_PROBLEMS).map(formatProblem);
	throw new Refused(`${lines.join('\n')}\nThe ledger in ${dir} has errors. Mend them first.`);
}

/** The check, the lines and the preview, on the terminal. */
function show(
	entry: Entry,
	{ tables, descriptor }: ReadLedger,
	{ locale }: Options,
	terminal: Terminal,
	say: Say
): void {
	terminal.print('');
	for (const problem of entry.problems) {
		const text = problemLine(problem, say);
		terminal.print(problem.severity === 'warning' ? say('entry_warning', { text }) : text);
	}
	const { rows, day, attack } = entry;
	if (!rows || !day || !attack) return;
	terminal.print(say('entry_ask_sound'));
	const span = temporalOf(descriptor);
	const preview = previewDay(tables, rows, attack.direction, day);
	const words = previewWords(preview, { ...entry, rows }, span, say, locale);
	terminal.print(
		[
			...['', ...words.read.map((line) => `  ${line}`), ''],
			...[...words.sentences, '', ...formatTable(words.table), ''],
			...fileLines(rows).flatMap(({ file, lines }) =>
				lines === '' ? [say('entry_lines_none', { file })] : [`${file}:`, lines.trimEnd()]
			),
			''
		].join('\n')
	);
}

function formatTable({ caption, head, rows }: PreviewTable): string[] {
	const lines = [[...head], ...rows.map((row) => [row.label, row.before, row.after])];
	const widths = head.map((_, i) => Math.max(...lines.map((line) => line[i]!.length)));
	return [
		caption,
		...lines.map(
			(line) =>
				`  ${line.map((cell, i) => (i === 0 ? cell.padEnd(widths[0]!) : cell.padStart(widths[i]!))).join('  ')}`
		)
	];
}

/** Writes all files or none. */
async function write(
	rows: EntryRows,
	day: string | null,
	before: ReadLedger,
	lock: LedgerLock,
	{ dir, now }: Options,
	{ direction }: Bulletin
): Promise<void> {
	const descriptor = describe(before, rows, day);
	const today = instantToKyivDay(Math.max(now, Date.now()));
	const problems = await writeLedger(dir, { additions: rows, before, descriptor, today, lock });
	const errors = problems.filter((problem) => problem.severity === 'error');
	if (errors.length > 0) throw new Refused(`${direction}: ${errors.map(formatProblem).join('\n')}`);
}

/** The new text of `datapackage.json`; null leaves it as it is. */
function describe(
	{ about, descriptor }: ReadLedger,
	rows: EntryRows,
	day: string | null
): string | null {
	const span = temporalOf(descriptor);
	if (about === null || span === null || day === null) return null;
	if (day > span.to) return widenTemporal(about, { ...span, to: day });
	const [attack] = rows.attacks;
	// An older day is kept for comparison and does not stretch the record backwards; the ledger says so by name.
	return attack && day < span.from ? nameOutside(about, attack.attack_id) : null;
}
