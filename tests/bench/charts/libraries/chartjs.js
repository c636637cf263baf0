// @ts-nocheck: the libraries are installed by the bench alone.
// Chart.js: new data into the datasets, then update('none').
import {
	BarController,
	BarElement,
	CategoryScale,
	Chart,
	LinearScale,
	LineController,
	LineElement,
	PointElement
} from 'chart.js';
import { COLOURS, INK, MEANS, STACK } from '../figures';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);
Chart.register(LineController, LineElement, PointElement);

export function mount(element, { figures }) {
	element.style.height = '440px';
	const canvas = element.appendChild(document.createElement('canvas'));
	const chart = new Chart(canvas, {
		type: 'bar',
		data: {
			labels: figures[0].dates.map((date) => date.toISOString().slice(0, 10)),
			datasets: [
				...STACK.map(({ name }, part) => ({
					label: name,
					data: figures[0].values[part],
					backgroundColor: COLOURS[part],
					barPercentage: 1,
					categoryPercentage: 1,
					stack: 'launches',
					order: 1
				})),
				...MEANS.map(({ name }, n) => ({
					type: 'line',
					label: name,
					data: figures[0].means[n],
					borderColor: INK,
					borderWidth: 1.6,
					pointRadius: 0,
					stack: name
				}))
			]
		},
		options: {
			animation: false,
			normalized: true,
			maintainAspectRatio: false,
			scales: { x: { stacked: true }, y: { stacked: true } }
		}
	});
	return (filter) => {
		const { values, means } = figures[filter];
		chart.data.datasets.forEach((set, i) => (set.data = [...values, ...means][i]));
		chart.update('none');
	};
}
