// @ts-nocheck: the libraries are installed by the bench alone.
// Observable Plot draws anew; its documentation replaces the element.
import * as Plot from '@observablehq/plot';
import { COLOURS, INK, MEANS, STACK } from '../figures';

const SIZE = { width: 1180, height: 440 };

export function mount(element, { figures }) {
	const rows = figures.map(({ dates, values }) =>
		values.flatMap((list, part) =>
			list.map((value, i) => ({ date: dates[i], value, part: STACK[part].name }))
		)
	);
	const means = figures.map(({ dates, means }) =>
		MEANS.flatMap(({ name }, n) => means[n].map((value, i) => ({ date: dates[i], value, name })))
	);
	const draw = (filter) =>
		element.replaceChildren(
			Plot.plot({
				...SIZE,
				color: { domain: STACK.map(({ name }) => name), range: COLOURS },
				marks: [
					Plot.rectY(rows[filter], {
						x: 'date',
						y: 'value',
						fill: 'part',
						interval: 'day',
						inset: 0
					}),
					Plot.lineY(means[filter], { x: 'date', y: 'value', z: 'name', stroke: INK })
				]
			})
		);
	draw(0);
	return draw;
}
