/** What a built site may weigh and how long it may take, by the length of its record. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The Ukrainian page carries two Cyrillic faces more. */
const CYRILLIC = 26_000;

export interface Goals {
	/** Days of attacks on Ukraine that have a page. */
	days: number;
	/** Whether the record is longer than what a page shows whole. */
	isLong: boolean;
	/** Compressed bytes of the whole page, by file of the build. */
	total: Record<'index.html' | 'uk/index.html', number>;
	/** Milliseconds to the first paint and to the first chart, on the slow line and machine of `npm run measure`. */
	firstPaint: number;
	firstChart: number;
	/** Milliseconds by which tasks of the main thread exceed 50 each while the page loads, on that machine. */
	blocking: number;
	/** Milliseconds of script on the main thread when the period on screen moves by a step. */
	step: number;
}

/** Days from which a record is one of years. */
const LONG = 800;

/** The goals of the site in a directory. A record of years has more room, and a step the same time. */
export function goalsOf(build: string): Goals {
	const days = readdirSync(join(build, 'days')).filter((name) => /^\d{4}-/.test(name)).length;
	const isLong = days > LONG;
	const english = isLong ? 256_000 : 186_000;
	return {
		days,
		isLong,
		total: { 'index.html': english, 'uk/index.html': english + CYRILLIC },
		firstPaint: isLong ? 900 : 800,
		firstChart: isLong ? 900 : 800,
		blocking: 150,
		step: 16
	};
}
