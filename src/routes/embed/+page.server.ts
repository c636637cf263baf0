import { load as loadDashboard } from '../+page.server';

/** The days one may choose from. */
export async function load() {
	const { series, firstKnown } = await loadDashboard();
	return { from: series.from, to: series.to, firstKnown, knownOn: series.knownOn };
}
