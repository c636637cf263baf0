/** What `npm run data:import` prints. */
import type { ImportSummary } from '../src/lib/records/importers/summary';
import { formatProblem } from '../src/lib/records/ledger/format-problem';
import type { Problem } from '../src/lib/records/ledger/types';

/** Of problems of one kind; `--all` prints the rest. */
export const SHOWN_OF_EACH_KIND = 5;

/** Problems by kind, the first few of each. */
export function listProblems(problems: readonly Problem[], isWhole: boolean): string[] {
	const byKind = new Map<string, Problem[]>();
	for (const problem of problems) {
		const list = byKind.get(problem.code);
		if (list) list.push(problem);
		else byKind.set(problem.code, [problem]);
	}
	return [...byKind.values()].flatMap((list) => {
		const shown = isWhole ? list : list.slice(0, SHOWN_OF_EACH_KIND);
		const rest = list.length - shown.length;
		return [
			...shown.map(formatProblem),
			...(rest > 0 ? [`  … and ${rest} more of this kind (--all prints them)`] : [])
		];
	});
}

const GROUP_NAMES: Record<string, string> = {
	missile: 'missiles',
	drone: 'drones',
	'long-range-drone': '  of them long-range one-way drones'
};

/** The summary as lines of text. */
export function formatSummary(summary: ImportSummary): string[] {
	const number = (value: number | null) => value?.toLocaleString('en') ?? '–';
	const { rowsIn, rowsImported, keptOut } = summary;
	const out = rowsIn - rowsImported;
	return [
		'',
		`Contents       ${summary.columns}`,
		`Rows           ${number(rowsIn)} = ${number(rowsImported)} imported + ${number(out)} kept out`,
		...keptOut.map(([reason, rows]) => `  kept out     ${number(rows)} ${reason}`),
		`  national     ${number(summary.nationalRows)}, in totals`,
		`  local        ${number(summary.localRows)}, in no total of weapons`,
		`Days           ${number(summary.days)}, ${summary.span?.from} to ${summary.span?.to}; the last is likely incomplete`,
		`Reports        ${number(summary.statements)} = ${[
			...[`${number(summary.added)} new`, `${number(summary.revised)} revised`],
			`${number(summary.unchanged)} as before`,
			...(summary.joined > 0 ? [`${number(summary.joined)} joined with others on an attack`] : []),
			...(summary.read > 0
				? [`${number(summary.read)} of posts read before elsewhere, with these figures`]
				: []),
			...(summary.left > 0 ? [`${number(summary.left)} left as they were`] : [])
		].join(' + ')}`,
		`Withdrawn      ${number(summary.withdrawn)}, not in this copy any more`,
		`Attacks        ${number(summary.newAttacks)} new`,
		'',
		'Stated by national rows, by the day of the end (≥: a part is withheld or not given)',
		'year  launched  stopped',
		...summary.totals.map(
			({ direction, year, group, launched, stopped, isLowerBound }) =>
				`${year} ${number(launched).padStart(9)} ${number(stopped).padStart(8)}  ${isLowerBound ? '≥ ' : ''}${GROUP_NAMES[group] ?? group}${direction === 'UA' ? ', attacks by Ukraine' : ''}`
		),
		'',
		...(summary.warnings.length === 0
			? ['No warnings']
			: [
					'Warnings',
					...summary.warnings.map(([code, count]) => `  ${number(count).padStart(6)} ${code}`)
				])
	];
}
