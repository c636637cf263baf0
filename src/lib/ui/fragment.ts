/** The fragment of an address, decoded; as it stands where its escapes are broken, and empty where there is none. */
export function readFragment({ hash }: { hash: string }): string {
	const fragment = hash.slice(1);
	try {
		return decodeURIComponent(fragment);
	} catch {
		return fragment;
	}
}
