/** Questions and answers, from a person at a terminal or from a pipe. */
import { createInterface } from 'node:readline/promises';

/** The person wants to leave. */
export class Quit extends Error {}
/** No more answers come. */
export class Ended extends Error {}
/** It cannot go on, in words for a person. */
export class Refused extends Error {}

/** What an answer means, or what is wrong with it. */
export type Answer<T> = { value: T } | { fault: string };

export interface Terminal {
	/**
	 * Asks until the answer can be read; an empty one is `byDefault`. From a pipe a wrong answer cannot be mended, so
	 * it throws {@link Refused}. Throws {@link Quit} on `q` or Ctrl-C, and {@link Ended} when the input ends.
	 */
	ask<T>(question: string, byDefault: string, read: (text: string) => Answer<T>): Promise<T>;
	print(text: string): void;
	close(): void;
}

/**
 * Opens a terminal. Lines are queued as they come: a pipe sends them all before the first question is asked, and a
 * plain `question()` would lose them.
 */
export function openTerminal(input: NodeJS.ReadableStream, output: NodeJS.WriteStream): Terminal {
	const isPerson = 'isTTY' in input && input.isTTY === true;
	const lines: string[] = [];
	let waiting: (() => void) | null = null;
	let ended = false;
	let quit = false;
	const interfaceOf = createInterface({ input, output, terminal: isPerson });
	const wake = () => {
		waiting?.();
		waiting = null;
	};
	interfaceOf.on('line', (line) => {
		lines.push(line);
		wake();
	});
	interfaceOf.on('close', () => {
		ended = true;
		wake();
	});
	interfaceOf.on('SIGINT', () => {
		quit = true;
		interfaceOf.close();
	});

	async function nextLine(): Promise<string> {
		while (lines.length === 0 && !ended)
			await new Promise<void>((resolve) => {
				waiting = resolve;
			});
		if (quit) throw new Quit();
		const line = lines.shift();
		if (line === undefined) throw new Ended();
		return line;
	}

	return {
		async ask(question, byDefault, read) {
			for (;;) {
				const prompt = `${question}${byDefault === '' ? '' : ` [${byDefault}]`}: `;
				if (isPerson) {
					interfaceOf.setPrompt(prompt);
					interfaceOf.prompt();
				} else output.write(prompt);
				const line = (await nextLine()).trim();
				// What came from a pipe is shown, so that the record of a session can be read.
				if (!isPerson) output.write(`${line}\n`);
				if (/^(q|quit|exit)$/i.test(line)) throw new Quit();
				const answer = read(line === '' ? byDefault : line);
				if ('value' in answer) return answer.value;
				if (!isPerson) throw new Refused(answer.fault);
				output.write(`  ${answer.fault}\n`);
			}
		},
		print: (text) => void output.write(`${text}\n`),
		close: () => interfaceOf.close()
	};
}
