/** Traps of single cells: numbers, days and hours as people write them. */
import type { Answers } from './mapped';
import { day, type Trap } from './traps';

const attack: Answers = { rows: 'attack', direction: 'RU' };
const drones: Answers['figures'] = {
	launched: { measure: 'launched', weapon: 'drone' },
	destroyed: { measure: 'intercepted', weapon: 'drone' }
};

export const CELL_TRAPS: Trap[] = [
	{
		name: 'the plainest table',
		text: 'date,launched,destroyed\n2026-05-01,10,9\n2026-05-02,0,0\n',
		answers: day({ figures: drones }),
		days: [
			'2026-05-01 RU: drone intercepted 9, drone launched 10',
			'2026-05-02 RU: drone intercepted 0, drone launched 0'
		]
	},
	{
		name: 'an empty cell is unknown, never zero',
		text: 'date,drones launched,drones shot down\n2026-05-01,12,\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 12']
	},
	{
		name: 'a row without any figure is a day without a report',
		text: 'date,drones launched\n2026-05-01,12\n2026-05-02,\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 12']
	},
	{
		name: 'words for unknown',
		text: 'date,missiles launched\n2026-05-01,N/A\n2026-05-02,—\n2026-05-03,..\n2026-05-04,3\n',
		answers: day(),
		days: ['2026-05-04 RU: missile launched 3'],
		codes: ['2 word-for-unknown']
	},
	{
		name: 'thousands apart by a comma, in quotes',
		text: 'date,drones launched\n2026-05-01,"2,000"\n2026-05-02,"1,000"\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 2000', '2026-05-02 RU: drone launched 1000'],
		codes: ['2 thousands-read']
	},
	{
		name: 'thousands apart by a point, between semicolons',
		text: 'дата;дронів запущено\n01.05.2026;1.200\n02.05.2026;300\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 1200', '2026-05-02 RU: drone launched 300'],
		codes: ['2 thousands-read']
	},
	{
		name: 'thousands apart by a blank',
		text: 'date,drones launched\n2026-05-01,1 234\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 1234'],
		codes: ['2 thousands-read']
	},
	{
		name: 'a point that a person says is for thousands',
		text: 'date,drones launched\n2026-05-01,1.200\n',
		answers: day({ thousands: '.' }),
		days: ['2026-05-01 RU: drone launched 1200'],
		codes: ['2 thousands-read']
	},
	{
		name: 'a point that a person says is for fractions',
		text: 'date,drones launched\n2026-05-01,12.000\n',
		answers: day({ thousands: 'none' }),
		days: ['2026-05-01 RU: drone launched 12']
	},
	{
		name: 'qualifiers stay',
		text: 'date,drones launched\n2026-05-01,40+\n2026-05-02,~40\n2026-05-03,>40\n2026-05-04,at least 40\n2026-05-05,40–45\n2026-05-06,до 40\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched ≥40',
			'2026-05-02 RU: drone launched ~40',
			'2026-05-03 RU: drone launched >40',
			'2026-05-04 RU: drone launched ≥40',
			'2026-05-05 RU: drone launched ~40(40–45)',
			'2026-05-06 RU: drone launched ≤40'
		]
	},
	{
		name: 'a figure nobody can read leaves its day open, not without it',
		text: 'date,drones launched,missiles launched\n2026-05-01,many,3\n2026-05-02,10,4\n2026-05-03,11,1\n2026-05-04,12,1\n2026-05-05,13,1\n2026-05-06,9,1\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched ?, missile launched 3',
			'2026-05-02 RU: drone launched 10, missile launched 4',
			'2026-05-03 RU: drone launched 11, missile launched 1',
			'2026-05-04 RU: drone launched 12, missile launched 1',
			'2026-05-05 RU: drone launched 13, missile launched 1',
			'2026-05-06 RU: drone launched 9, missile launched 1'
		],
		codes: ['2 bad-number']
	},
	{
		name: 'two million drones are judged for what they are',
		text: 'date,drones launched\n2026-05-01,2000000\n2026-05-02,5\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched ?', '2026-05-02 RU: drone launched 5'],
		codes: ['2 implausible-figure']
	},
	{
		name: 'midnight in Kyiv, written by the clock of London',
		text: 'date,drones launched\n2025-02-01T22:00:00.000Z,5\n2025-02-02T22:00:00.000Z,6\n',
		answers: day(),
		days: ['2025-02-02 RU: drone launched 5', '2025-02-03 RU: drone launched 6']
	},
	{
		name: 'midnight by the clock of London is no hour of Kyiv',
		text: 'date,drones launched\n2025-07-01T00:00:00Z,5\n2025-07-02T00:00:00Z,6\n',
		answers: day(),
		days: ['2025-07-01 RU: drone launched 5', '2025-07-02 RU: drone launched 6']
	},
	{
		name: 'hours with an offset',
		text: 'start,end,drones launched\n2026-05-01T20:00+00:00,2026-05-01T23:30+00:00,5\n',
		answers: attack,
		days: ['2026-05-02 RU: drone launched 5']
	},
	{
		name: 'hours by the clock of Greenwich, as a person says',
		text: 'ended,drones launched\n2026-05-01 22:30,5\n',
		answers: { ...attack, clock: 'utc' },
		days: ['2026-05-02 RU: drone launched 5']
	},
	{
		name: 'hours by the clock of Moscow in winter',
		text: 'ended,drones shot down\n2026-01-02 00:30,5\n',
		answers: { rows: 'attack', direction: 'UA', clock: 'moscow' },
		days: ['2026-01-01 UA: drone intercepted 5']
	},
	{
		name: 'an attack over midnight belongs to the day it ends on',
		text: 'start,end,drones launched\n2026-05-01 21:00,2026-05-02 06:00,5\n',
		answers: { ...attack, clock: 'kyiv' },
		days: ['2026-05-02 RU: drone launched 5']
	},
	{
		name: 'the month first, as a later row proves',
		text: 'date,drones launched\n05/01/2026,1\n05/02/2026,2\n05/13/2026,3\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched 1',
			'2026-05-02 RU: drone launched 2',
			'2026-05-13 RU: drone launched 3'
		]
	},
	{
		name: 'the day first, as a later row proves',
		text: 'date,drones launched\n01/05/2026,1\n13/05/2026,3\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 1', '2026-05-13 RU: drone launched 3']
	},
	{
		name: 'either first, and a person says which',
		text: 'date,drones launched\n01/05/2026,1\n02/05/2026,3\n',
		answers: day({ order: 'mdy' }),
		days: ['2026-01-05 RU: drone launched 1', '2026-02-05 RU: drone launched 3']
	},
	{
		name: 'names of months in two languages',
		text: 'date,drones launched\n1 May 2026,1\n"May 2, 2026",2\n3 травня 2026 року,3\n4-Jun-2026,4\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched 1',
			'2026-05-02 RU: drone launched 2',
			'2026-05-03 RU: drone launched 3',
			'2026-06-04 RU: drone launched 4'
		]
	},
	{
		name: 'days without marks',
		text: 'day,drones launched\n20260501,1\n20260502,2\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 1', '2026-05-02 RU: drone launched 2']
	},
	{
		name: 'a day that no calendar has, and one that is not yet',
		text: 'date,drones launched\n2026-02-30,1\n2027-01-01,2\n2026-05-01,3\n2026-05-02,3\n2026-05-03,3\n2026-05-04,4\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched 3',
			'2026-05-02 RU: drone launched 3',
			'2026-05-03 RU: drone launched 3',
			'2026-05-04 RU: drone launched 4'
		],
		codes: ['2 bad-time', '3 after-today']
	}
];
