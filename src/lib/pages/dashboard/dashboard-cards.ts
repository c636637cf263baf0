/** How the dashboard shows its cards. */
import { DASHBOARD_KINDS } from '../../drawing/cards/dashboard-kinds';
import Calendar from '../../drawing/charts/calendar/Calendar.svelte';
import Casualties from '../../drawing/charts/casualties/Casualties.svelte';
import Gauges from '../../drawing/charts/gauges/Gauges.svelte';
import Largest from '../../drawing/charts/largest/Largest.svelte';
import Launches from '../../drawing/charts/launches/Launches.svelte';
import Rate from '../../drawing/charts/rate/Rate.svelte';
import { DASHBOARD_CARDS, type DashboardId } from '../../figures/view/view';
import GaugeForm from './GaugeForm.svelte';
import LaunchForm from './LaunchForm.svelte';
import { pageCards, type DrawnOf } from './page-card';
import ShadeForm from './ShadeForm.svelte';

const DRAWN: DrawnOf<DashboardId> = {
	gauges: { chart: Gauges, form: GaugeForm, wide: true },
	launches: { chart: Launches, form: LaunchForm, wide: true, follows: true },
	rate: { chart: Rate },
	casualties: { chart: Casualties },
	calendar: { chart: Calendar, form: ShadeForm, wide: true },
	largest: { chart: Largest, wide: true }
};

export const DASHBOARD = pageCards(DASHBOARD_CARDS, DASHBOARD_KINDS, DRAWN);
