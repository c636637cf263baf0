/** The page that is measured: one chart, named in the address, and a step from one filter to the other. */
import { createBench, type Bench } from './figures';

/** Draws the chart under the first filter; the result draws it under either. */
export type Mount = (
	element: HTMLElement,
	bench: Bench
) => Promise<(filter: 0 | 1) => unknown> | ((filter: 0 | 1) => unknown);

const LIBRARIES: Record<string, () => Promise<{ mount: Mount }>> = {
	ours: () => import('./libraries/barrage.svelte'),
	whole: async () => ({ mount: (await import('./libraries/barrage.svelte')).mountWhole }),
	plot: () => import('./libraries/plot.js'),
	chartjs: () => import('./libraries/chartjs.js'),
	echarts: () => import('./libraries/echarts.js'),
	'vega-lite': () => import('./libraries/vega-lite.js'),
	uplot: () => import('./libraries/uplot.js'),
	nothing: () => Promise.resolve({ mount: () => () => undefined })
};

const element = document.querySelector<HTMLElement>('#chart')!;
element.style.width = '1180px';
const { mount } = await LIBRARIES[new URLSearchParams(location.search).get('library')!]!();
const draw = await mount(element, createBench());
let filter: 0 | 1 = 0;
const nextFrame = () => new Promise((resolve) => requestAnimationFrame(resolve));

Object.assign(window, {
	/** One change of the filter, until the frame after the one that shows it. */
	async step() {
		filter = filter === 0 ? 1 : 0;
		await draw(filter);
		await nextFrame();
		await nextFrame();
	}
});
document.documentElement.dataset.ready = '';
