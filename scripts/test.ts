/**
 * `npm test`: every part in order, all of them even when one fails. The last line counts the real results:
 * each test that Vitest ran, and one for each part that is no test run.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

interface Part {
	name: string;
	command: string[];
	/** Vitest writes its results here. */
	results?: string;
}

const reports = mkdtempSync(join(tmpdir(), 'barrage-test-'));
const vitest = (project: string): Part => {
	const results = join(reports, `${project}.json`);
	return {
		name: project,
		results,
		command: [
			'npx',
			'vitest',
			'run',
			'--project',
			project,
			'--reporter=default',
			'--reporter=json',
			`--outputFile.json=${results}`
		]
	};
};
const script = (name: string): Part => ({ name, command: ['npm', 'run', '-s', name] });

const parts: Part[] = [
	script('messages'),
	// Before the linter: it makes the types of the pages, which the linter's resolver reads.
	script('types'),
	script('format:check'),
	script('lint'),
	script('knip'),
	vitest('unit'),
	script('build'),
	vitest('site'),
	vitest('browser')
];

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const part of parts) {
	console.log(`\n── ${part.name}`);
	const start = Date.now();
	const [program = '', ...args] = part.command;
	const { status } = spawnSync(program, args, {
		stdio: 'inherit',
		shell: process.platform === 'win32'
	});
	let counts = { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
	if (part.results) {
		try {
			const result = JSON.parse(readFileSync(part.results, 'utf8')) as {
				numPassedTests: number;
				numFailedTests: number;
				numTotalTests: number;
				success: boolean;
			};
			counts = { passed: result.numPassedTests, failed: result.numFailedTests };
			// A file that could not even start, or no test at all, is a failure too.
			if (counts.failed === 0 && (status !== 0 || !result.success || result.numTotalTests === 0))
				counts.failed = 1;
		} catch {
			counts = { passed: 0, failed: 1 };
		}
	}
	passed += counts.passed;
	failed += counts.failed;
	const seconds = ((Date.now() - start) / 1000).toFixed(1);
	summary.push(
		`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(14)} ${seconds.padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed`
	);
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
