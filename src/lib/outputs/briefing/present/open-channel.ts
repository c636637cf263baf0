import { channelName, envelope, parseMessage, type Message } from './channel';

export interface Channel {
	send: (message: Message) => void;
	close: () => void;
}

/** Joins the channel of a session; where the browser has none, slides and notes stay apart. */
export function openChannel(session: string, onmessage: (message: Message) => void): Channel {
	if (typeof BroadcastChannel === 'undefined') return { send: () => {}, close: () => {} };
	const channel = new BroadcastChannel(channelName(session));
	let open = true;
	channel.onmessage = ({ data }) => {
		const message = parseMessage(data, session);
		if (message) onmessage(message);
	};
	return {
		send: (message) => {
			if (open) channel.postMessage(envelope(session, message));
		},
		close: () => {
			open = false;
			channel.close();
		}
	};
}
