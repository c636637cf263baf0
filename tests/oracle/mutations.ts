/** Ledgers that differ from the shipped one in one thing, the same from run to run. */
import type { Count, LedgerTables, Report } from '../../src/lib/records/ledger/types';
import { createRandom } from '../fixtures/random';
import { kyivDay } from './kyiv';
import { RECORD } from './random-views';

export interface Mutation {
	/** In words, with what it was done to. */
	what: string;
	tables: LedgerTables;
	/** The day of the attack it was done to. */
	day: string;
	direction: 'RU' | 'UA';
}

export class Mutator {
	private readonly random: () => number;
	private readonly counts: readonly Count[];
	private readonly attackOf: ReadonlyMap<string, string>;

	constructor(
		private readonly tables: LedgerTables,
		seed: number
	) {
		this.random = createRandom(seed);
		const attacks = new Set(
			tables.attacks
				.filter(
					({ kind, means, end }) =>
						kind === 'wave' &&
						means === 'air' &&
						kyivDay(end) >= RECORD.from &&
						kyivDay(end) <= RECORD.to
				)
				.map((attack) => attack.attack_id)
		);
		this.attackOf = new Map(tables.reports.map((row) => [row.report_id, row.attack_id]));
		const standing = new Set(
			tables.reports
				.filter((row) => attacks.has(row.attack_id) && row.status !== 'withdrawn')
				.map((row) => row.report_id)
		);
		this.counts = tables.counts.filter((count) => standing.has(count.report_id));
	}

	below = (n: number): number => Math.floor(this.random() * n);
	pick = <T>(list: readonly T[]): T => list[this.below(list.length)]!;

	/** One count of an air attack of the record, as `fits` wants it. */
	count(fits: (count: Count) => boolean): Count {
		return this.pick(this.counts.filter(fits));
	}

	private about(count: Pick<Count, 'report_id'>, what: string, tables: LedgerTables): Mutation {
		const id = this.attackOf.get(count.report_id)!;
		const attack = tables.attacks.find((row) => row.attack_id === id)!;
		return {
			what: `${id}: ${what}`,
			tables,
			day: kyivDay(attack.end),
			direction: attack.direction
		};
	}

	/** The same ledger with one count said otherwise. */
	changed(count: Count, patch: Partial<Count>): Mutation {
		const { report_id, measure, weapon_id, place_id, qualifier, value } = count;
		const what = `${report_id} ${measure} ${weapon_id ?? ''} ${place_id}: ${qualifier} ${value} said as ${JSON.stringify(patch)}`;
		return this.about(count, what, {
			...this.tables,
			counts: this.tables.counts.map((row) => (row === count ? { ...row, ...patch } : row))
		});
	}

	/** The same with counts added to a report. */
	withCounts(like: Count, added: readonly Partial<Count>[]): Mutation {
		const rows = added.map((patch): Count => ({
			...like,
			qualifier: 'exact',
			low: null,
			high: null,
			...patch
		}));
		return this.about(like, `${like.report_id} also states ${JSON.stringify(added)}`, {
			...this.tables,
			counts: [...this.tables.counts, ...rows]
		});
	}

	/** The same with a report added on the attack of a count. */
	withReport(
		like: Count,
		source_id: string,
		said: readonly Partial<Count>[],
		patch: Partial<Report> = {}
	): Mutation {
		const model = this.tables.reports.find((row) => row.report_id === like.report_id)!;
		const report: Report = {
			...model,
			report_id: `${model.attack_id}.${source_id}.added`,
			source_id,
			status: 'preliminary',
			supersedes: null,
			...patch
		};
		const counts = said.map((each): Count => ({
			report_id: report.report_id,
			measure: 'killed',
			weapon_id: null,
			place_id: null,
			qualifier: 'exact',
			value: null,
			low: null,
			high: null,
			...each
		}));
		return this.about(
			like,
			`${source_id} states ${JSON.stringify(said)} ${JSON.stringify(patch)}`,
			{
				...this.tables,
				reports: [...this.tables.reports, report],
				counts: [...this.tables.counts, ...counts]
			}
		);
	}

	/** The same without a report. */
	without(count: Count): Mutation {
		return this.about(count, `without ${count.report_id}`, {
			...this.tables,
			reports: this.tables.reports.filter((row) => row.report_id !== count.report_id),
			counts: this.tables.counts.filter((row) => row.report_id !== count.report_id)
		});
	}

	/** Every table in another order. */
	shuffled(): LedgerTables {
		const shuffle = <T>(rows: readonly T[]): T[] => {
			const out = [...rows];
			for (let i = out.length - 1; i > 0; i--) {
				const j = this.below(i + 1);
				[out[i], out[j]] = [out[j]!, out[i]!];
			}
			return out;
		};
		return Object.fromEntries(
			Object.entries(this.tables).map(([name, rows]) => [
				name,
				Array.isArray(rows) ? shuffle(rows as unknown[]) : rows
			])
		) as unknown as LedgerTables;
	}
}
