import { beforeAll, describe, expect, it } from 'vitest';
import { emptyPlace, emptyWeapon, type Bulletin } from '../../../../src/lib/pages/entry/bulletin';
import { makeEntry } from '../../../../src/lib/pages/entry/make-entry';
import { previewDay } from '../../../../src/lib/pages/entry/preview';
import type { EntryContext } from '../../../../src/lib/pages/entry/read-bulletin';
import { bulletin, small } from './bulletins';

let context: EntryContext;
beforeAll(async () => {
	context = await small();
});

const make = (more: Partial<Bulletin> = {}) => makeEntry(bulletin(more), context);
/** What is wrong, as `field: code`. */
const faults = (more: Partial<Bulletin>) =>
	make(more).problems.map(({ field, code }) => `${field}: ${code}`);
const weapon = (more: Partial<Bulletin['weapons'][number]>) => ({
	...emptyWeapon(),
	weapon: 'shahed',
	...more
});
const place = (more: Partial<Bulletin['places'][number]>) => ({ ...emptyPlace(), ...more });

describe('a bulletin of a night that the ledger does not have', () => {
	it('becomes an attack, a report and its counts, with ids in the form of the ledger', () => {
		const { rows, problems, isNewAttack } = make();
		expect(problems).toEqual([]);
		expect(isNewAttack).toBe(true);
		expect(rows).toEqual({
			sources: [],
			weapons: [],
			attacks: [
				{
					attack_id: 'ru-2024-01-05',
					direction: 'RU',
					kind: 'wave',
					means: 'air',
					start: '2024-01-04T18:00+02:00',
					end: '2024-01-05T08:00+02:00',
					title_en: 'Attack from 18:00, 4 January, to 08:00, 5 January 2024',
					title_uk: 'Атака з 18:00 4 січня до 08:00 5 січня 2024 року'
				}
			],
			reports: [
				{
					report_id: 'ru-2024-01-05.air-force.1',
					attack_id: 'ru-2024-01-05',
					source_id: 'air-force',
					via_source_id: null,
					published: '2024-01-05T09:00+02:00',
					recorded: '2024-01-05',
					status: 'preliminary',
					supersedes: null,
					url: 'https://example.org/bulletin',
					note: '',
					published_basis: null
				}
			],
			counts: [
				{
					...{ report_id: 'ru-2024-01-05.air-force.1', measure: 'launched', weapon_id: 'shahed' },
					...{ place_id: 'UA', qualifier: 'exact', value: 40, low: null, high: null }
				},
				{
					...{ report_id: 'ru-2024-01-05.air-force.1', measure: 'intercepted' },
					...{ weapon_id: 'shahed', place_id: 'UA', qualifier: 'exact', value: 33 },
					...{ low: null, high: null }
				}
			]
		});
	});

	it('has no row for what is not reported, and one without a value for what is not disclosed', () => {
		const { rows } = make({
			weapons: [weapon({ launched: 'not disclosed', intercepted: '20+' })],
			places: [place({ place: 'Odesa Oblast', injured: 'about 5' })]
		});
		expect(
			rows?.counts.map((each) => [each.measure, each.place_id, each.qualifier, each.value])
		).toEqual([
			['launched', 'UA', 'undisclosed', null],
			['intercepted', 'UA', 'at_least', 20],
			['injured', 'UA-51', 'about', 5]
		]);
	});

	it('counts a raid in the other direction for the other country', () => {
		const { rows } = make({ direction: 'UA', source: 'other-ministry' });
		expect(rows?.attacks[0]?.attack_id).toBe('ua-2024-01-05');
		expect(rows?.counts.every((count) => count.place_id === 'RU')).toBe(true);
	});
});

