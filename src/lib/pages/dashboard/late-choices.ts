/** What of the choices comes when it is asked for. */
import { warm } from '../../ui/late';

export const loadTree = warm(() => import('../../drawing/controls/WeaponTree.svelte'));
export const loadTimeline = warm(() => import('./known/KnownTimeline.svelte'));
