/** Stand-in: to be replaced at merge. */
import type { IsoDay } from '../ledger/types';
import type { Mark, Scene } from '../picture/scene';
import type { SlideContent } from './slide-content';

export function slideScene(
	content: SlideContent,
	stamp: { index: number; count: number; handling: string; made: IsoDay }
): Scene {
	const line = (y: number, size: number, text: string): Mark => ({
		kind: 'text',
		x: 96,
		y,
		size,
		fill: 'ink',
		face: size > 40 ? 'serif' : 'sans',
		runs: [{ text }]
	});
	return {
		width: 1920,
		height: 1080,
		marks: [
			{ kind: 'rect', x: 0, y: 0, width: 1920, height: 1080, fill: 'surface' },
			line(150, 64, content.title),
			line(220, 32, content.subtitle),
			line(300, 32, content.takeaway),
			line(1020, 24, `${content.period} · ${stamp.handling} · ${stamp.index + 1} / ${stamp.count}`)
		],
		hots: []
	};
}
