/** How the page of patterns shows its cards. */
import { PATTERN_KINDS } from '../../drawing/cards/pattern-kinds';
import Mix from '../../drawing/charts/mix/Mix.svelte';
import Regions from '../../drawing/charts/regions/Regions.svelte';
import Rhythm from '../../drawing/charts/rhythm/Rhythm.svelte';
import Running from '../../drawing/charts/running/Running.svelte';
import { PATTERN_CARDS, type PatternId } from '../../figures/view/view';
import { pageCards, type DrawnOf } from './page-card';

const DRAWN: DrawnOf<PatternId> = {
	mix: { chart: Mix, wide: true, follows: true },
	running: { chart: Running, wide: true, follows: true },
	rhythm: { chart: Rhythm, wide: true },
	regions: { chart: Regions, wide: true }
};

export const PATTERNS = pageCards(PATTERN_CARDS, PATTERN_KINDS, DRAWN);
