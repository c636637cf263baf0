// @ts-nocheck: the libraries are installed by the bench alone.
// uPlot: setData with values stacked beforehand, as its demos do; the greatest sum is drawn first.
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import { COLOURS, INK, MEANS, STACK } from '../figures';

export function mount(element, { figures }) {
	const dates = figures[0].dates.map((date) => date.getTime() / 1000);
	const stacked = ({ values, means }) => {
		const sums = dates.map(() => 0);
		const lists = values.map((list) => list.map((value, i) => (sums[i] += value)));
		return [dates, ...lists.reverse(), ...means];
	};
	const chart = new uPlot(
		{
			width: 1180,
			height: 440,
			legend: { show: false },
			cursor: { show: false },
			series: [
				{},
				...STACK.map(({ name }, part) => ({
					label: name,
					fill: COLOURS[part],
					paths: uPlot.paths.bars({ size: [1, Infinity], gap: 0 }),
					points: { show: false }
				})).reverse(),
				...MEANS.map(({ name }) => ({
					label: name,
					stroke: INK,
					width: 1.6,
					points: { show: false }
				}))
			]
		},
		stacked(figures[0]),
		element
	);
	return (filter) => chart.setData(stacked(figures[filter]));
}
