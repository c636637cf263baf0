/**
 * `npm test`: every part in order, all of them even when one fails. The last line counts the real results:
 * each test that Vitest ran, and one for each part that is no test run.
 */
import { spawn } from 'node:child_process';
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

/** In order; parts in a row together use one core each, and what they say follows when both have ended. */
const steps: Part[][] = [
	[script('messages')],
	// Before the linter: it makes the types of the pages, which the linter's resolver reads.
	[script('types'), script('format:check')],
	[script('lint'), script('knip')],
	[vitest('unit')],
	[script('build')],
	[vitest('site')],
	[vitest('browser')]
];

interface Ended {
	status: number | null;
	said: string;
	seconds: number;
}

/** Runs one part to its end; `isAlone` lets it say what it does while it does it. */
function run({ command: [program = '', ...args] }: Part, isAlone: boolean): Promise<Ended> {
	const start = Date.now();
	const child = spawn(program, args, {
		stdio: isAlone ? 'inherit' : ['ignore', 'pipe', 'pipe'],
		shell: process.platform === 'win32'
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.setEncoding('utf8').on('data', (text: string) => (said += text));
	return new Promise((resolve) => {
		const end = (status: number | null) =>
			resolve({ status, said, seconds: (Date.now() - start) / 1000 });
		child.once('error', (error) => {
			said += `${error.message}\n`;
			end(1);
		});
		child.once('close', end);
	});
}

/** The real results of a part. */
function count({ results }: Part, { status }: Ended): { passed: number; failed: number } {
	if (!results) return { passed: status === 0 ? 1 : 0, failed: status === 0 ? 0 : 1 };
	try {
		const result = JSON.parse(readFileSync(results, 'utf8')) as {
			numPassedTests: number;
			numFailedTests: number;
			numTotalTests: number;
			success: boolean;
		};
		// A file that could not even start, or no test at all, is a failure too.
		const isWhole = status === 0 && result.success && result.numTotalTests > 0;
		const failed = Math.max(result.numFailedTests, isWhole ? 0 : 1);
		return { passed: result.numPassedTests, failed };
	} catch {
		return { passed: 0, failed: 1 };
	}
}

let passed = 0;
let failed = 0;
const summary: string[] = [];
for (const parts of steps) {
	const isAlone = parts.length === 1;
	console.log(`\n── ${parts.map(({ name }) => name).join(', ')}`);
	const ended = await Promise.all(parts.map((part) => run(part, isAlone)));
	for (const [i, part] of parts.entries()) {
		const { said, seconds } = ended[i]!;
		if (said) console.log(`\n── ${part.name}\n${said.trimEnd()}`);
		const counts = count(part, ended[i]!);
		passed += counts.passed;
		failed += counts.failed;
		summary.push(
			`${counts.failed === 0 ? 'ok  ' : 'FAIL'} ${part.name.padEnd(14)} ${seconds.toFixed(1).padStart(6)} s  ${counts.passed} passed, ${counts.failed} failed`
		);
	}
}
rmSync(reports, { recursive: true, force: true });
console.log(`\n${summary.join('\n')}\n`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
