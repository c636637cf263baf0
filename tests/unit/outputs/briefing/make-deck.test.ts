/** The deck of a whole view. */
import { describe, expect, it } from 'vitest';
import { readSlides } from '../../../../src/lib/outputs/briefing/check-deck';
import { addInOrder } from '../../../../src/lib/outputs/briefing/edit-deck';
import {
	createDeck,
	createIds,
	DEFAULT_KINDS
} from '../../../../src/lib/outputs/briefing/make-deck';
import { DEFAULT_VIEW } from '../../../../src/lib/figures/view/view';

const scope = { span: { from: '2023-12-01', to: '2024-01-31' }, largest: '2023-12-29', lacks: {} };

describe('a deck made from a view', () => {
	it('has the usual slides in the usual order, and is the same each time', () => {
		const { deck } = createDeck(DEFAULT_VIEW, scope, createIds([]));
		expect(deck.slides.map((slide) => slide.kind)).toEqual(DEFAULT_KINDS);
		expect(deck.slides.map((slide) => slide.id).slice(0, 2)).toEqual(['s1', 's2']);
		expect(createDeck(DEFAULT_VIEW, scope, createIds([])).deck).toEqual(deck);
	});

	it('keeps the period in absolute days and forgets which tab was open', () => {
		const view = { ...DEFAULT_VIEW, period: '30d' as const, tabs: { rate: 'table' as const } };
		for (const { kind, query } of createDeck(view, scope, createIds([])).deck.slides)
			if (kind !== 'gauges') expect(query).toBe('from=2023-12-01&to=2024-01-31');
	});

	it('shows half circles on the first slide of figures, whatever form the view has', () => {
		for (const gauge of ['bullet', 'arc'] as const) {
			const { slides } = createDeck({ ...DEFAULT_VIEW, gauge }, scope, createIds([])).deck;
			expect(slides.find(({ kind }) => kind === 'gauges')?.query).toContain('gauge=arc');
		}
	});

	it('asks about the largest day', () => {
		const { slides } = createDeck(DEFAULT_VIEW, scope, createIds([])).deck;
		expect(slides.flatMap(({ day }) => day ?? [])).toEqual(['2023-12-29']);
	});

	it('leaves out what the view has no figure for, ready to be added as a file can keep it', () => {
		const lacks = { rate: 'share', known: 'launches' } as const;
		const { deck, leftOut } = createDeck(
			DEFAULT_VIEW,
			{ ...scope, largest: null, lacks },
			createIds([])
		);
		expect(deck.slides.map(({ kind }) => kind)).toEqual(
			DEFAULT_KINDS.filter((kind) => kind !== 'rate' && kind !== 'known')
		);
		expect(leftOut.map(({ slide, lack }) => [slide.kind, lack])).toEqual(Object.entries(lacks));
		expect(leftOut[1]!.slide.day).toBe('2024-01-31');
		const whole = addInOrder(
			deck,
			leftOut.map(({ slide }) => slide)
		);
		expect(whole.slides.map(({ kind }) => kind)).toEqual(DEFAULT_KINDS);
		expect(readSlides(whole.slides)).toEqual({ deck: whole });
	});

	it('counts ids on from the greatest of its own form', () => {
		const makeId = createIds(['s3', 'x', 's12', 's2b']);
		expect([makeId(), makeId()]).toEqual(['s13', 's14']);
	});
});
