/** Terms and address leave with every slide, whole and in their place, however long the rest of its foot is. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { slideScene } from '../../../../src/lib/outputs/briefing/slide-scene';
import { statedRightsOf } from '../../../../src/lib/records/ledger/licence';
import { showOwnFigures } from '../../../../src/lib/figures/view/own-figures';
import { rightsLine, rightsText } from '../../../../src/lib/figures/view/rights-line';
import { everySlide } from '../../../fixtures/slide-contents';
import { faults, wordsOf } from '../../drawing/picture/scene-of';

vi.mock('../../../../src/lib/figures/view/site-address', async (original) => ({
	...(await original<object>()),
	ORIGIN: 'https://figures.example',
	BASE: '/barrage'
}));
vi.mock('../../../../src/lib/figures/view/ledger-licence', () => ({ LEDGER_LICENCE: 'CC BY 4.0' }));

afterEach(() => showOwnFigures(null));

const LONG = {
	source:
		'Source: Ukrainian Air Force; General Staff of the Armed Forces of Ukraine; Commander-in-Chief of the Armed Forces of Ukraine and 12 more.',
	knownText: 'As known on 2 Feb 2024, 09:00 Kyiv time'
};
const RIGHTS = [
	'Figures: CC BY 4.0 · figures.example',
	'Figures: CC BY 4.0, European Observatory of Drone Incidents · figures.department-of-statistics.example/attack-intensity'
];
const HANDLING =
	'For official use only: not to be handed on, copied or quoted outside of this room without leave';

describe('The foot of a slide', () => {
	it.each(RIGHTS)('says on which terms and where, whole: %s', async (rights) => {
		for (const content of await everySlide()) {
			const scene = slideScene(
				{ ...content, ...LONG, rights },
				{ index: 9, count: 12, handling: HANDLING, made: '2026-11-22' }
			);
			const said = wordsOf(scene).join(' ').replaceAll('\u00a0', ' ');
			expect([content.slide.kind, said.includes(rights)]).toEqual([content.slide.kind, true]);
			expect([content.slide.kind, faults(scene)]).toEqual([content.slide.kind, []]);
		}
	});

	it('has no empty line where there is nothing to say', async () => {
		const [content] = await everySlide();
		const words = wordsOf(
			slideScene({ ...content!, rights: '' }, { index: 0, count: 1, handling: '', made: null })
		);
		expect(words.filter((text) => text.trim() === '')).toEqual([]);
	});
});

describe('The terms beside figures', () => {
	it('are the licence of the ledger and the address of the site', () => {
		expect(rightsLine('en')).toBe('Figures: CC BY 4.0 · figures.example/barrage');
		expect(rightsLine('uk')).toBe('Дані: CC BY 4.0 · figures.example/barrage');
	});

	it('say what is known, and nothing of what is not', () => {
		expect(rightsText({ licence: '', address: 'https://a.example/' }, 'en')).toBe('a.example');
		expect(rightsText({ licence: 'CC BY 4.0', address: '' }, 'en')).toBe('Figures: CC BY 4.0');
		expect(rightsText({ licence: '', address: '' }, 'en')).toBe('');
	});

	it('are those of its data set beside a file of one’s own, without the address of this site', () => {
		showOwnFigures('mine.csv', 'id');
		expect(rightsLine('en')).toBe('');
		showOwnFigures('ucrania.json', 'id', 'CC BY 4.0, Observatory');
		expect(rightsLine('en')).toBe('Figures: CC BY 4.0, Observatory');
		showOwnFigures(null);
		expect(rightsLine('en')).toContain('figures.example');
	});

	it('of such a file are those it states: words in place of a licence are none', () => {
		const contributors = [{ title: 'Observatory', roles: ['creator'] }];
		const by = { name: 'CC-BY-4.0', title: 'Creative Commons Attribution 4.0 International' };
		expect(statedRightsOf({ licenses: [by], contributors })).toBe('CC BY 4.0, Observatory');
		expect(
			statedRightsOf({ licenses: [{ name: 'notspecified', title: 'See the terms' }], contributors })
		).toBe('Observatory');
		for (const none of [
			null,
			undefined,
			7,
			{},
			{ licenses: [] },
			{ licenses: 'x' },
			{ licenses: [null] }
		])
			expect(statedRightsOf(none)).toBe('');
	});
});
