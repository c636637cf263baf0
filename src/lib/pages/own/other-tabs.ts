/** What tabs tell each other of one's own figures: which are shown from now on, or that they are removed. */

export type TabNews = { type: 'shown'; id: string; name: string } | { type: 'forgotten' };

const CHANNEL = 'barrage-own';

/** What arrived, where it is news; null for anything else. */
export function parseNews(data: unknown): TabNews | null {
	if (typeof data !== 'object' || data === null) return null;
	const { type, id, name } = data as Record<string, unknown>;
	if (type === 'forgotten') return { type };
	return type === 'shown' && typeof id === 'string' && typeof name === 'string'
		? { type, id, name }
		: null;
}

/** Listens to the other tabs from now on; returns what tells them. Silent where a browser has no such channel. */
export function joinTabs(onNews: (news: TabNews) => void): (news: TabNews) => void {
	try {
		const channel = new BroadcastChannel(CHANNEL);
		channel.onmessage = ({ data }: MessageEvent<unknown>) => {
			const news = parseNews(data);
			if (news) onNews(news);
		};
		return (news) => channel.postMessage(news);
	} catch {
		return () => undefined;
	}
}