describe('an attack that the ledger has', () => {
	const night = {
		start: '2024-01-01 21:00',
		end: '2024-01-02 08:30',
		published: '2024-01-02 12:00'
	};

	it('is recognised by its hours, and the report goes to it', () => {
		const { rows, attack, isNewAttack, waves } = make({ ...night, source: 'governor' });
		expect(waves.map((wave) => wave.attack.attack_id)).toEqual(['ru-2024-01-02']);
		expect(isNewAttack).toBe(false);
		expect(attack?.attack_id).toBe('ru-2024-01-02');
		expect(rows?.attacks).toEqual([]);
		expect(rows?.reports[0]?.report_id).toBe('ru-2024-01-02.governor.1');
	});

	it('can be another one all the same, which is warned of', () => {
		const entry = make({ ...night, source: 'governor', attack: 'new' });
		expect(entry.problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
			'attack: same_wave'
		]);
		expect(entry.rows?.attacks[0]?.attack_id).toBe('ru-2024-01-02-night');
	});

	it('is only offered where the hours differ', () => {
		const { waves, isNewAttack } = make({ start: '2024-01-02 20:00', end: '2024-01-02 23:00' });
		expect(waves).toMatchObject([{ attack: { attack_id: 'ru-2024-01-02' }, overlaps: false }]);
		expect(isNewAttack).toBe(true);
	});

	it('is never one of another direction, means or kind', () => {
		const { waves } = make({ ...night, direction: 'UA', source: 'other-ministry' });
		expect(waves).toEqual([]);
	});

	it('lets a report of the same source be replaced whose figures are all stated again', () => {
		const { supersedes, rows, earlier } = make({
			start: '2023-12-31 20:00',
			end: '2024-01-01 06:00',
			weapons: [weapon({ launched: '91', intercepted: '88' })]
		});
		expect(earlier.map((each) => each.lost)).toEqual([[]]);
		expect(supersedes).toBe('ru-2024-01-01-night.af.1');
		expect(rows?.reports[0]).toMatchObject({ status: 'revised', supersedes });
	});

	it('keeps both where the new report says less, and warns when it is to replace the old one', () => {
		const less = { ...night, weapons: [weapon({ launched: '36', intercepted: '35' })] };
		expect(make(less).supersedes).toBeNull();
		const chosen = make({ ...less, supersedes: 'ru-2024-01-02.af.1' });
		expect(chosen.problems).toMatchObject([{ code: 'figures_lost', params: { n: '4' } }]);
		expect(chosen.rows?.reports[0]?.supersedes).toBe('ru-2024-01-02.af.1');
	});

	it('does not take the same report twice', () => {
		const again = {
			start: '2023-12-31 20:00',
			end: '2024-01-01 06:00',
			weapons: [weapon({ launched: '90', intercepted: '87' })]
		};
		expect(faults(again)).toEqual(['source: duplicate']);
		expect(make(again).rows).toBeNull();
	});
});

describe('what is wrong is named by its field', () => {
	it.each<[string, Partial<Bulletin>, string[]]>([
		['an end before the start', { end: '2024-01-04 08:00' }, ['end: end_before_start']],
		['a night that is not over', { end: '2024-01-05 23:00' }, ['end: future']],
		['a day ahead', { published: '2024-01-06' }, ['published: future']],
		['a time nobody can read', { start: 'yesterday' }, ['start: not_a_time']],
		['a day that is in no calendar', { start: '2023-02-30 10:00' }, ['start: not_a_time']],
		['an attack of days', { start: '2024-01-02 18:00' }, ['end: long']],
		['an unknown source', { source: 'air-forse' }, ['source: unknown_name']],
		['nobody', { source: ' ' }, ['source: required']],
		['no address', { url: '' }, ['url: required']],
		['half an address', { url: 'example.org' }, ['url: not_an_address']],
		['no figure', { weapons: [emptyWeapon()] }, ['weapons: nothing_stated']],
		[
			'an unknown weapon',
			{ weapons: [weapon({ weapon: 'banana', launched: '5' })] },
			['weapons.0.weapon: nothing_like']
		],
		[
			'figures without a weapon',
			{ weapons: [weapon({ weapon: '', launched: '5' })] },
			['weapons.0.weapon: required']
		],
		['a weapon without figures', { weapons: [weapon({})] }, ['weapons.0.weapon: figures_missing']],
		[
			'more shot down than launched',
			{ weapons: [weapon({ launched: '10', intercepted: '12' })] },
			['weapons.0.intercepted: more_stopped']
		],
		[
			'more shot down than launched, among other faults',
			{ url: '', weapons: [weapon({ launched: '10', intercepted: '12' })] },
			['url: required', 'weapons.0.intercepted: more_stopped']
		],
		[
			'more than launched, in words',
			{ weapons: [weapon({ launched: '10', intercepted: 'at least 8', suppressed: '3' })] },
			['weapons.0.intercepted: more_stopped', 'weapons.0.suppressed: more_stopped']
		],
		[
			'a part above its whole',
			{
				weapons: [
					weapon({ weapon: 'drone', launched: '10' }),
					weapon({ weapon: 'shahed', launched: '12' })
				]
			},
			['weapons.1.launched: part_exceeds']
		],
		[
			'less than nothing',
			{ weapons: [weapon({ launched: '-3' })] },
			['weapons.0.launched: negative']
		],
		[
			'words in numbers',
			{ weapons: [weapon({ launched: 'many' })] },
			['weapons.0.launched: not_a_number']
		],
		[
			'a weapon in two lines',
			{ weapons: [weapon({ launched: '5' }), weapon({ intercepted: '3' })] },
			['weapons.1.weapon: same_twice']
		],
		['people nowhere', { places: [place({ killed: '1' })] }, ['places.0.place: required']],
		['an attack of another night', { attack: 'ru-2024-01-02' }, ['attack: unknown_attack']],
		['a report that is none', { supersedes: 'x' }, ['supersedes: unknown_report']],
		['a status that is none', { status: 'retracted' }, ['status: unknown_status']],
		['a character that no cell may hold', { note: 'a\u0007b' }, ['note: ledger']]
	])('%s', (_, more, expected) => {
		expect(faults(more)).toEqual(expected);
	});

	it('gives rows only where there is no error', () => {
		expect(make({ url: '' }).rows).toBeNull();
		expect(make({ start: '2024-01-02 18:00' }).rows).not.toBeNull();
	});
});

