/** Calls once the page has loaded and the browser has nothing else to do, after `timeout` ms of waiting at the latest. */
export function atLeisure(then: () => void, timeout?: number): void {
	const idle = () =>
		'requestIdleCallback' in globalThis
			? requestIdleCallback(then, timeout === undefined ? {} : { timeout })
			: setTimeout(then, 200);
	if (document.readyState === 'complete') idle();
	else addEventListener('load', idle, { once: true });
}
