import { expect, it } from 'vitest';
import { gestureOf } from '../../../../../src/lib/outputs/briefing/present/touch';

const at = (x: number, y = 300, ms = 0) => ({ x, y, at: ms });

it.each([
	['a swipe to the left is the next slide', at(600), at(300, 310, 200), 'next'],
	['a swipe to the right is the one before', at(300), at(600, 290, 200), 'previous'],
	['a swipe up or down is left to the page', at(300, 100), at(310, 500, 200), null],
	['a slanted one is nothing', at(300, 300), at(400, 400, 200), null],
	['a tap on the right third is the next slide', at(800), at(802, 301, 90), 'next'],
	['a tap on the left third is the one before', at(100), at(100, 300, 90), 'previous'],
	['a tap in the middle shows the controls', at(450), at(450, 300, 90), 'controls'],
	['a finger that rests does nothing', at(800), at(800, 300, 2000), null],
	['a finger that trembles too far does nothing', at(800), at(820, 300, 90), null]
])('%s', (_, down, up, gesture) => {
	expect(gestureOf(down, up, 900)).toBe(gesture);
});
