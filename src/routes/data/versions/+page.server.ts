import { readPublishedData } from '$lib/server/data-files';
import { packVersions } from '$lib/server/package-files';

export const load = async () => {
	const versions = await packVersions(await readPublishedData());
	return {
		versions: versions.map(({ day, data, zip, sha256 }, index) => ({
			day,
			reports: data.tables.reports.length,
			/** Against the version before. */
			added: data.tables.reports.length - (versions[index + 1]?.data.tables.reports.length ?? 0),
			attacks: data.tables.attacks.length,
			counts: data.tables.counts.length,
			bytes: zip.byteLength,
			sha256,
			files: data.files.map(({ path }) => path)
		}))
	};
};
