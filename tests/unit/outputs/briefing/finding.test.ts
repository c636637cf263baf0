/** The titles that slides give themselves: what their figures say, with its bounds, and nothing else. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Slide, SlideKind } from '../../../../src/lib/outputs/briefing/deck';
import { cardFinding } from '../../../../src/lib/outputs/briefing/finding';
import { createSlide } from '../../../../src/lib/outputs/briefing/make-deck';
import {
	slideContents,
	type SlideSource
} from '../../../../src/lib/outputs/briefing/slide-contents';
import { encodeView } from '../../../../src/lib/figures/view/codec';
import type { Locale } from '../../../../src/lib/figures/view/catalogue';
import { CARDS, DEFAULT_VIEW, type View } from '../../../../src/lib/figures/view/view';
import type { Card } from '../../../../src/lib/drawing/cards/card';
import type { Note } from '../../../../src/lib/records/ledger/types';
import { shippedSource } from '../../../fixtures/slide-source';
import { shippedCardSlide } from '../../../fixtures/slide-contents';

let source: SlideSource;
beforeAll(async () => {
	source = await shippedSource();
});

const RECORD = { from: '2023-12-01', to: '2024-01-31' };
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');

async function wordsOf(
	kind: SlideKind,
	view: Partial<View>,
	locale: Locale,
	patch: Partial<Slide> = {}
): Promise<{ title: string; subtitle: string }> {
	const query = encodeView({ ...DEFAULT_VIEW, period: RECORD, ...view });
	const slide = { ...createSlide('a', kind, query, '2023-12-29'), ...patch };
	const [content] = await slideContents({ slides: [slide] }, source, locale);
	return { title: plain(content!.title), subtitle: plain(content!.subtitle) };
}
const titleOf = async (kind: SlideKind, view: Partial<View> = {}, locale: Locale = 'en') =>
	(await wordsOf(kind, view, locale)).title;

const DAY = { from: '2024-01-02', to: '2024-01-02' };
const DRONES = { weapons: ['drone'], period: { from: '2024-01-01', to: '2024-01-05' } };

const CASES: { kind: SlideKind; view: Partial<View>; en: string; uk: string }[] = [
	{
		kind: 'headline',
		view: { compare: 'none' },
		en: 'Launched (reports on 50 of 62 days): at least 458 missiles and at least 1,001 drones. Reported killed: at least 108; injured: at least 670',
		uk: 'Запущено (дні з повідомленнями: 50 із 62): щонайменше 458 ракет та щонайменше 1001 дрон. За повідомленнями, загиблих: щонайменше 108; поранених: щонайменше 670'
	},
	{
		kind: 'gauges',
		view: {},
		en: 'Stopped, of launches with a known outcome: 66% of 403 missiles, at least 81% of 989 drones',
		uk: 'Знешкоджено серед запусків із відомим результатом: ракети — 66% із 403, дрони — щонайменше 81% із 989'
	},
	{
		kind: 'launches',
		view: { weapons: ['ballistic'] },
		en: 'Launched (reports on 50 of 62 days): at least 43 ballistic missiles; most reported for a day: 12, on 23 January 2024',
		uk: 'Запущено (дні з повідомленнями: 50 із 62): щонайменше 43 балістичні ракети; найбільше за день, за повідомленнями: 12, 23 січня 2024 року'
	},
	{
		kind: 'launches',
		view: { period: DAY },
		en: 'Launched on 2 January 2024: 99 missiles and 35 drones',
		uk: 'Запущено 2 січня 2024 року: 99 ракет та 35 дронів'
	},
	{
		kind: 'launches',
		view: { direction: 'UA' },
		en: 'Claimed stopped (reports on 21 of 62 days): at least 46 missiles and at least 251 drones',
		uk: 'За заявами, знешкоджено (дні з повідомленнями: 21 із 62): щонайменше 46 ракет та щонайменше 251 дрон'
	},
	{
		kind: 'casualties',
		view: { weapons: ['ballistic'] },
		en: 'Reported killed: at least 108; injured: at least 670 (figures for 21 of 62 days), all weapons',
		uk: 'За повідомленнями, загиблих: щонайменше 108; поранених: щонайменше 670 (дні з такими даними: 21 із 62), усі засоби'
	},
	{
		kind: 'largest',
		view: {},
		en: 'Most missiles and drones reported for a day: 158, on 29 December 2023; then 134, on 2 January 2024',
		uk: 'За повідомленнями, найбільше за день (ракети та дрони): 158, 29 грудня 2023 року; далі — 134, 2 січня 2024 року'
	},
	{
		kind: 'calendar',
		view: { direction: 'UA' },
		en: 'Most missiles and drones reported for a day: at least 47, on 5 December 2023',
		uk: 'За повідомленнями, найбільше за день (ракети та дрони): щонайменше 47, 5 грудня 2023 року'
	},
	{
		kind: 'known',
		view: {},
		en: '29 December 2023. Killed: first at least 1, later at least 57',
		uk: '29 грудня 2023 року. Загиблі: спершу щонайменше 1, згодом щонайменше 57'
	}
];

describe('The title of a slide', () => {
	it.each(CASES)('$kind: $en', async ({ kind, view, en, uk }) => {
		expect(await titleOf(kind, view)).toBe(en);
		expect(await titleOf(kind, view, 'uk')).toBe(uk);
	});

	it('gives two figures one after the other where both periods are whole and exact', async () => {
		const compared = { period: DAY, weapons: ['drone'], compare: 'previous' } as const;
		for (const kind of ['headline', 'running'] as const)
			expect(await titleOf(kind, { ...compared, weapons: ['drone'] })).toMatch(
				/^Drones launched: 100, then 35/
			);
		expect(await titleOf('headline', { ...compared, weapons: ['drone'] }, 'uk')).toMatch(
			/^Дрони, запущено: 100, потім 35/
		);
	});

	it('names the earlier period first, whichever of the two is looked at', async () => {
		const title = await titleOf('headline', {
			period: { from: '2024-01-01', to: '2024-01-01' },
			compare: DAY,
			weapons: ['drone']
		});
		expect(title).toMatch(/^Drones launched: 100, then 35/);
	});

	it('gives no “then” where a day of either period has no report', async () => {
		for (const kind of ['headline', 'running'] as const) {
			const period = { from: '2024-01-01', to: '2024-01-31' };
			expect(await titleOf(kind, { period, compare: 'previous' })).not.toContain('then');
		}
	});

	it('is the name of the chart where no finding can be stated', async () => {
		expect(await titleOf('rate')).toBe('Interception rate over seven days');
		expect(await titleOf('gauges', { direction: 'UA' })).toBe(
			'Interception rate, by family and class'
		);
		expect(await titleOf('largest', { period: DAY })).toBe('Days with most weapons launched');
	});

	it('is the person’s own where there is one; the chart’s name stands under it', async () => {
		const { title, subtitle } = await wordsOf('launches', DRONES, 'en', { title: 'The new year' });
		expect(title).toBe('The new year');
		expect(subtitle).toMatch(/^Launches per day: drones only\. Drones reported launched/);
		const named = await wordsOf('rate', {}, 'en');
		expect(named.subtitle).not.toContain(named.title);
	});

	it('never names weapons that are not chosen, a broken value, or an open figure as exact', async () => {
		for (const locale of ['en', 'uk'] as const)
			for (const kind of ['headline', ...CARDS] as const) {
				const title = await titleOf(kind, { weapons: ['drone'] }, locale);
				expect(title, kind).not.toMatch(/missile|ракет|NaN|undefined|null|Infinity/i);
				const whole = await titleOf(kind, { compare: 'none' }, locale);
				expect(whole, kind).not.toMatch(/NaN|undefined|null|Infinity/);
				// 458 missiles is a lower bound: some raids of the record have no number.
				expect(whole, kind).not.toMatch(/(?<!(least|щонайменше) )458/);
			}
	});

	it('computes no share and ranks no days across a definition break', async () => {
		const broken: Note = {
			start: '2024-01-10',
			end: '2024-01-10',
			direction: 'RU',
			kind: 'definition_break',
			measure: null,
			text_en: 'What counts changes.',
			text_uk: 'Змінюється те, що рахують.',
			url: ''
		};
		for (const id of ['gauges', 'rate', 'calendar', 'largest'] as const) {
			const { body } = await shippedCardSlide(id, { weapons: ['missile'] });
			if (body.kind !== 'card') throw new Error(id);
			const card = {
				...body.card,
				series: { ...body.card.series, breaks: [broken] },
				scope: { ...body.card.scope, breaks: [broken] }
			} as Card;
			expect(cardFinding(card), id).toBeNull();
		}
	});
});
