import { error } from '@sveltejs/kit';
import { readPublishedData } from '$lib/site/server/data-files';
import { PACKAGE_NAME, packVersions } from '$lib/site/server/package-files';
import type { EntryGenerator, RequestHandler } from './$types';

export const prerender = true;
export const trailingSlash = 'never';

const versions = async () => packVersions(await readPublishedData());

export const entries: EntryGenerator = async () =>
	(await versions()).flatMap(({ day, data }) =>
		[...data.files.map(({ path }) => path), 'datapackage.json', PACKAGE_NAME].map((file) => ({
			date: day,
			file
		}))
	);

/** The files of one version, at addresses that hold its day. */
export const GET: RequestHandler = async ({ params }) => {
	const version = (await versions()).find(({ day }) => day === params.date);
	if (!version) error(404);
	if (params.file === PACKAGE_NAME) return answer(version.zip, 'application/zip');
	if (params.file === 'datapackage.json')
		return answer(version.data.packageText, 'application/json');
	const file = version.data.files.find(({ path }) => path === params.file);
	if (!file) error(404);
	return answer(file.clean, 'text/csv; charset=utf-8');
};

const answer = (body: BodyInit, type: string) =>
	new Response(body, { headers: { 'content-type': type } });
