import { error } from '@sveltejs/kit';
import { readPublishedData } from '$lib/site/server/data-files';
import { PARQUET_TYPE, parquetFiles } from '$lib/site/server/parquet';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** The addresses are those of files, the same for ever: `/data/daily.csv`. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const data = await readPublishedData();
	const tables = [...data.files, ...parquetFiles(data)].map(({ path }) => path);
	return [...tables, 'datapackage.json', 'SHA256SUMS'].map((file) => ({ file }));
};

/** The clean CSV files, some of them as Parquet too, the package that describes them and their checksums. */
export const GET: RequestHandler = async ({ params }) => {
	const data = await readPublishedData();
	const { files, packageText, sums } = data;
	if (params.file === 'datapackage.json') return answer(packageText, 'application/json');
	if (params.file === 'SHA256SUMS') return answer(sums, 'text/plain; charset=utf-8');
	const parquet = parquetFiles(data).find(({ path }) => path === params.file);
	if (parquet) return answer(parquet.bytes, PARQUET_TYPE);
	const file = files.find(({ path }) => path === params.file);
	if (!file) error(404);
	return answer(file.clean, 'text/csv; charset=utf-8');
};

const answer = (body: BodyInit, type: string) =>
	new Response(body, { headers: { 'content-type': type } });
