import { describe, expect, it } from 'vitest';
import { stepUnits } from '../../../../src/lib/drawing/charts/launches/bars';
import { placeLaunches } from '../../../../src/lib/drawing/charts/launches/layout';
import { toLaunchesSeries } from '../../../../src/lib/drawing/charts/launches/series';
import { writtenScope } from './scope-of';

describe('The bars of the launches', () => {
	it('names its grid lines by their values, not by where they fell', () => {
		for (const launched of [1234, 5107, 9871, 54536]) {
			const { scope, names } = writtenScope([
				[
					[launched, 0],
					[launched, 0]
				]
			]);
			for (const { grid } of placeLaunches(toLaunchesSeries(scope, names), 'en').panels)
				for (const { text } of grid) expect(text).toMatch(/^\d{1,2}(,000|0{2,3})$/);
		}
	});
	it.each([1, 2, 3, 7, 12, 31, 62])('draws %i bars as wide as they are to be', (count) => {
		const { scope, names } = writtenScope(
			Array.from({ length: count }, () => [
				[3, 1],
				[2, 2]
			])
		);
		const { bar, panels } = placeLaunches(toLaunchesSeries(scope, names), 'en');
		const units = stepUnits(count) * count;
		for (const { bars } of panels) {
			const widths = [...bars.stopped.matchAll(/h(\d+)/g)].map(([, wide]) => Number(wide));
			expect(widths).toHaveLength(count);
			for (const wide of widths) expect(Math.abs((100 * wide) / units - bar)).toBeLessThan(0.17);
		}
	});
});
