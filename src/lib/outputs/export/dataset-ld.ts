/** The data as schema.org describes data sets, for search engines and catalogues: JSON-LD. */
import type { DataPackage, Resource } from '../../records/ledger/schema';
import { licenceOf } from '../../records/ledger/licence';
import type { IsoDay } from '../../records/ledger/types';
import type { Locale } from '../../figures/view/catalogue';
import { inPackage, LANGUAGES } from '../../figures/view/languages';
import { pageHref } from '../../figures/view/page-href';
import { fileHref } from '../../figures/view/site-address';

export interface DatasetFacts {
	package: DataPackage;
	version: IsoDay;
	span: { from: IsoDay; to: IsoDay };
	/** Names of both countries in the language of the page: what the figures are about. */
	places: readonly string[];
	files: readonly { resource: Resource; bytes: number; sha256: string }[];
	parquet: readonly { path: string; bytes: number; sha256: string }[];
	archive: { bytes: number; sha256: string };
	/** Names of what is measured, in the language of the page. */
	measures: readonly string[];
}

/** A `Dataset`. Without an origin (`https://your.host`) its addresses are relative to the host. */
export function datasetLd(facts: DatasetFacts, locale: Locale, origin: string) {
	const { package: pack, version, span } = facts;
	const licence = licenceOf(pack);
	const creators = pack.contributors?.map(({ title }) => ({
		'@type': 'Organization',
		name: title
	}));
	const dated = version === '' ? {} : { version, dateModified: version };
	return {
		'@context': 'https://schema.org',
		'@type': 'Dataset',
		name: inPackage(pack, 'title', locale),
		description: inPackage(pack, 'description', locale),
		url: origin + pageHref('/data/', locale),
		license: licence?.path || undefined,
		creator: creators,
		isAccessibleForFree: true,
		keywords: pack.keywords,
		...dated,
		...(span.from === '' ? {} : { temporalCoverage: `${span.from}/${span.to}` }),
		spatialCoverage: facts.places.map((name) => ({ '@type': 'Place', name })),
		inLanguage: Object.keys(LANGUAGES),
		variableMeasured: facts.measures.map((name) => ({ '@type': 'PropertyValue', name })),
		distribution: [
			{
				'@type': 'DataDownload',
				name: 'barrage-data.zip',
				contentUrl: origin + fileHref('/data/barrage-data.zip'),
				encodingFormat: 'application/zip',
				contentSize: `${facts.archive.bytes} B`,
				sha256: facts.archive.sha256
			},
			...facts.files.map(({ resource, bytes, sha256 }) => ({
				'@type': 'DataDownload',
				name: resource.path,
				description: inPackage(resource, 'title', locale),
				contentUrl: origin + fileHref(`/data/${resource.path}`),
				encodingFormat: 'text/csv',
				contentSize: `${bytes} B`,
				sha256
			})),
			...facts.parquet.map(({ path, bytes, sha256 }) => ({
				'@type': 'DataDownload',
				name: path,
				contentUrl: origin + fileHref(`/data/${path}`),
				encodingFormat: 'application/vnd.apache.parquet',
				contentSize: `${bytes} B`,
				sha256
			}))
		]
	};
}

/**
 * JSON that may stand in a `script` element of a page as it is: whatever could end the element, begin a
 * comment or be taken for an entity is written as an escape, which JSON reads as the same character.
 */
export const scriptJson = (value: unknown): string =>
	JSON.stringify(value).replace(
		/[<>&\u2028\u2029]/g,
		(mark) => `\\u${mark.charCodeAt(0).toString(16).padStart(4, '0')}`
	);
