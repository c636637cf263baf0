/** What each day page of the published ledger carries. */
import type { Direction, IsoDay } from '../../records/ledger/types';
import type { DayData, DayLink } from '../../figures/view/day-data';
import {
	indexDays,
	listDays,
	toDayData,
	type DayIndex,
	type IndexedDay
} from '../../figures/view/day-index';
import { findIndex, type FindIndex } from '../../figures/view/find-days';
import { readPublishedData, type PublishedData } from './data-files';

const indexed = new WeakMap<PublishedData, DayIndex>();

async function readIndex(): Promise<{ data: PublishedData; index: DayIndex }> {
	const data = await readPublishedData();
	let index = indexed.get(data);
	if (!index) {
		index = indexDays(data);
		indexed.set(data, index);
	}
	return { data, index };
}

/** The days of a direction that have a page, in order. */
export async function dayPages(direction: Direction): Promise<DayLink[]> {
	return (await readIndex()).index[direction].pages;
}

/** The content of a day's page; null where the direction has no page of that day. */
export async function readDay(date: IsoDay, direction: Direction): Promise<DayData | null> {
	const { data, index } = await readIndex();
	return toDayData(data, index, date, direction);
}

/** What the days of a direction can be found by. */
export async function readFindIndex(direction: Direction): Promise<FindIndex> {
	const { data, index } = await readIndex();
	return findIndex(data, index, direction);
}

/** All days of a direction that have a page, with their figures as known now. */
export async function readDays(direction: Direction): Promise<IndexedDay[]> {
	const { data, index } = await readIndex();
	return listDays(data, index, direction);
}
