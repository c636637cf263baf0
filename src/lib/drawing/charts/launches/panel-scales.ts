/** The vertical scales of the panels: one for all, or each its own. */
import type { LaunchesSeries } from './series';

/** Heights between which the highest bar of a panel stands, px. */
const LEAST_PX = 70;
const MOST_PX = 180;
const PPW = 1.4;
const MOST_PPW = 16;

/** px per weapon: 1.4, less where the highest bar would pass 180 px, more where it would not reach 70. */
export function pxPerWeapon(greatest: number): number {
	if (greatest <= 0) return PPW;
	return Math.min(MOST_PX / greatest, Math.max(PPW, Math.min(MOST_PPW, LEAST_PX / greatest)));
}

/** px per weapon and the least height of a plot, so that plots of these greatest bars together take `px`. */
function fillPx(greatest: readonly number[], px: number): { ppw: number; least: number } {
	const panels = greatest.length;
	const least = Math.min(LEAST_PX, (px / panels) * 0.6);
	const ranked = [...greatest].sort((a, b) => b - a);
	for (let grown = panels; grown > 0; grown--) {
		const sum = ranked.slice(0, grown).reduce((a, b) => a + b, 0);
		const ppw = (px - (panels - grown) * least) / sum;
		if (sum > 0 && ranked[grown - 1]! * ppw >= least) return { ppw, least };
	}
	return { ppw: PPW, least: px / Math.max(1, panels) };
}

/** What one weapon is in a panel, its least height, and the greatest bar that its grid is made for. */
interface PanelScale {
	ppw: number;
	least: number;
	greatest: number;
}

/** One scale for all panels, or for each its own; `px` is their height together, null for what the bars ask for. */
export function panelScales(
	tallest: readonly number[],
	scale: LaunchesSeries['scale'],
	px: number | null
): PanelScale[] {
	const most = Math.max(0, ...tallest);
	if (px === null)
		return tallest.map((own) => {
			const greatest = scale === 'own' ? own : most;
			return { ppw: pxPerWeapon(greatest), least: LEAST_PX, greatest };
		});
	if (scale === 'one') {
		const filled = fillPx(tallest, px);
		return tallest.map(() => ({ ...filled, greatest: most }));
	}
	return tallest.map((own) => {
		const share = px / tallest.length;
		return { ppw: own > 0 ? share / own : PPW, least: share, greatest: own };
	});
}
