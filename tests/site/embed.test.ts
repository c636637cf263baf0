/** The charts made for frames, read from the built site. */
import { isPattern } from '../../src/lib/figures/view/view';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { EMBEDS } from '../../src/lib/pages/embed/params';
import { fileOf, tagsOf, textOf } from '../built-pages';

const each = EMBEDS.flatMap((chart) =>
	['', 'uk/'].map((locale) => [`${locale}embed/${chart}/`, chart])
);

describe.each(each)('/%s', (path, chart) => {
	const html = readFileSync(`build/${path}index.html`, 'utf8');
	const tags = tagsOf(html);
	const rel = (name: string) =>
		tags.find((tag) => tag.name === 'link' && tag.attributes.get('rel') === name)?.attributes;

	it('holds the chart, who says so, as known on when, and the way to the whole, without script', () => {
		const text = textOf(html).replaceAll('\u00a0', ' ');
		expect(text).toMatch(path.startsWith('uk/') ? /станом на \d/i : /as known on \d/);
		expect(tags.some((tag) => tag.attributes.has('data-source'))).toBe(true);
		expect(tags.some((tag) => tag.name === 'svg')).toBe(true);
		const hrefs = tags.map((tag) => tag.attributes.get('href'));
		const root = path.startsWith('uk/') ? '/uk/' : '/';
		// Each chart leads to the page that shows it.
		const home = root + (isPattern(chart) ? 'patterns/' : '');
		expect(hrefs).toContain(chart === 'headline' ? home : `${home}#${chart}`);
	});

	it('comes without the head and foot of the site', () => {
		for (const name of ['nav']) expect(tags.some((tag) => tag.name === name)).toBe(false);
		expect(tags.filter((tag) => tag.name === 'main')).toHaveLength(1);
	});

	it('is kept out of search, in favour of the dashboard', () => {
		const robots = tags.find((tag) => tag.attributes.get('name') === 'robots');
		expect(robots?.attributes.get('content')).toBe('noindex');
		expect(rel('canonical')?.get('href')).toMatch(/^\/(uk\/)?(patterns\/)?(#|$)/);
	});

	it('has an oEmbed answer whose frame is there', () => {
		const link = tags.find(
			(tag) => tag.attributes.get('type') === 'application/json+oembed'
		)?.attributes;
		expect(link?.get('rel')).toBe('alternate');
		const answer = JSON.parse(readFileSync(`build${link?.get('href')}`, 'utf8')) as Record<
			string,
			unknown
		>;
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', provider_name: 'Barrage' });
		for (const name of ['width', 'height', 'cache_age']) expect(answer[name]).toBeGreaterThan(0);
		const [frame] = tagsOf(String(answer.html));
		expect(frame?.attributes.get('src')).toBe(`/${path}`);
		expect(fileOf(frame?.attributes.get('src') ?? '')).toBeDefined();
	});
});

describe('The worker that stores the site', () => {
	it('Knows every page and every script', () => {
		const script = readFileSync('build/service-worker.js', 'utf8');
		for (const path of [
			'/',
			'/uk/',
			'/days/',
			'/method/',
			'/uk/days/2024-01-02/',
			'/data/attacks.csv'
		])
			expect(new RegExp(`["'\`]${path}["'\`]`).test(script), path).toBe(true);
		const workers = /\/_app\/immutable\/workers\/[\w.-]+\.js/.exec(script)?.[0] ?? '';
		expect(existsSync(`build${workers}`) && workers !== '').toBe(true);
	});
});
