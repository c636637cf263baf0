/**
 * The words of entering a bulletin. They are those of the message catalogue, read as they are: the terminal and the
 * form say the same, and neither waits for, nor carries, the messages of all other pages.
 */
import type en from '../../../messages/entry/en.json';

export type EntryKey = keyof typeof en;
export type Catalogue = Record<EntryKey, string>;

/** A message with its `{parameters}` filled in. */
export type Say = (key: EntryKey, params?: Readonly<Record<string, string>>) => string;

/** Speaks the language of a catalogue. A parameter that is not given is a mistake in code, and thrown. */
export const createSay =
	(catalogue: Catalogue): Say =>
	(key, params = {}) =>
		catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => {
			const value = params[name];
			if (value === undefined) throw new Error(`${key} lacks {${name}}`);
			return value;
		});
