import type { IndexedReport } from '../../records/ledger/ledger';
import type { ReportRef } from './series';

/** Collects reports once each and hands out their index. */
export class ReportTable {
	readonly refs: ReportRef[] = [];
	private readonly index = new Map<IndexedReport, number>();
	private today = new Map<IndexedReport, number>();

	/** From here on `usedToday` counts anew. */
	startDay(): void {
		this.today = new Map();
	}

	/** Reports asked for since the day began, in the order of their first use. */
	usedToday(): IndexedReport[] {
		return [...this.today.keys()];
	}

	indexOf(report: IndexedReport): number {
		let at = this.today.get(report);
		if (at !== undefined) return at;
		at = this.index.get(report);
		if (at === undefined) {
			at = this.refs.length;
			this.index.set(report, at);
			this.refs.push({
				id: report.report_id,
				sourceId: report.source_id,
				viaId: report.via_source_id,
				published: report.published
			});
		}
		this.today.set(report, at);
		return at;
	}
}
