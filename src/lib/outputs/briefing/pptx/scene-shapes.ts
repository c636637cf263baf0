/**
 * A drawing as shapes of a slide, for what PowerPoint has no chart for: areas and lines of one look are one shape that
 * can be recoloured, words are boxes of text. It reads the marks that calendars are made of, paths of straight lines,
 * and says so where there is another.
 */
import * as m from '../../../paraglide/messages';
import { printable } from '../../../drawing/picture/xml';
import type { Mark, PathMark, Scene, TextMark } from '../../../drawing/plot/scene';
import { addWords, type Page } from './page';
import { colour, type Box } from './paper';

const POINTS_PER_INCH = 72;
/** Height of capitals over the baseline and room under it, em. */
const ASCENT = 0.95;
const LINE_EM = 1.22;
/** Arial is wider than the face that a drawing measured its words in. */
const NARROWER = 0.9;
/** A free shape: the library writes it, its types leave it out. */
const FREE = 'custGeom' as 'rect';
/** Corners of what stands for a circle. */
const CORNERS = 8;

interface At {
	x: number;
	y: number;
}

/** A point of a shape: where its pen is set down, where it goes; or that it closes. */
type Step = (At & { moveTo?: boolean }) | { close: true };

const NUMBER = /-?\d*\.?\d+(?:e-?\d+)?/gi;
/** Numbers that each command takes. */
const TAKES: Readonly<Record<string, number>> = { m: 2, l: 2, h: 1, v: 1, z: 0 };

/** The points of a path of straight lines, in its own px. Throws at a curve: it would be drawn wrongly. */
export function straightSteps(d: string): Step[] {
	const steps: Step[] = [];
	let at: At = { x: 0, y: 0 };
	let start = at;
	for (const [, command = '', rest = ''] of d.matchAll(/([a-z])([^a-z]*)/gi)) {
		const kind = command.toLowerCase();
		const takes = TAKES[kind];
		if (takes === undefined) throw new Error(`no straight line: ${command} in ${d.slice(0, 40)}`);
		if (kind === 'z') {
			steps.push({ close: true });
			at = start;
			continue;
		}
		const numbers = [...rest.matchAll(NUMBER)].map(([text]) => Number(text));
		const base = () => (command === kind ? at : { x: 0, y: 0 });
		for (let n = 0; n + takes <= numbers.length; n += takes) {
			const [a = 0, b = 0] = numbers.slice(n, n + takes);
			const from = base();
			if (kind === 'h') at = { x: from.x + a, y: at.y };
			else if (kind === 'v') at = { x: at.x, y: from.y + a };
			else at = { x: from.x + a, y: from.y + b };
			const isMove = kind === 'm' && n === 0;
			if (isMove) start = at;
			steps.push(isMove ? { ...at, moveTo: true } : { ...at });
		}
	}
	return steps;
}

/** The outline of a mark as a path. */
function outlineOf(mark: Exclude<Mark, { kind: 'group' | 'text' }>): string {
	if (mark.kind === 'path') return mark.d;
	if (mark.kind === 'rect') {
		const { x, y, width, height } = mark;
		return `M${x} ${y}h${width}v${height}h${-width}z`;
	}
	const corners = Array.from({ length: CORNERS }, (_, n) => {
		const angle = (2 * Math.PI * (n + 0.5)) / CORNERS;
		return `${(mark.x + mark.r * Math.cos(angle)).toFixed(2)} ${(mark.y + mark.r * Math.sin(angle)).toFixed(2)}`;
	});
	return `M${corners.join('L')}z`;
}

type Look = Pick<PathMark, 'fill' | 'stroke' | 'strokeWidth'>;

/** All that is painted alike, in the order in which a look first appears; and the words over it. */
function collect(scene: Scene): { shapes: { look: Look; steps: Step[] }[]; words: TextMark[] } {
	const shapes = new Map<string, { look: Look; steps: Step[] }>();
	const words: TextMark[] = [];
	for (const mark of scene.marks) {
		if (mark.kind === 'group') throw new Error('a drawing inside a drawing');
		if (mark.kind === 'text') {
			words.push(mark);
			continue;
		}
		const { fill, stroke, strokeWidth } = mark;
		const steps = straightSteps(outlineOf(mark));
		if (steps.length === 0) continue;
		const key = `${fill} ${stroke} ${strokeWidth}`;
		const shape = shapes.get(key) ?? { look: { fill, stroke, strokeWidth }, steps: [] };
		shapes.set(key, shape);
		shape.steps.push(...steps);
	}
	return { shapes: [...shapes.values()], words };
}

/**
 * Draws a scene as wide as its box; `alt` stands for it where it is read out. Its height is the caller's: a scene of
 * `box.h / box.w` times its width fills the box.
 */
export function addScene(page: Page, scene: Scene, box: Box, alt: string): void {
	const inch = box.w / scene.width;
	const points = (px: number) => px * inch * POINTS_PER_INCH;
	const { shapes, words } = collect(scene);
	// The first speaks for the whole drawing.
	const name = `Drawing ${page.parts.alts.size + 1}`;
	page.parts.alts.set(name, printable(m.pptx_chart_alt({ text: alt }, { locale: page.locale })));
	shapes.forEach(({ look, steps }, n) => {
		page.slide.addShape(FREE, {
			...{ x: box.x, y: box.y, w: box.w, h: scene.height * inch },
			objectName: n === 0 ? name : `${name}, ${n + 1}`,
			points: steps.map((step) =>
				'close' in step
					? step
					: { x: step.x * inch, y: step.y * inch, ...(step.moveTo && { moveTo: true }) }
			),
			...(look.fill ? { fill: { color: colour(look.fill) } } : {}),
			...(look.stroke
				? { line: { color: colour(look.stroke), width: points(look.strokeWidth ?? 1) } }
				: {})
		});
	});
	for (const { x, y, runs, size, fill, weight = 400, anchor = 'start' } of words) {
		const text = runs.map((run) => run.text).join('');
		// A box of its own width, with room for a face that is wider than ours.
		const w = Math.min(box.w, (text.length + 1) * size * 0.55 * inch);
		const left = anchor === 'start' ? x : anchor === 'end' ? x - w / inch : x - w / inch / 2;
		addWords(
			page,
			text,
			{
				x: box.x + Math.max(0, left) * inch,
				y: box.y + (y - ASCENT * size) * inch,
				w: Math.min(w, box.w - Math.max(0, left) * inch),
				h: LINE_EM * size * inch
			},
			{
				size: Math.round(points(size) * NARROWER * 2) / 2,
				bold: weight >= 600,
				color: fill,
				align: anchor === 'start' ? 'left' : anchor === 'end' ? 'right' : 'center'
			}
		);
	}
}
