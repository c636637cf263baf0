import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { oembed } from '../../../../src/lib/pages/embed/oembed';
import {
	decodeEmbed,
	EMBEDS,
	encodeEmbed,
	isEmbed,
	THEMES
} from '../../../../src/lib/pages/embed/params';
import {
	dashboardHref,
	embedHref,
	embedSnippet,
	type Snippet
} from '../../../../src/lib/pages/embed/snippet';
import { DEFAULT_VIEW } from '../../../../src/lib/figures/view/view';
import { tagsOf, textOf } from '../../../built-pages';

const snippet: Snippet = {
	origin: 'https://site.test',
	chart: 'launches',
	query: 'from=2023-12-29&to=2023-12-31&known=2023-12-29',
	locale: 'uk',
	theme: 'dark',
	title: 'Launches "per day" & <more>',
	height: 740.4
};

describe('The snippet', () => {
	it('Is a frame with a name, its height and the view, and a link for where frames are not shown', () => {
		const [frame, , link] = tagsOf(embedSnippet(snippet));
		expect(Object.fromEntries(frame?.attributes ?? [])).toMatchObject({
			src: `https://site.test/uk/embed/launches/?${snippet.query}&theme=dark`,
			title: snippet.title,
			width: '100%',
			height: '740',
			loading: 'lazy'
		});
		expect(link?.attributes.get('href')).toBe(`https://site.test/uk/?${snippet.query}#launches`);
	});

	it('Gives the title as text, whatever it holds', () => {
		fc.assert(
			fc.property(fc.string(), (title) => {
				const html = embedSnippet({ ...snippet, title });
				expect(tagsOf(html).map((tag) => tag.name)).toEqual(['iframe', 'p', 'a']);
			})
		);
		expect(textOf(embedSnippet(snippet))).toContain(snippet.title);
	});

	it('Writes nothing that is the default', () => {
		const plain = { ...snippet, query: '', theme: 'auto', locale: 'en' } as const;
		expect(embedHref(plain)).toBe('/embed/launches/');
		expect(dashboardHref(plain)).toBe('/#launches');
		expect(dashboardHref({ ...plain, chart: 'headline' })).toBe('/');
	});

	it('Is what an oEmbed answer holds', () => {
		const answer = oembed(snippet);
		expect(answer).toMatchObject({ version: '1.0', type: 'rich', height: 740.4 });
		expect(answer.provider_url).toBe(`${snippet.origin}/`);
		expect(answer.html).toBe(embedSnippet(snippet));
	});

	it('Says nothing of a host that is not known', () => {
		const answer = oembed({ ...snippet, origin: '' });
		expect(Object.keys(answer)).not.toContain('provider_url');
		expect(answer.html).not.toContain('https:');
	});
});

describe('The address of a frame', () => {
	const known = { hasWeapon: () => true };

	it('Holds the view and the theme, and gives them back', () => {
		fc.assert(
			fc.property(
				fc.constantFrom(...THEMES),
				fc.constantFrom(null, '2023-12-29', '2024-01-02T09:00+02:00'),
				fc.constantFrom('all' as const, { from: '2023-12-29', to: '2023-12-31' }),
				(theme, asOf, period) => {
					const view = { ...DEFAULT_VIEW, asOf, period };
					const query = new URLSearchParams(encodeEmbed(view, theme));
					expect(decodeEmbed(query, known)).toEqual({ view, theme, ignored: [] });
				}
			)
		);
	});

	it('Names a theme that there is not, and takes the reader’s', () => {
		expect(decodeEmbed(new URLSearchParams('theme=pink'), known)).toMatchObject({
			theme: 'auto',
			ignored: [{ name: 'theme', value: 'pink' }]
		});
	});

	it('Is of a card or of the headline', () => {
		for (const id of EMBEDS) expect(isEmbed(id)).toBe(true);
		for (const id of ['', 'Launches', 'constructor', 'map']) expect(isEmbed(id)).toBe(false);
	});
});
