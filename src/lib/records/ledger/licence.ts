/** On which terms the figures of a ledger may be used, as its own `datapackage.json` says; nobody else can say it. */

export interface Licence {
	/** As people name it: `CC BY 4.0`. */
	short: string;
	title: string;
	/** Its address; empty where none is given. */
	path: string;
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value.trim() : '');

/** The first licence of a descriptor; null where it names none, or there is no descriptor. Never throws. */
export function licenceOf(descriptor: unknown): Licence | null {
	const licenses = (descriptor as { licenses?: unknown } | null)?.licenses;
	const first: unknown = Array.isArray(licenses) ? licenses[0] : null;
	if (typeof first !== 'object' || first === null) return null;
	const { name, title, path } = first as Record<string, unknown>;
	const id = textOf(name) === 'notspecified' ? '' : textOf(name);
	const short = /^CC-/.test(id) ? id.replaceAll('-', ' ') : id;
	const words = textOf(title) || short;
	if (words === '') return null;
	const address = textOf(path);
	return {
		short: short || words,
		title: words,
		path: /^https?:\/\//i.test(address) ? address : ''
	};
}

/**
 * Whom a ledger owes its figures to, beside those who keep it: the makers among its contributors who do not maintain
 * it. Their licence may ask that they be named wherever it is.
 */
export function creditsOf(descriptor: unknown): string[] {
	const contributors = (descriptor as { contributors?: unknown } | null)?.contributors;
	if (!Array.isArray(contributors)) return [];
	return contributors.flatMap((each: unknown) => {
		const { title, roles } = (each ?? {}) as Record<string, unknown>;
		const list = Array.isArray(roles) ? roles : [];
		const isMaker = list.includes('creator') && !list.includes('maintainer');
		return isMaker && textOf(title) !== '' ? [textOf(title)] : [];
	});
}

/** The licence of a ledger as people name it, with whom it asks to be named; empty where its descriptor names none. */
export function rightsOf(descriptor: unknown): string {
	const licence = licenceOf(descriptor);
	return licence ? [licence.short, ...creditsOf(descriptor)].join(', ') : '';
}

/** The same of a file of one's own: words in place of a licence say no more than that there is none. */
export function statedRightsOf(descriptor: unknown): string {
	const licences = (descriptor as { licenses?: readonly { name?: unknown }[] } | null)?.licenses;
	const isStated = Array.isArray(licences) && licences[0]?.name !== 'notspecified';
	return isStated ? rightsOf(descriptor) : creditsOf(descriptor).join(', ');
}
