import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { stackScene } from '../../plot/measured/stack-scene';
import type { Scene } from '../../plot/scene';
import type { Locale } from '../../../figures/view/catalogue';
import { drawRate } from './draw';
import { isDrawn, type RateSeries } from './series';
import { readRate } from './words';

const LOOK = { least: 84, gap: 6, legend: { line: 21, gap: 18 }, hasEnds: true };

/** The chart of rates as a picture; with neither title nor source. */
export function rateScene(
	{ series, locale }: { series: RateSeries; locale: Locale },
	size: DrawSize
): Scene {
	const o = { locale };
	if (series.panels.every((panel) => !panel.points.some(isDrawn)))
		return drawEmpty(
			m.rate_empty_title({}, o),
			series.direction === 'UA' ? m.rate_empty_claims({}, o) : m.rate_empty_text({}, o),
			size
		);
	const readings = (series.panels[0]?.points ?? []).map((_, i) => {
		const { when, facts } = readRate(series, i, locale);
		return [when, ...facts].join('. ');
	});
	return fitScene(size, (room) =>
		stackScene((plot) => drawRate(series, locale, plot), readings, room, LOOK)
	);
}
