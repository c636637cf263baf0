import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { stackScene } from '../../plot/measured/stack-scene';
import type { Scene } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { weaponsText } from '../../../figures/view/describe';
import { formatNumber } from '../../../figures/view/format';
import { drawLaunches, type LaunchWords } from './draw';
import type { LaunchesSeries } from './series';
import { readLaunches } from './words';

/** Below this, notes are numbers with a list under the chart, px. */
const NARROW = 560;
const LOOK = { least: 76, gap: 8, legend: { line: 22, gap: 18 }, isKeyBeside: true };

/** The chart of launches as a picture; with neither title nor source. */
export function launchesScene(
	{ series, names, locale }: { series: LaunchesSeries; names: Names; locale: Locale },
	size: DrawSize
): Scene {
	if (series.panels.every((panel) => panel.totals.state !== 'known'))
		return drawEmpty(
			m.launches_empty_title({ weapons: weaponsText(series.selection, locale) }, { locale }),
			m.launches_empty_text(
				{ n: formatNumber(series.reportedDays, locale), d: formatNumber(series.days, locale) },
				{ locale }
			),
			size
		);
	const readings = series.spans.map((_, i) => {
		const { when, facts, sources } = readLaunches(series, i, names, locale);
		return [when, ...facts, sources].filter((text) => text !== '').join('. ');
	});
	return fitScene(size, (room) => {
		const isBrief = room.height !== null;
		const shown: LaunchWords = room.width >= NARROW ? 'wide' : isBrief ? 'narrow' : 'numbered';
		return stackScene(
			(plot) => drawLaunches(series, locale, plot, shown, isBrief),
			readings,
			room,
			LOOK
		);
	});
}
