import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeBeside, type Edges } from '../../../../../src/lib/drawing/charts/shared/beside';

const mark = (left: number, top: number, width: number, height: number): Edges => ({
	left,
	top,
	right: left + width,
	bottom: top + height
});
const PHONE = { width: 390, height: 844 };
const DESK = { width: 1280, height: 720 };

describe('the place of a read-out', () => {
	it('is to the right of its mark, level with its top', () => {
		expect(placeBeside(mark(200, 100, 20, 400), { width: 280, height: 90 }, DESK)).toMatchObject({
			x: 230,
			y: 100
		});
	});

	it('is to the left where the screen ends', () => {
		expect(placeBeside(mark(1100, 100, 20, 400), { width: 280, height: 90 }, DESK)).toMatchObject({
			x: 810,
			y: 100
		});
	});

	it('is over or under the mark where neither side has room', () => {
		const box = { width: 280, height: 90 };
		expect(placeBeside(mark(180, 300, 30, 300), box, PHONE)).toMatchObject({ x: 55, y: 200 });
		expect(placeBeside(mark(180, 50, 30, 300), box, PHONE)).toMatchObject({ x: 55, y: 360 });
	});

	it('says what is beside a mark that leaves room on no side', () => {
		// A box is as wide as whole px: so is the room.
		const found = placeBeside(mark(179.6, -40, 30.2, 900), { width: 280, height: 90 }, PHONE);
		expect(found).toMatchObject({ covers: true, room: 162 });
		expect(
			placeBeside(mark(179.6, -40, 30.2, 900), { width: found.room, height: 160 }, PHONE)
		).toMatchObject({ covers: false, x: 220 });
	});

	it('lies inside the screen and never over the mark, unless it says so', () => {
		const rect = fc.record({
			x: fc.integer({ min: -50, max: 389 }),
			y: fc.integer({ min: -400, max: 843 }),
			width: fc.integer({ min: 1, max: 300 }),
			height: fc.integer({ min: 1, max: 900 })
		});
		const size = fc.record({
			width: fc.integer({ min: 40, max: 374 }),
			height: fc.integer({ min: 20, max: 300 })
		});
		fc.assert(
			fc.property(rect, size, ({ x, y, width, height }, box) => {
				const at = mark(x, y, width, height);
				if (at.right < 1 || at.bottom < 1) return;
				const found = placeBeside(at, box, PHONE);
				expect(found.x).toBeGreaterThanOrEqual(7);
				expect(found.y).toBeGreaterThanOrEqual(7);
				expect(found.x + box.width).toBeLessThanOrEqual(PHONE.width - 7);
				expect(found.y + box.height).toBeLessThanOrEqual(PHONE.height - 7);
				const isClear =
					found.x >= at.right ||
					found.x + box.width <= at.left ||
					found.y >= at.bottom ||
					found.y + box.height <= at.top;
				expect(isClear || found.covers).toBe(true);
			})
		);
	});
});
