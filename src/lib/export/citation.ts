import type { IsoDay } from '../ledger/types';

/**
 * A `CITATION.cff` (Citation File Format 1.2) for a version of the ledger: its `version` and `date-released`
 * are the day of the version. Everything else stays as it is written; lines that are missing are added.
 */
export function citeVersion(citation: string, version: IsoDay): string {
	const set = (text: string, key: string) => {
		const line = `${key}: '${version}'`;
		const pattern = new RegExp(`^${key}:.*$`, 'm');
		return pattern.test(text) ? text.replace(pattern, line) : `${text.trimEnd()}\n${line}\n`;
	};
	return set(set(citation, 'version'), 'date-released');
}
