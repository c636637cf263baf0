import { error } from '@sveltejs/kit';
import { readPublishedData } from '$lib/site/server/data-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

export const entries: EntryGenerator = async () => {
	const { files } = await readPublishedData();
	return files.map(({ path }) => ({ file: path }));
};

/** The variant of each CSV file that is safe to open by double click. */
export const GET: RequestHandler = async ({ params }) => {
	const { files } = await readPublishedData();
	const file = files.find(({ path }) => path === params.file);
	if (!file) error(404);
	return new Response(file.spreadsheet, { headers: { 'content-type': 'text/csv; charset=utf-8' } });
};
