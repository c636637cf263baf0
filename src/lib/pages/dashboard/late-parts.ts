/** What of the dashboard comes when it is asked for: nobody waits for it to see a chart. */
import { warm } from '../../ui/late';

export const loadTakeAway = warm(() => import('./TakeAway.svelte'));
export const loadChoices = warm(() => import('./Choices.svelte'));
export const loadSaveView = warm(() => import('./save-view'));
export const loadDataTable = warm(() => import('./DataTable.svelte'));
export const loadAbout = warm(() => import('./About.svelte'));
/** What is behind a card's chart: its table and what is told about it. */
export const loadBack = warm(() => import('../../drawing/cards/card-back'));
