import type { Direction, IsoDay } from '../ledger/types';
import { createOwnWorker } from './own-worker';
import { Resolver } from '../live/resolver';
import type { DayData } from '../view/day-data';
import type { IndexedDay } from '../view/day-index';

/** Asks the worker that holds one's own figures. It outlives the pages, so that they need not read anew. */
export class OwnResolver extends Resolver {
	constructor(worker: Worker) {
		let isFirst = true;
		super('', () => {
			if (isFirst) {
				isFirst = false;
				return worker;
			}
			// The first one broke: what is kept in this browser is taken up by another.
			const next = createOwnWorker();
			next.postMessage({ want: 'take-up' });
			return next;
		});
	}

	/** The page of a day; null where one's own record has no such day. */
	async dayPage(direction: Direction, date: IsoDay): Promise<DayData | null> {
		const { page } = await this.put<{ page: DayData | null }>({
			want: 'day-page',
			direction,
			date
		});
		return page;
	}

	/** All days of a direction. */
	async dayList(direction: Direction): Promise<IndexedDay[]> {
		return (await this.put<{ list: IndexedDay[] }>({ want: 'day-list', direction })).list;
	}
}
