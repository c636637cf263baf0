/** What importers and checks say reaches a reader of either language in words that need no command line. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { createImportProblem } from '../../../../src/lib/records/importers/problems';
import { inLanguage, wordsOfCode } from '../../../../src/lib/pages/own/code-words';
import { ProblemLog } from '../../../../src/lib/pages/own/problem-log';

const codesOf = (file: string) => {
	const catalogue = /const CATALOGUE = \{([^]*?)\n\} satisfies/.exec(
		readFileSync(file, 'utf8')
	)![1]!;
	return [...catalogue.matchAll(/^\t'?([a-z0-9-]+)'?: (?:error|warning)\(/gm)].map(
		([, code]) => code!
	);
};
/** What is said of directories, bytes, versions and packages, which the browser words by itself or never meets. */
const ELSEWHERE =
	/^(?:missing-directory|missing-file|unreadable-file|unknown-file|byte-order-mark|utf-16|not-utf-8|wrong-separator|much-gone|published-.*|version.*|no-such-path|not-a-zip|bad-checksum-line|listed-but-missing|not-listed|checksum-differs|not-json|package-differs|broken-descriptor|bad-window|bad-outside|outside-record|derived-differs)$/;
const codes = ['src/lib/records/importers/problems.ts', 'src/lib/records/ledger/problems.ts']
	.flatMap(codesOf)
	.filter((code) => !ELSEWHERE.test(code) || code === 'published-before-attack');

describe('wordsOfCode', () => {
	it('finds a catalogue to look through', () => {
		expect(codes.length).toBeGreaterThan(60);
	});
	it.each([...new Set(codes)])('has words in both languages for %s', (code) => {
		expect(wordsOfCode(code, 'en')).not.toBe(code);
		expect(wordsOfCode(code, 'uk')).toMatch(/[а-яіїєґ]/i);
	});
	it('gives the code where no words are known, whatever its name', () => {
		expect(wordsOfCode('constructor', 'en')).toBe('constructor');
	});
});

describe('inLanguage', () => {
	const problem = (code: Parameters<typeof createImportProblem>[0], detail = '') =>
		createImportProblem(code, { file: 'a.csv', row: 3 }, detail);
	it.each(['en', 'uk'] as const)('names no file of the code and no option (%s)', (locale) => {
		for (const code of [
			'unknown-model',
			'unknown-place',
			'unknown-source',
			'unknown-format'
		] as const) {
			const { reason, advice } = inLanguage(problem(code), locale);
			expect(`${reason} ${advice}`).not.toMatch(/src\/|--\w|importer/);
		}
	});
	it('keeps what varies from row to row behind the words, in both languages', () => {
		expect(inLanguage(problem('contradicts-itself', '15 + 11 > 16'), 'en').reason).toMatch(
			/^more were stopped.* \(15 \+ 11 > 16\)$/
		);
		expect(inLanguage(problem('too-few-cells', '16 ≠ 22'), 'uk').reason).toMatch(/ \(16 ≠ 22\)$/);
	});
	it('leaves a problem that no list knows as it is', () => {
		const other = { ...problem('no-model'), code: 'x' };
		expect(inLanguage(other, 'uk')).toBe(other);
	});
	it('groups problems under what they have in common', () => {
		const both = ['1 > 0', '5 > 4'].map((detail) =>
			inLanguage(problem('parts-exceed-whole', detail), 'en')
		);
		const log = new ProblemLog();
		for (const each of both) log.add(each);
		const [group, ...others] = log.report().groups;
		expect(others).toEqual([]);
		expect(group!.reason).not.toContain('(');
		expect(group!.shown.map(({ reason }) => reason.slice(-7))).toEqual(['(1 > 0)', '(5 > 4)']);
	});
});
