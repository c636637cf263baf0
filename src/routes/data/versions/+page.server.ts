import { getLocale } from '$lib/paraglide/runtime';
import { readPublishedData } from '$lib/site/server/data-files';
import { packVersions } from '$lib/site/server/package-files';
import { versionLabels, versionsWords } from '../publish-words';

export const load = async () => {
	const versions = await packVersions(await readPublishedData());
	const locale = getLocale();
	return {
		words: versionsWords(locale),
		versions: versions.map(({ day, data, zip, sha256 }, index) => ({
			day,
			reports: data.tables.reports.length,
			/** Against the version before. */
			added: data.tables.reports.length - (versions[index + 1]?.data.tables.reports.length ?? 0),
			attacks: data.tables.attacks.length,
			counts: data.tables.counts.length,
			labels: versionLabels(day, zip.byteLength, locale),
			sha256,
			files: data.files.map(({ path }) => path)
		}))
	};
};
