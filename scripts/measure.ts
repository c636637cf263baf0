/**
 * `npm run measure`: what a first visit to the dashboard costs on a slow line (1.6 Mbit/s, 150 ms) and a slow
 * machine (CPU slowed four times), cold cache: the median of five loads, and how long they keep it from answering.
 * What is asked for once the page lives, so that it is there when somebody wants it, is counted apart: nobody waits
 * for it, and who saves data does not get it. Then what a step of the brush costs this machine as it is: script on its
 * main thread, the median of the steps of a drag. `-- --dir DIR` takes another built site. Exit code 1 beyond the goals.
 */
import { parseArgs } from 'node:util';
import { launchBrowser } from './browser';
import { goalsOf } from './goals';
import { serveSite } from './serve';

const RUNS = 5;
/** Steps of the drag. The first ones are not counted: a browser compiles what runs often. */
const STEPS = 60;
const WARM_UP = 10;
const { values } = parseArgs({ options: { dir: { type: 'string', default: 'build' } } });
const goals = goalsOf(values.dir);
const FILES = { '/': 'index.html', '/uk/': 'uk/index.html' } as const;

interface Load {
	firstPaint: number;
	firstChart: number;
	/** Until the page lives. */
	bytes: number;
	/** Asked for after that, at leisure. */
	later: number;
	shift: number;
	/** What tasks of the main thread took beyond 50 ms each. */
	blocking: number;
}

const site = await serveSite({ dir: values.dir, port: 0 });
const browser = await launchBrowser();

async function load(path: string): Promise<Load> {
	const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
	const page = await context.newPage();
	const session = await context.newCDPSession(page);
	await session.send('Network.enable');
	await session.send('Network.setCacheDisabled', { cacheDisabled: true });
	await session.send('Network.emulateNetworkConditions', {
		offline: false,
		latency: 150,
		downloadThroughput: (1.6 * 1024 * 1024) / 8,
		uploadThroughput: (0.75 * 1024 * 1024) / 8
	});
	await session.send('Emulation.setCPUThrottlingRate', { rate: 4 });
	/** When each request was made, in ms since 1970, and what came of it. */
	const requests = new Map<string, { at: number; bytes: number }>();
	session.on('Network.requestWillBeSent', ({ requestId, wallTime }) => {
		if (!requests.has(requestId)) requests.set(requestId, { at: wallTime * 1000, bytes: 0 });
	});
	session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
		const request = requests.get(requestId);
		if (request) request.bytes = encodedDataLength;
	});
	await page.addInitScript(() => {
		const seen = { chart: 0, shift: 0, blocking: 0, alive: Infinity };
		Object.assign(window, { seen });
		new MutationObserver((_, observer) => {
			if (document.documentElement?.dataset.ready === undefined) return;
			seen.alive = Date.now();
			observer.disconnect();
		}).observe(document, { attributes: true, subtree: true, attributeFilter: ['data-ready'] });
		new PerformanceObserver((list) => {
			for (const entry of list.getEntries())
				seen.shift += (entry as PerformanceEntry & { value: number }).value;
		}).observe({ type: 'layout-shift', buffered: true });
		new PerformanceObserver((list) => {
			for (const { duration } of list.getEntries()) seen.blocking += duration - 50;
		}).observe({ type: 'longtask', buffered: true });
		// The first frame in which a chart stands on the screen with a size: its paint follows in that frame.
		const look = () => {
			const box = document.querySelector('svg[role=img]')?.getBoundingClientRect();
			if (box && box.height > 20 && box.top < innerHeight) {
				requestAnimationFrame(() => (seen.chart = performance.now()));
			} else requestAnimationFrame(look);
		};
		requestAnimationFrame(look);
	});
	await page.goto(site.address + path, { waitUntil: 'networkidle' });
	const result = await page.evaluate(() => ({
		firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? NaN,
		...(window as unknown as { seen: Record<'chart' | 'shift' | 'blocking' | 'alive', number> })
			.seen
	}));
	await context.close();
	const weigh = (isLater: boolean) =>
		[...requests.values()]
			.filter(({ at }) => at > result.alive === isLater)
			.reduce((sum, { bytes }) => sum + bytes, 0);
	return {
		firstPaint: result.firstPaint,
		// A chart found in the tree is not visible before the first paint.
		firstChart: Math.max(result.chart, result.firstPaint),
		bytes: weigh(false),
		later: weigh(true),
		shift: result.shift,
		blocking: result.blocking
	};
}

const median = (values: number[]) =>
	[...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Milliseconds of script of each step when the window of the overview is dragged day by day. */
async function brush(): Promise<number[]> {
	const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
	const session = await page.context().newCDPSession(page);
	await session.send('Performance.enable');
	const script = async () => {
		const { metrics } = await session.send('Performance.getMetrics');
		return metrics.find(({ name }) => name === 'ScriptDuration')!.value * 1000;
	};
	await page.goto(site.address, { waitUntil: 'networkidle' });
	const end = page.locator('[role=slider][data-end=from]');
	await end.scrollIntoViewIfNeeded();
	const box = (await end.boundingBox())!;
	const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
	await page.mouse.move(x, y);
	await page.mouse.down();
	const steps: number[] = [];
	for (let i = 1; i <= STEPS + WARM_UP; i++) {
		const before = await script();
		await page.mouse.move(x - i, y);
		// The step is done when its frame is.
		await page.evaluate(() => new Promise(requestAnimationFrame));
		const after = await script();
		if (i > WARM_UP) steps.push(after - before);
	}
	await page.mouse.up();
	await page.close();
	return steps;
}

let failed = false;
for (const path of ['/', '/uk/'] as const) {
	const loads: Load[] = [];
	for (let i = 0; i < RUNS; i++) loads.push(await load(path));
	const of = (name: keyof Load) => median(loads.map((each) => each[name]));
	const [paint, chart, blocking] = [of('firstPaint'), of('firstChart'), of('blocking')];
	const bytes = Math.max(...loads.map((each) => each.bytes));
	const most = goals.total[FILES[path]];
	const shift = Math.max(...loads.map((each) => each.shift));
	console.log(
		`${path}: first paint ${paint.toFixed(0)} ms (goal ${goals.firstPaint}), ` +
			`first chart ${chart.toFixed(0)} ms (goal ${goals.firstChart}), ` +
			`blocked for ${blocking.toFixed(0)} ms (goal ${goals.blocking}), ` +
			`${(bytes / 1000).toFixed(1)} kB (goal ${most / 1000}) and ${(of('later') / 1000).toFixed(1)} kB at leisure, layout shift ${shift.toFixed(3)} (goal 0)`
	);
	failed ||= paint > goals.firstPaint || chart > goals.firstChart || blocking > goals.blocking;
	failed ||= bytes > most || shift > 0;
}
const steps = await brush();
console.log(
	`A step of the brush over ${goals.days} days: ${median(steps).toFixed(1)} ms of script ` +
		`(goal ${goals.step}), at most ${Math.max(...steps).toFixed(1)} ms`
);
failed ||= median(steps) > goals.step;
await browser.close();
await site.close();
process.exitCode = failed ? 1 : 0;
