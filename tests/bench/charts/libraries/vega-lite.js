// @ts-nocheck: the libraries are installed by the bench alone.
// Vega-Lite: the view's data changed by a changeset.
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { COLOURS, INK, MEANS, STACK } from '../figures';

export async function mount(element, { figures }) {
	const rows = figures.map(({ dates, values }) =>
		values.flatMap((list, part) =>
			list.map((value, i) => ({ date: dates[i].getTime(), value, part: STACK[part].name }))
		)
	);
	const means = figures.map(({ dates, means }) =>
		MEANS.flatMap(({ name }, n) =>
			means[n].map((value, i) => ({ date: dates[i].getTime(), value, name }))
		)
	);
	const x = { field: 'date', type: 'temporal', scale: { type: 'utc' } };
	const { spec } = compile({
		width: 1120,
		height: 400,
		layer: [
			{
				data: { name: 'table' },
				mark: { type: 'bar', width: 0.8 },
				encoding: {
					x,
					y: { field: 'value', type: 'quantitative', stack: 'zero' },
					color: {
						field: 'part',
						type: 'nominal',
						scale: { domain: STACK.map(({ name }) => name), range: COLOURS },
						legend: null
					}
				}
			},
			{
				data: { name: 'means' },
				mark: { type: 'line', color: INK, strokeWidth: 1.6 },
				encoding: {
					x,
					y: { field: 'value', type: 'quantitative' },
					detail: { field: 'name', type: 'nominal' }
				}
			}
		]
	});
	const view = new vega.View(vega.parse(spec), { renderer: 'canvas', container: element });
	view.insert('table', rows[0]).insert('means', means[0]);
	await view.runAsync();
	return (filter) =>
		view
			.change('table', vega.changeset().remove(vega.truthy).insert(rows[filter]))
			.change('means', vega.changeset().remove(vega.truthy).insert(means[filter]))
			.runAsync();
}
