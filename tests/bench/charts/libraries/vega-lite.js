// @ts-nocheck: the libraries are installed by the bench alone.
// Vega-Lite: the view's data changed by a changeset.
import * as vega from 'vega';
import { compile } from 'vega-lite';
import { COLOURS, STACK } from '../figures';

export async function mount(element, { figures }) {
	const rows = figures.map(({ dates, values }) =>
		values.flatMap((list, part) =>
			list.map((value, i) => ({ date: dates[i].getTime(), value, part: STACK[part].name }))
		)
	);
	const { spec } = compile({
		width: 1120,
		height: 400,
		data: { name: 'table' },
		mark: { type: 'bar', width: 0.8 },
		encoding: {
			x: { field: 'date', type: 'temporal', scale: { type: 'utc' } },
			y: { field: 'value', type: 'quantitative', stack: 'zero' },
			color: {
				field: 'part',
				type: 'nominal',
				scale: { domain: STACK.map(({ name }) => name), range: COLOURS },
				legend: null
			}
		}
	});
	const view = new vega.View(vega.parse(spec), { renderer: 'canvas', container: element });
	view.insert('table', rows[0]);
	await view.runAsync();
	return (filter) =>
		view.change('table', vega.changeset().remove(vega.truthy).insert(rows[filter])).runAsync();
}
