/** Whole numbers in order as a reader takes them in: `1–3, 7, 8, 10–88`. */
export function numberRuns(numbers: readonly number[]): string {
	const runs: [first: number, last: number][] = [];
	for (const number of numbers) {
		const run = runs.at(-1);
		if (run && number === run[1] + 1) run[1] = number;
		else runs.push([number, number]);
	}
	return runs
		.map(([first, last]) =>
			first === last ? `${first}` : last === first + 1 ? `${first}, ${last}` : `${first}–${last}`
		)
		.join(', ');
}
