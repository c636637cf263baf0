import { describe, expect, it } from 'vitest';
import { toKnownWhenSeries } from '../../../../src/lib/drawing/charts/known-when/series';
import {
	knownAt,
	measureName,
	readKnownWhen,
	stepText
} from '../../../../src/lib/drawing/charts/known-when/words';
import { momentToInstant } from '../../../../src/lib/records/ledger/moment';
import { knownWhenScene } from '../../../../src/lib/drawing/charts/known-when/scene';
import { knownWhen } from '../../../../src/lib/figures/stats/known-when';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import { shippedAttack, shippedLedger, shippedNames } from '../charts/shipped-attack';
import { faults, SIZES, smallest, wordsOf } from './scene-of';

const IDS = ['ru-2023-12-29', 'ua-2023-12-30-belgorod', 'ru-2024-01-02'];
const seriesOf = (id: string, locale: Locale = 'en') =>
	toKnownWhenSeries(knownWhen(shippedLedger, shippedAttack(id)), shippedNames(locale));
const plain = (text: string) => text.replaceAll('\u00a0', ' ');
const PAGE = { width: 905, height: null };

describe('the picture of what was known when', () => {
	for (const id of IDS)
		for (const size of SIZES)
			for (const locale of ['en', 'uk'] as const)
				it(`has room for its words: ${id}, ${size.width} × ${size.height}, ${locale}`, () => {
					const series = seriesOf(id, locale);
					const scene = knownWhenScene(series, locale, size);
					expect(faults(scene)).toEqual([]);
					expect(smallest(scene)).toBeGreaterThanOrEqual(13);
					expect(scene.width).toBe(size.width);
					if (size.height !== null) expect(scene.height).toBe(size.height);
				});

	it('names every measure with the figure that stands now, in the picture or in what it leaves out', () => {
		for (const size of SIZES) {
			const series = seriesOf('ru-2023-12-29');
			const words = wordsOf(knownWhenScene(series, 'en', size));
			const said = words.join(' ').toLowerCase();
			for (const panel of series.panels) {
				expect(said).toContain(measureName(panel.measure, 'en').toLowerCase());
				expect(words.join(' ')).toContain(plain(stepText(panel, panel.now, 'en')));
			}
		}
	});

	it('tells each moment of publication where it is pointed at', () => {
		const series = seriesOf('ru-2023-12-29');
		const { hots } = knownWhenScene(series, 'en', PAGE);
		expect(hots).toHaveLength(series.moments.length);
		hots.forEach((hot, i) => {
			const { when, facts } = readKnownWhen(series, i, 'en');
			for (const text of [when, ...facts]) expect(hot.text).toContain(text);
		});
	});

	it('draws the date of a view as a rule and names it', () => {
		const series = seriesOf('ru-2023-12-29');
		const asOf = momentToInstant('2023-12-30');
		const scene = knownWhenScene(series, 'en', PAGE, asOf);
		expect(wordsOf(scene).join(' ')).toContain('as known on 30 Dec 2023');
		expect(faults(scene)).toEqual([]);
	});

	it('says when the figures are compared with a date that they were not yet known', () => {
		const series = seriesOf('ru-2023-12-29');
		const asOf = momentToInstant('2023-12-28');
		const scene = knownWhenScene(series, 'en', PAGE, asOf);
		expect(wordsOf(scene).join(' ')).toContain(
			knownAt(
				series.panels.find((panel) => panel.measure === 'killed')!,
				asOf,
				'en'
			)
		);
	});

	it('says a figure once where it is still that of the date', () => {
		const asOf = momentToInstant('2023-12-29T12:00+02:00');
		const attack = shippedAttack('ru-2023-12-29');
		const known = knownWhen(shippedLedger, attack, asOf);
		const series = toKnownWhenSeries(known, shippedNames('en'));
		const said = wordsOf(knownWhenScene(series, 'en', PAGE, asOf)).join(' ');
		expect(said).toContain('as known on 29 Dec 2023, 12:00');
		expect(said).not.toContain('then:');
	});

	it('says that time is not to scale after the break, and in which zone it is', () => {
		const words = wordsOf(knownWhenScene(seriesOf('ru-2023-12-29'), 'en', SIZES[0]!)).join(' ');
		expect(words).toContain('not to scale');
		expect(words).toContain('Kyiv');
	});

	it('says what the page says where no report gives a figure', () => {
		const series = { ...seriesOf('ru-2023-12-29'), panels: [] };
		const scene = knownWhenScene(series, 'en', SIZES[0]!);
		expect(wordsOf(scene).join(' ')).toContain('No report on launches or casualties');
	});

	it('is the same for the same series', () => {
		const draw = () => knownWhenScene(seriesOf(IDS[0]!), 'en', PAGE);
		expect(draw()).toEqual(draw());
	});
});
