import { describe, expect, it } from 'vitest';
import {
	clusterInterval,
	studentT95,
	type Cluster
} from '../../../../src/lib/figures/stats/cluster-interval';

const percent = (clusters: readonly Cluster[]) => {
	const interval = clusterInterval(clusters);
	return interval && [Math.round(interval.low * 100), Math.round(interval.high * 100)];
};
const alike = (n: number): Cluster[] =>
	Array.from({ length: n }, (_, i) => ({ stopped: 8 + (i % 3), launched: 12 }));

describe('The 95% interval of attacks', () => {
	it("Student's t is that of printed tables", () => {
		expect(studentT95(9)).toBeCloseTo(2.2622, 3);
		expect(studentT95(17)).toBeCloseTo(2.1098, 4);
		expect(studentT95(60)).toBeCloseTo(2.0003, 4);
	});
	it('Fewer than ten attacks have none', () => {
		expect(clusterInterval(alike(9))).toBeNull();
		expect(clusterInterval(alike(10))).not.toBeNull();
		expect(clusterInterval([...alike(9), { stopped: 0, launched: 0 }])).toBeNull();
	});
	it('All stopped, or none, has none: the scale ends there', () => {
		const all = Array.from({ length: 12 }, () => ({ stopped: 5, launched: 5 }));
		expect(clusterInterval(all)).toBeNull();
		expect(clusterInterval(all.map((each) => ({ ...each, stopped: 0 })))).toBeNull();
	});
	it('Attacks that differ widely leave more open than attacks that are alike', () => {
		const apart = Array.from({ length: 12 }, (_, i) => ({
			stopped: i % 2 === 0 ? 12 : 4,
			launched: 12
		}));
		const [low, high] = percent(apart)!;
		const [from, to] = percent(alike(12))!;
		expect(high! - low!).toBeGreaterThan(2 * (to! - from!));
	});
	it('The order of attacks does not matter', () => {
		expect(clusterInterval(alike(14).reverse())!.low).toBeCloseTo(clusterInterval(alike(14))!.low);
	});
});
