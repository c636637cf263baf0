/** Commands as a person runs them, in a directory of their own, to be interrupted at will. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';

export interface Outcome {
	/** Null when a signal ended it. */
	status: number | null;
	stdout: string;
	stderr: string;
}

export interface Running {
	child: ChildProcess;
	ended: Promise<Outcome>;
}

const TSX = import.meta.resolve('tsx');

/** Starts `scripts/NAME.ts`. `prefix` is a command that starts it, such as one that sets limits. */
export function start(
	name: string,
	args: readonly string[],
	options: { cwd?: string; input?: string; prefix?: readonly string[] } = {}
): Running {
	const { cwd, input, prefix = [] } = options;
	const command = [process.execPath, '--import', TSX, resolve(`scripts/${name}.ts`), ...args];
	const [program = '', ...rest] = [...prefix, ...command];
	const child = spawn(program, rest, { cwd, stdio: ['pipe', 'pipe', 'pipe'] });
	const output = { stdout: '', stderr: '' };
	child.stdout.setEncoding('utf8').on('data', (text: string) => (output.stdout += text));
	child.stderr.setEncoding('utf8').on('data', (text: string) => (output.stderr += text));
	// A command that is killed does not read its answers to the end.
	child.stdin.on('error', () => undefined).end(input ?? '');
	const ended = new Promise<Outcome>((done, fail) => {
		child.once('error', fail);
		child.once('close', (status) => done({ status, ...output }));
	});
	return { child, ended };
}

/** Runs `scripts/NAME.ts` to its end. */
export const run = (...options: Parameters<typeof start>): Promise<Outcome> =>
	start(...options).ended;

/** The same at once, for tests that need nothing else meanwhile. `npx` in between would take as long as the command. */
export function runSync(name: string, args: readonly string[], input = ''): Outcome {
	const { status, stdout, stderr } = spawnSync(
		process.execPath,
		['--import', TSX, `scripts/${name}.ts`, ...args],
		{ encoding: 'utf8', input }
	);
	return { status, stdout, stderr };
}

/** Names and contents of all files below a directory, hidden ones included; of directories, the names. */
export const snapshot = (dir: string): [path: string, text: string][] =>
	readdirSync(dir, { recursive: true, withFileTypes: true })
		.map((entry): [string, string] => {
			const path = join(entry.parentPath, entry.name);
			return [path, entry.isFile() ? readFileSync(path, 'latin1') : ''];
		})
		.sort(([a], [b]) => (a < b ? -1 : 1));

/** The text of each file of a directory that is not hidden. */
export const textsOf = (dir: string): Record<string, string> =>
	Object.fromEntries(
		readdirSync(dir)
			.filter((name) => !name.startsWith('.'))
			.sort()
			.map((name) => [name, readFileSync(join(dir, name), 'utf8')])
	);

/** The answers to `data:add` that make one bulletin of a morning of February 2024. */
export const answersFor = (day: number, source = 'air-force'): string => {
	const date = `2024-02-${String(day).padStart(2, '0')}`;
	const answers = [
		...['RU', `${date} 01:00`, `${date} 06:00`, source, '', `${date} 09:00`],
		...[
			`https://example.org/${day}`,
			'Shahed',
			String(700 + day),
			'',
			'',
			'',
			'',
			'',
			'',
			'',
			'',
			'y'
		]
	];
	return answers.map((line) => `${line}\n`).join('');
};
