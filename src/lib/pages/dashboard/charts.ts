/** The charts of all pages, where one is shown alone. */
import type { CardId } from '../../figures/view/view';
import { DASHBOARD } from './dashboard-cards';
import type { PageCard } from './page-card';
import { PATTERNS } from './pattern-cards';

/** The chart of a kind that is only known at run time; its series is that of the same kind. */
export const chartOf = (id: CardId): PageCard['chart'] =>
	[...DASHBOARD, ...PATTERNS].find((card) => card.id === id)!.chart;
