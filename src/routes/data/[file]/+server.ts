import { error } from '@sveltejs/kit';
import { readPublishedData } from '$lib/site/server/data-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
/** The addresses are those of files, the same for ever: `/data/daily.csv`. */
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { files } = await readPublishedData();
	return [...files.map(({ path }) => path), 'datapackage.json', 'SHA256SUMS'].map((file) => ({
		file
	}));
};

/** The clean CSV files, the package that describes them and their checksums. */
export const GET: RequestHandler = async ({ params }) => {
	const { files, packageText, sums } = await readPublishedData();
	if (params.file === 'datapackage.json') return answer(packageText, 'application/json');
	if (params.file === 'SHA256SUMS') return answer(sums, 'text/plain; charset=utf-8');
	const file = files.find(({ path }) => path === params.file);
	if (!file) error(404);
	return answer(file.clean, 'text/csv; charset=utf-8');
};

const answer = (body: BodyInit, type: string) =>
	new Response(body, { headers: { 'content-type': type } });
