/** `npm run bench -- charts`: one change of the filter in a real browser, ours beside five other libraries. */
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { cpus, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import type { Browser } from 'playwright';
import sirv from 'sirv';
import { build } from 'vite';
import { launchBrowser } from '../../scripts/browser';
import { paraglideOptions } from '../../scripts/paraglide-options';
import { installCharts } from './install';
import { formatMs, formatTable, median } from './table';

const HOME = fileURLToPath(new URL('.', import.meta.url));
const NOTHING = 'nothing';
/** Ours with its figures: no library does that work, so it is shown and not compared. */
const WHOLE = 'whole';
const CHARTS: Record<string, string> = {
	ours: 'Barrage',
	plot: 'Observable Plot',
	chartjs: 'Chart.js',
	echarts: 'ECharts',
	'vega-lite': 'Vega-Lite',
	uplot: 'uPlot',
	[WHOLE]: 'Barrage, figures too',
	[NOTHING]: 'an empty step'
};
const RUNS = 31;
const WARM_UP = 6;

/** Milliseconds of one change each: the main thread's tasks, and the script in them. */
interface Step {
	task: number;
	script: number;
}

/** Prints the table; the exit code, 1 when another library takes less than ours. */
export async function benchCharts(options: { runs: number | undefined }): Promise<number> {
	installCharts();
	const home = mkdtempSync(join(tmpdir(), 'barrage-bench-'));
	try {
		process.stderr.write('… bundling\n');
		await build({
			configFile: false,
			root: join(HOME, 'charts'),
			logLevel: 'error',
			plugins: [svelte({ configFile: false }), paraglideVitePlugin(paraglideOptions)],
			build: { outDir: home, emptyOutDir: true, chunkSizeWarningLimit: 5000 }
		});
		const files = sirv(home);
		const server = createServer((request, response) => files(request, response));
		await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
		const address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
		const browser = await launchBrowser();
		try {
			return report(await measureAll(browser, address, options.runs ?? RUNS));
		} finally {
			await browser.close();
			server.close();
		}
	} finally {
		rmSync(home, { recursive: true, force: true });
	}
}

async function measureAll(
	browser: Browser,
	address: string,
	runs: number
): Promise<Map<string, Step[]>> {
	const results = new Map<string, Step[]>();
	for (const library of Object.keys(CHARTS)) {
		const steps = await measure(browser, `${address}/?library=${library}`, runs);
		process.stderr.write(
			`… ${CHARTS[library]}: ${formatMs(median(steps.map(({ task }) => task)))} ms\n`
		);
		results.set(library, steps);
	}
	return results;
}

/** Changes the filter to and fro on a page of its own. */
async function measure(browser: Browser, address: string, runs: number): Promise<Step[]> {
	const page = await browser.newPage({
		locale: 'en-US',
		viewport: { width: 1280, height: 900 }
	});
	let failure: Error | null = null;
	page.on('pageerror', (error) => (failure = error));
	const session = await page.context().newCDPSession(page);
	// Time the thread works, so that what else the machine does is not counted.
	await session.send('Performance.enable', { timeDomain: 'threadTicks' });
	await page.goto(address);
	await page.waitForSelector('html[data-ready]').catch((reason: Error) => {
		throw failure ?? reason;
	});
	const read = async (): Promise<Step> => {
		const { metrics } = await session.send('Performance.getMetrics');
		const of = (name: string) => (metrics.find((each) => each.name === name)?.value ?? NaN) * 1000;
		return { task: of('TaskDuration'), script: of('ScriptDuration') };
	};
	const steps: Step[] = [];
	for (let run = 0; run < WARM_UP + runs; run++) {
		const before = await read();
		await page.evaluate('step()');
		const after = await read();
		steps.push({ task: after.task - before.task, script: after.script - before.script });
	}
	await page.close();
	return steps.slice(WARM_UP);
}

function report(results: Map<string, Step[]>): number {
	const of = (library: string, part: keyof Step) => results.get(library)!.map((step) => step[part]);
	const rows = [...results.keys()]
		.sort((a, b) => median(of(a, 'task')) - median(of(b, 'task')))
		.map((library) => [
			CHARTS[library]!,
			formatMs(median(of(library, 'task'))),
			formatMs(Math.min(...of(library, 'task'))),
			formatMs(median(of(library, 'script')))
		]);
	process.stdout.write(
		`${formatTable([['one filter change', 'tasks', 'least', 'of it script'], ...rows])}\n\n` +
			`Milliseconds of the main thread, medians of ${results.get('ours')!.length}, from the change until the next frame: ` +
			`1,500 days, 8 classes to 4 and back, of figures that are summed beforehand for each.\nLoad of the machine: ${loadavg()[0]!.toFixed(1)} on ${cpus().length} cores.\n`
	);
	const ours = median(of('ours', 'task'));
	const faster = Object.keys(CHARTS).filter(
		(library) =>
			!['ours', WHOLE, NOTHING].includes(library) && !(median(of(library, 'task')) > ours)
	);
	process.stdout.write(
		faster.length === 0
			? 'Every promise is kept: ours takes the least.\n'
			: `Not kept: ${faster.map((library) => CHARTS[library]).join(', ')} take less than ours.\n`
	);
	return faster.length === 0 ? 0 : 1;
}
