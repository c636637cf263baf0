import { error } from '@sveltejs/kit';
import { EMBEDS, isEmbed } from '$lib/pages/embed/params';
import { isPattern } from '$lib/figures/view/view';
import { loadView } from '../../view-data';

export const entries = () => EMBEDS.map((chart) => ({ chart }));

/** The figures of the dashboard, for one of its charts. */
export async function load({ params }) {
	const { chart } = params;
	if (!isEmbed(chart)) error(404);
	return { ...(await loadView({ hasPatterns: isPattern(chart) })), chart };
}
