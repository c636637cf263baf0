/** From where figures may be fetched. */

/** Whether an address is of this machine. */
export const isLocal = ({ hostname }: URL): boolean =>
	['127.0.0.1', 'localhost', '[::1]'].includes(hostname);

/** Why nothing is fetched from an address, in words; null where it may be: https, or http of this machine. */
export function whyNotFetched(address: string): string | null {
	if (!URL.canParse(address)) return `"${address}" is no web address`;
	const url = new URL(address);
	if (url.username !== '' || url.password !== '') return 'its address has a user or a password';
	if (url.protocol === 'https:' || (url.protocol === 'http:' && isLocal(url))) return null;
	return `"${address}" is not https, so anybody on the way could change the figures`;
}
