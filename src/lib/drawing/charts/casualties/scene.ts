import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { withFoot } from '../../plot/measured/foot';
import { stackScene } from '../../plot/measured/stack-scene';
import type { Scene } from '../../plot/scene';
import type { DailySeries } from '../../../figures/stats/series';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { datedDoubt } from '../shared/notes';
import { drawCasualties } from './draw';
import type { CasualtiesSeries } from './series';
import { readCasualties } from './words';

const LOOK = { gap: 6, legend: { line: 21, gap: 14 } };
/** Least height of a panel with its labels, marks and brackets, px; and below which panels go side by side. */
const LEAST = 122;
const GOOD = 160;

interface CasualtiesPicture {
	series: CasualtiesSeries;
	/** What is read out of it: its reports. */
	scope: { series: Pick<DailySeries, 'reports'> };
	names: Names;
	locale: Locale;
}

/**
 * The chart of people killed and injured as a picture; with neither title nor source. Killed over injured, or beside
 * them where the room is low and wide.
 */
export function casualtiesScene(
	{ series, scope, names, locale }: CasualtiesPicture,
	size: DrawSize
): Scene {
	const o = { locale };
	if (series.panels.every((panel) => panel.total === null))
		return drawEmpty(m.casualties_empty_title({}, o), m.casualties_empty_text({}, o), size);
	const readings = (series.panels[0]?.points ?? []).map((_, i) => {
		const { when, facts, sources } = readCasualties(series, i, scope.series.reports, names, locale);
		return [when, ...facts, sources].filter((text) => text !== '').join('. ');
	});
	const draw = (room: DrawSize, beside: boolean, least: number) =>
		stackScene(
			(plot) => drawCasualties(series, locale, plot, room.height === null ? undefined : 1),
			readings,
			room,
			{ ...LOOK, beside, least }
		);
	const doubts = series.doubts.map((note) => datedDoubt(note, locale));
	return withFoot(size, doubts, (whole) =>
		fitScene(
			whole,
			(room) => draw(room, false, GOOD) ?? draw(room, true, LEAST) ?? draw(room, false, LEAST)
		)
	);
}
