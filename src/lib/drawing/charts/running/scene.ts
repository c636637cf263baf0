import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { withFoot } from '../../plot/measured/foot';
import { stackScene } from '../../plot/measured/stack-scene';
import type { Scene } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { weaponsText } from '../../../figures/view/describe';
import { breakText } from '../shared/breaks';
import { drawRunning } from './draw';
import { hasTotals, type RunningSeries } from './series';
import { lackText, readRunning } from './words';

const LOOK = { least: 84, gap: 12, legend: { line: 21, gap: 18 } };

/** Running totals as a picture; with neither title nor source. */
export function runningScene(
	{ series, locale }: { series: RunningSeries; locale: Locale },
	size: DrawSize
): Scene {
	const o = { locale };
	if (!hasTotals(series))
		return drawEmpty(
			m.running_empty_title({}, o),
			m.running_empty_text({ weapons: weaponsText(series.selection, locale) }, o),
			size
		);
	const readings = series.steps.map((_, i) => {
		const { when, facts } = readRunning(series, i, locale);
		return [when, ...facts].join('. ');
	});
	const foot = [lackText(series, locale), ...series.breaks.map((note) => breakText(note, locale))];
	return withFoot(
		size,
		foot.filter((text) => text !== ''),
		(inner) =>
			fitScene(inner, (room) =>
				stackScene((plot) => drawRunning(series, locale, plot), readings, room, LOOK)
			)
	);
}
