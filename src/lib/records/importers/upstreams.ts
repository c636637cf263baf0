/**
 * The copies that a ledger is kept current by: `upstreams` of its `datapackage.json`, each with its format, its address
 * and, where whoever keeps the ledger states it, its licence.
 */
import { whyNotFetched } from '../ledger/fetch-address';
import { FORMATS, type ImportFormat } from './formats';
import type { Terms } from './terms';

export interface Upstream {
	format: ImportFormat;
	/** Where a copy is fetched. */
	address: string;
	/** On which terms, as stated there; else those that the data set itself is known to have. */
	terms: Terms;
}

/** The upstreams of a descriptor, in the order in which they are read, and what is wrong with others, in words. */
export function upstreamsOf(descriptor: unknown): { upstreams: Upstream[]; faults: string[] } {
	const list = (descriptor as { upstreams?: unknown } | null)?.upstreams;
	const upstreams: Upstream[] = [];
	const faults: string[] = [];
	for (const [i, each] of (Array.isArray(list) ? list : []).entries()) {
		const { format: name, address, licence } = (each ?? {}) as Record<string, unknown>;
		const format = FORMATS.find((known) => known.name === name);
		const where = `datapackage.json: upstreams: ${i + 1}`;
		const fault = typeof address === 'string' ? whyNotFetched(address) : 'it has no address';
		if (!format)
			faults.push(
				`${where}: its format is none of ${FORMATS.map((known) => known.name).join(', ')}`
			);
		else if (fault !== null) faults.push(`${where}: ${fault}`);
		else
			upstreams.push({
				...{ format, address: String(address) },
				terms: { ...format.terms, licence: licenceIn(licence) ?? format.terms.licence }
			});
	}
	return {
		upstreams: upstreams.sort((a, b) => FORMATS.indexOf(a.format) - FORMATS.indexOf(b.format)),
		faults
	};
}

function licenceIn(value: unknown): Terms['licence'] | null {
	const { name, title, path } = (value ?? {}) as Record<string, unknown>;
	return typeof name === 'string' && typeof title === 'string' && typeof path === 'string'
		? { name, title, path }
		: null;
}

/** The text of a descriptor with upstreams, each with the terms of its data set to be put right by hand. */
export function writeUpstreams(
	text: string,
	upstreams: readonly Pick<Upstream, 'format' | 'address'>[]
): string {
	const list = upstreams.map(({ format, address }) => ({
		...{ format: format.name, address, licence: format.terms.licence }
	}));
	const descriptor = JSON.parse(text) as object;
	return `${JSON.stringify({ ...descriptor, upstreams: list }, null, '\t')}\n`;
}
