import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { decodeView, encodeView } from '../../../../src/lib/figures/view/codec';
import {
	CARDS,
	COMPARISONS,
	DEFAULT_VIEW,
	GRAINS,
	PRESETS,
	RATE_KINDS,
	SHADES,
	TABS,
	type Tab,
	type View
} from '../../../../src/lib/figures/view/view';

const WEAPONS = ['missile', 'drone', 'kh-101-555', 'kalibr', 's-300-400'];
const known = { hasWeapon: (id: string) => WEAPONS.includes(id) };
const decode = (query: string) => decodeView(new URLSearchParams(query), known);

const day = fc
	.integer({ min: 0, max: 20_000 })
	.map((n) => new Date(n * 86_400_000).toISOString().slice(0, 10));
const days = fc.tuple(day, day).map(([a, b]) => (a <= b ? { from: a, to: b } : { from: b, to: a }));
const view: fc.Arbitrary<View> = fc.record({
	direction: fc.constantFrom('RU', 'UA'),
	period: fc.oneof(fc.constantFrom(...PRESETS), days),
	weapons: fc.oneof(
		fc.constant(null),
		fc.uniqueArray(fc.constantFrom(...WEAPONS), { minLength: 1 })
	),
	grain: fc.constantFrom(...GRAINS),
	asOf: fc.oneof(fc.constant(null), day, fc.constant('2024-01-02T07:30+02:00')),
	compare: fc.oneof(fc.constantFrom(...COMPARISONS), days),
	rate: fc.constantFrom(...RATE_KINDS),
	gauge: fc.constantFrom('arc' as const, 'bullet' as const),
	shade: fc.constantFrom(...SHADES),
	scale: fc.constantFrom('auto' as const, 'one' as const),
	tabs: fc.dictionary(
		fc.constantFrom(...CARDS),
		fc.constantFrom(...TABS).filter((tab): tab is Exclude<Tab, 'chart'> => tab !== 'chart')
	)
});

describe('The view in the address', () => {
	it('The default view writes nothing', () => expect(encodeView(DEFAULT_VIEW)).toBe(''));
	it('Only differences are written, days absolute', () => {
		expect(
			encodeView({
				...DEFAULT_VIEW,
				period: { from: '2023-12-29', to: '2024-01-02' },
				grain: 'week'
			})
		).toBe('from=2023-12-29&to=2024-01-02&by=week');
	});
	it('Days to compare with are read where they are days in order, and named as ignored otherwise', () => {
		expect(decode('compare=2023-12-01--2023-12-14').view.compare).toEqual({
			from: '2023-12-01',
			to: '2023-12-14'
		});
		for (const bad of [
			'2023-12-14--2023-12-01',
			'2023-12-01--2023-12-32',
			'2023-12-01',
			'--',
			'a--b'
		])
			expect(decode(`compare=${bad}`), bad).toMatchObject({
				view: { compare: DEFAULT_VIEW.compare },
				ignored: [{ name: 'compare', value: bad }]
			});
	});
	it('decode ∘ encode is the identity and ignores nothing', () => {
		fc.assert(
			fc.property(view, (each) => {
				const decoded = decode(encodeView(each));
				expect(decoded.view).toEqual({ ...each, tabs: { ...each.tabs } });
				expect(decoded.ignored).toEqual([]);
			})
		);
	});
	it('Any query at all gives a view that can be written again', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (query) => {
				const decoded = decode(query);
				expect(decode(encodeView(decoded.view)).view).toEqual(decoded.view);
			})
		);
	});
	const bad: [string, string, string][] = [
		['an unknown parameter', 'utm_source=x', 'utm_source'],
		['an unknown direction', 'direction=us', 'direction'],
		['a day that does not exist', 'from=2024-02-30&to=2024-03-01', 'from–to'],
		['a reversed period', 'from=2024-01-02&to=2024-01-01', 'from–to'],
		['half a period', 'from=2024-01-02', 'from–to'],
		['an unknown weapon', 'weapons=death-star', 'weapons'],
		['a moment that is none', 'known=yesterday', 'known'],
		['a script in a value', 'by=%3Cscript%3E', 'by'],
		['a tab that does not exist', 'tabs=launches.pie', 'tabs']
	];
	it.each(bad)('%s falls back and is named', (_, query, name) => {
		const decoded = decode(query);
		expect(decoded.ignored.map((each) => each.name)).toContain(name);
		expect(decoded.view).toEqual({ ...DEFAULT_VIEW, tabs: {} });
	});
	it('Of some weapons the known ones are kept', () => {
		const decoded = decode('weapons=kalibr.nonsense');
		expect(decoded.view.weapons).toEqual(['kalibr']);
		expect(decoded.ignored).toHaveLength(1);
	});
});
