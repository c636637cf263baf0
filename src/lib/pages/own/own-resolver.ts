import type { Direction, IsoDay } from '../../records/ledger/types';
import { Resolver } from '../../figures/live/resolver';
import * as m from '../../paraglide/messages';
import type { DayData } from '../../figures/view/day-data';
import type { IndexedDay } from '../../figures/view/day-index';
import type { FindIndex } from '../../figures/view/find-days';
import { NO_FIGURES, type TakeUpRequest } from './messages';
import { createOwnWorker } from './own-reader';

/** Asks the worker that holds one's own figures. It outlives the pages, so that they need not read anew. */
export class OwnResolver extends Resolver {
	/** `id` is that of the file that the worker holds. */
	constructor(worker: Worker, id: string) {
		let isFirst = true;
		super('', () => {
			if (isFirst) {
				isFirst = false;
				return worker;
			}
			// The first one broke: what is kept in this browser is taken up by another, if it is the same still.
			const next = createOwnWorker();
			next.postMessage({ want: 'take-up', request: 0, only: id } satisfies TakeUpRequest);
			return next;
		});
	}

	protected override say(reason: string): string {
		return reason === NO_FIGURES ? m.own_gone() : super.say(reason);
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

	/** What the days of a direction can be found by. */
	async dayFind(direction: Direction): Promise<FindIndex> {
		return (await this.put<{ find: FindIndex }>({ want: 'day-find', direction })).find;
	}

	/** All days of a direction. */
	async dayList(direction: Direction): Promise<IndexedDay[]> {
		return (await this.put<{ list: IndexedDay[] }>({ want: 'day-list', direction })).list;
	}
}
