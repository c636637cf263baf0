/**
 * `data/versions.json`: for each version the fingerprints of what must never change in it. The restricted
 * tables are hashed, not the files, so that neither order, nor a mended note, nor a new column breaks a pin.
 */
import { isDay } from './moment';
import { createProblem } from './problems';
import type { IsoDay, LedgerTables, Problem } from './types';
import {
	FROZEN_TABLES,
	frozenText,
	tablesOfVersion,
	versionsOf,
	type FrozenTable
} from './versions';

/** SHA-256 in hexadecimal by table. */
export type Pin = Record<FrozenTable, string>;
/** By day. */
export type Pins = Record<IsoDay, Pin>;

const FILE = 'versions.json';

/** The pins of every version of a ledger, the oldest first. `hash` is SHA-256 in hexadecimal. */
export function pinVersions(tables: LedgerTables, hash: (text: string) => string): Pins {
	const pins: Pins = {};
	for (const day of versionsOf(tables)) {
		const version = tablesOfVersion(tables, day);
		const entries = FROZEN_TABLES.map(
			(table) => [table, hash(frozenText(version, table))] as const
		);
		pins[day] = Object.fromEntries(entries) as Pin;
	}
	return pins;
}

/** Reads `versions.json`; null when it is not what it should be. */
export function parsePins(text: string): Pins | null {
	let value: unknown;
	try {
		value = JSON.parse(text);
	} catch {
		return null;
	}
	if (typeof value !== 'object' || value === null || Array.isArray(value)) return null;
	const isPin = (pin: unknown) =>
		typeof pin === 'object' &&
		pin !== null &&
		FROZEN_TABLES.every((table) =>
			/^[0-9a-f]{64}$/.test(String((pin as Record<string, unknown>)[table]))
		);
	const entries = Object.entries(value);
	return entries.every(([day, pin]) => isDay(day) && isPin(pin)) ? (value as Pins) : null;
}

/** `versions.json` as it is written: days in order. */
export const formatPins = (pins: Pins): string =>
	`${JSON.stringify(Object.fromEntries(Object.entries(pins).sort()), null, '\t')}\n`;

/**
 * Whether every pinned version is still what it was. The version of `today` is still open: it may grow until
 * the day is over, and its rows are guarded by the comparison with what was committed.
 */
export function checkPins(pinned: Pins, current: Pins, today: IsoDay): Problem[] {
	const problems: Problem[] = [];
	for (const [day, pin] of Object.entries(pinned).sort()) {
		const now = current[day];
		if (!now) {
			problems.push(createProblem('version-gone', { file: FILE, column: day }, day));
			continue;
		}
		if (day >= today) continue;
		for (const table of FROZEN_TABLES)
			if (now[table] !== pin[table])
				problems.push(createProblem('version-changed', { file: `${table}.csv`, value: '' }, day));
	}
	for (const day of Object.keys(current).sort())
		if (!Object.hasOwn(pinned, day))
			problems.push(createProblem('version-unpinned', { file: FILE }, day));
	return problems;
}
