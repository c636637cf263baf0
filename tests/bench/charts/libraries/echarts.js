// @ts-nocheck: the libraries are installed by the bench alone.
// ECharts: setOption with the new data, merged into what is there.
import { BarChart, LineChart } from 'echarts/charts';
import { GridComponent } from 'echarts/components';
import { init, use } from 'echarts/core';
import { CanvasRenderer } from 'echarts/renderers';
import { COLOURS, INK, MEANS, STACK } from '../figures';

use([BarChart, LineChart, GridComponent, CanvasRenderer]);

export function mount(element, { figures }) {
	element.style.height = '440px';
	const chart = init(element, null, { renderer: 'canvas' });
	chart.setOption({
		animation: false,
		xAxis: {
			type: 'category',
			data: figures[0].dates.map((date) => date.toISOString().slice(0, 10))
		},
		yAxis: { type: 'value' },
		series: [
			...STACK.map(({ name }, part) => ({
				name,
				type: 'bar',
				stack: 'launches',
				barCategoryGap: 0,
				itemStyle: { color: COLOURS[part] },
				data: figures[0].values[part]
			})),
			...MEANS.map(({ name }, n) => ({
				name,
				type: 'line',
				showSymbol: false,
				lineStyle: { color: INK, width: 1.6 },
				data: figures[0].means[n]
			}))
		]
	});
	return (filter) => {
		chart.setOption({
			series: [
				...STACK.map(({ name }, part) => ({ name, data: figures[filter].values[part] })),
				...MEANS.map(({ name }, n) => ({ name, data: figures[filter].means[n] }))
			]
		});
		chart.getZr().flush();
	};
}
