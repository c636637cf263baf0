// @ts-nocheck: the libraries are installed by the bench alone.
// Chart.js: new data into the datasets, then update('none').
import { BarController, BarElement, CategoryScale, Chart, LinearScale } from 'chart.js';
import { COLOURS, STACK } from '../figures';

Chart.register(BarController, BarElement, CategoryScale, LinearScale);

export function mount(element, { figures }) {
	element.style.height = '440px';
	const canvas = element.appendChild(document.createElement('canvas'));
	const chart = new Chart(canvas, {
		type: 'bar',
		data: {
			labels: figures[0].dates.map((date) => date.toISOString().slice(0, 10)),
			datasets: STACK.map(({ name }, part) => ({
				label: name,
				data: figures[0].values[part],
				backgroundColor: COLOURS[part],
				barPercentage: 1,
				categoryPercentage: 1
			}))
		},
		options: {
			animation: false,
			normalized: true,
			maintainAspectRatio: false,
			scales: { x: { stacked: true }, y: { stacked: true } }
		}
	});
	return (filter) => {
		chart.data.datasets.forEach((set, part) => (set.data = figures[filter].values[part]));
		chart.update('none');
	};
}
