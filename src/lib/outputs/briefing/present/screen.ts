/** What a presentation asks of the screen. A browser that refuses or knows nothing of it breaks nothing. */

/** Full screen for an element, or out of it; false where the browser refuses. */
export async function toggleFullScreen(element: HTMLElement): Promise<boolean> {
	try {
		if (document.fullscreenElement) await document.exitFullscreen();
		else await element.requestFullscreen();
		return true;
	} catch {
		return false;
	}
}

export function leaveFullScreen(): void {
	if (document.fullscreenElement) document.exitFullscreen().catch(() => undefined);
}

/**
 * Keeps the screen awake until the returned function is called. The browser lets go of it whenever the page is
 * hidden; it is asked again when the page is back.
 */
export function keepAwake(): () => void {
	let lock: WakeLockSentinel | null = null;
	let over = false;
	const ask = () => {
		if (document.hidden || over) return;
		// Absent from older browsers and from pages without a secure connection.
		(navigator.wakeLock as WakeLock | undefined)
			?.request('screen')
			.then((given) => {
				if (over) void given.release();
				else lock = given;
			})
			.catch(() => undefined);
	};
	ask();
	document.addEventListener('visibilitychange', ask);
	return () => {
		over = true;
		document.removeEventListener('visibilitychange', ask);
		lock?.release().catch(() => undefined);
	};
}
