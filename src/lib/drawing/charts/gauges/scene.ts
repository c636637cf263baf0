import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { putBlock, type Block } from '../../plot/measured/block';
import { drawEmpty } from '../../plot/measured/empty';
import { fillScene } from '../../plot/measured/fit';
import { placeKey } from '../../plot/measured/key-rows';
import { textBox } from '../../plot/measured/words';
import type { Hot, Mark, Scene } from '../../plot/scene';
import { drawKey } from './draw-key';
import { arcsForm } from './scene-arcs';
import { barsForm } from './scene-bars';
import { footRows, type FootItem } from './scene-foot';
import type { Choice, Form, GaugesPicture } from './scene-form';
import { gaugeSentence } from './sentence';
import type { Gauge, GaugesSeries } from './series';

const FORMS: Record<GaugesSeries['form'], Form> = { arc: arcsForm, bullet: barsForm };
const KEY_GAP = 8;
const FOOT_GAP = 10;
/** Space between lines of the foot that do not belong together, px. */
const ROW_GAP = 3;

/** The gauges as a picture, in the form chosen; with neither title nor source. */
export function gaugesScene(picture: GaugesPicture, size: DrawSize): Scene {
	const { series, locale } = picture;
	if (series.families.length === 0)
		return drawEmpty(
			m.gauges_empty_title({}, { locale }),
			m.gauges_empty_text({}, { locale }),
			size
		);
	return fillScene(size, (room) => {
		for (const choice of choices(room)) {
			const scene = draw(picture, room, choice);
			if (scene) return scene;
		}
		return null;
	});
}

/** What may be tried in turn where the height is given: words are made fewer before anything gets smaller. */
function choices({ height }: DrawSize): Choice[] {
	const all: Choice = {
		spark: true,
		brief: false,
		named: { leftOut: true, rest: true },
		classes: true,
		beside: false
	};
	if (height === null) return [all];
	const counted = { leftOut: false, rest: true };
	const fewest = { leftOut: false, rest: false };
	return [
		all,
		{ ...all, spark: false },
		{ ...all, spark: false, brief: true },
		{ ...all, spark: false, brief: true, named: counted },
		{ ...all, spark: false, brief: true, named: fewest },
		{ ...all, spark: false, brief: true, classes: false, named: counted },
		{ ...all, spark: false, brief: true, beside: true, classes: false },
		{ ...all, spark: false, brief: true, beside: true, classes: false, named: counted },
		{ ...all, spark: false, brief: true, beside: true, classes: false, named: fewest }
	];
}

/** Lines under the gauges, each of their own row, with an area for every gauge among them. */
function drawFoot(
	{ series, names, locale }: GaugesPicture,
	rows: readonly FootItem[][],
	width: number
): Block & { hots: Hot[] } {
	const marks: Mark[] = [];
	const texts: Block['texts'] = [];
	const hots: Hot[] = [];
	let y = 0;
	for (const row of rows) {
		const placed = placeKey(row, width, y + (y > 0 ? ROW_GAP : 0), { line: 18, gap: 14 });
		y += placed.height + (y > 0 ? ROW_GAP : 0);
		marks.push(...placed.marks);
		texts.push(...placed.texts);
		for (const { gauge, text, sign } of row) {
			const own = gauge && placed.texts.find(({ runs }) => runs[0]?.text === text);
			if (!gauge || !own) continue;
			const box = textBox(own);
			const lead = sign ? sign.width + 6 : 0;
			hots.push({
				x: box.x0 - lead,
				y: box.y0 - 3,
				width: box.x1 - box.x0 + lead,
				height: box.y1 - box.y0 + 6,
				text: gaugeSentence(gauge, series, names, locale)
			});
		}
	}
	return { marks, texts, hots, height: y };
}

function draw(picture: GaugesPicture, { width, height }: DrawSize, choice: Choice): Scene | null {
	const { series, names, locale } = picture;
	const key = placeKey(drawKey(series, locale), width, 0);
	const top = key.height + (key.height > 0 ? KEY_GAP : 0);
	const foot = (leftOut: readonly Gauge[]) =>
		drawFoot(picture, footRows(series, names, locale, { leftOut, named: choice.named }), width);
	const gapOf = (block: Block) => (block.height > 0 ? FOOT_GAP + 3 : 0);
	const bodyOf = FORMS[series.form];
	let shown = choice.classes ? series.classes.length : 0;
	for (;;) {
		const below = foot(series.classes.slice(shown));
		const room = height === null ? null : height - top - below.height - gapOf(below);
		const body = bodyOf(picture, { width, height: room }, choice, shown);
		if (body === null) return null;
		if (body.shown < shown) {
			// What is left out is said below, and that takes room as well.
			shown = body.shown;
			continue;
		}
		const bottom = top + (room ?? body.height);
		const start = top + Math.max(0, Math.min(30, (room ?? body.height) - body.height)) / 2;
		const line = bottom + FOOT_GAP - 4;
		const at = height === null ? bottom + gapOf(below) : height - below.height;
		const moved = (hots: readonly Hot[], dy: number) =>
			hots.map((hot) => ({ ...hot, y: hot.y + dy }));
		return {
			width,
			height: height ?? Math.ceil(bottom + gapOf(below) + below.height + 2),
			marks: [
				...key.marks,
				...key.texts,
				...putBlock(body, 0, start),
				...(below.height > 0
					? [{ kind: 'path', d: `M0 ${Math.round(line) + 0.5}H${width}`, stroke: 'rule' } as const]
					: []),
				...putBlock(below, 0, at)
			],
			hots: [...moved(body.hots, start), ...moved(below.hots, at)]
		};
	}
}
