import type { IsoDay } from '../ledger/types';
import { breakLines } from '../picture/measure';
import type { Mark, Scene } from '../picture/scene';
import type { SlideContent } from './slide-content';

/** Stand-in, replaced when the real frame of slides comes. */
export function slideScene(
	content: SlideContent,
	stamp: { index: number; count: number; handling: string; made: IsoDay }
): Scene {
	const line = (text: string, y: number, size: number): Mark => ({
		kind: 'text',
		x: 96,
		y,
		runs: [{ text }],
		size,
		face: size > 40 ? 'serif' : 'sans',
		fill: 'ink'
	});
	const words = breakLines(content.takeaway, 1728, { size: 36 });
	return {
		width: 1920,
		height: 1080,
		marks: [
			{ kind: 'rect', x: 0, y: 0, width: 1920, height: 1080, fill: 'surface' },
			...breakLines(content.title, 1728, { size: 60, face: 'serif' }).map((text, i) =>
				line(text, 140 + i * 72, 60)
			),
			...words.slice(0, 10).map((text, i) => line(text, 330 + i * 48, 36)),
			{ kind: 'rect', x: 96, y: 800, width: 400, height: 120, fill: 'm-stop', hatch: 'mark' },
			line(
				`${stamp.handling} ${content.period} ${content.knownText} ${stamp.index + 1} / ${stamp.count}`,
				1030,
				26
			)
		],
		hots: [{ x: 96, y: 800, width: 400, height: 120, text: content.subtitle || content.title }]
	};
}