describe('the preview', () => {
	it('sets the day before beside the day after', () => {
		const { rows, day } = make();
		const preview = previewDay(context.tables, rows!, 'RU', day!);
		expect(preview.wasReported).toBe(false);
		expect(
			preview.rows.map((row) => [row.subject, row.measure, row.before, row.after?.value])
		).toEqual([
			['drone', 'launched', null, 40],
			['drone', 'intercepted', null, 33],
			['drone', 'stopped', null, 33]
		]);
		expect(preview.roles).toEqual([{ total: 'drone', chosen: true, because: 'only' }]);
	});
});

describe('what goes beyond one national bulletin', () => {
	it('counts strikes of one region apart from those of the country', () => {
		const { rows, problems } = make({
			weapons: [
				weapon({ launched: '40' }),
				weapon({ place: 'Odesa Oblast', launched: '7', intercepted: '41' })
			]
		});
		// Nothing of a region is held against a figure of the country; in itself it is.
		expect(problems.map(({ field, code }) => `${field}: ${code}`)).toEqual([
			'weapons.1.intercepted: more_stopped'
		]);
		expect(rows).toBeNull();
		const twice = [weapon({ launched: '4' }), weapon({ place: 'UA', launched: '4' })];
		expect(faults({ weapons: twice })).toEqual(['weapons.1.weapon: same_twice']);
		expect(faults({ weapons: [weapon({ place: 'Atlantis', launched: '4' })] })).toEqual([
			'weapons.0.place: nothing_like'
		]);
	});

	it('takes people without their split, and children', () => {
		const { rows } = make({
			weapons: [],
			places: [place({ place: 'UA-51', killed_or_injured: '12', children_injured: 'at least 2' })]
		});
		expect(
			rows?.counts.map(({ measure, qualifier, value }) => [measure, qualifier, value])
		).toEqual([
			['killed_or_injured', 'exact', 12],
			['children_injured', 'at_least', 2]
		]);
	});

	it('makes the row of a source that is new once it is described', () => {
		const named = { source: 'Evening Post', source_uk: '«Вечірня пошта»' };
		expect(faults(named)).toEqual([
			...['source: nothing_like', 'source_party: required', 'source_kind: required']
		]);
		const { rows } = make({ ...named, source_party: 'independent', source_kind: 'media' });
		expect(rows?.sources).toEqual([
			{
				...{ source_id: 'evening-post', name_en: 'Evening Post', name_uk: '«Вечірня пошта»' },
				...{ party: 'independent', kind: 'media', rank_strikes: 5, rank_casualties: 3, url: '' }
			}
		]);
		expect(rows?.reports[0]?.source_id).toBe('evening-post');
		const known = { source: 'newspaper', source_uk: 'Б', source_party: 'UA', source_kind: 'media' };
		expect(make(known).rows?.sources).toEqual([]);
	});

	it('takes a report back: the row names it, says why, and states no figure', () => {
		const night = { start: '2023-12-31 21:00', end: '2024-01-01 06:00', published: '2024-01-03' };
		const back = { ...night, status: 'withdrawn', weapons: [] };
		expect(faults(back)).toEqual(['supersedes: withdrawn_which', 'note: withdrawn_why']);
		const { earlier } = make(night);
		const supersedes = earlier[0]!.report.report_id;
		const { rows, problems } = make({ ...back, supersedes, note: 'Misquoted.' });
		expect(problems).toEqual([]);
		expect(rows?.reports).toMatchObject([{ status: 'withdrawn', supersedes, note: 'Misquoted.' }]);
		expect(rows?.counts).toMatchObject([{ qualifier: 'undisclosed', value: null }]);
		expect(faults({ ...night, status: 'withdrawn', supersedes, note: 'Misquoted.' })).toContain(
			'weapons: withdrawn_figures'
		);
	});
});
