import { describe, expect, it } from 'vitest';
import { codesOf, daysOf, readText, type Answers } from './mapped';

interface Trap {
	name: string;
	text: string;
	answers: Answers;
	days: string[];
	/** What is said of it. */
	codes?: string[];
}
const day = (answers: Answers = {}): Answers => ({ rows: 'day', direction: 'RU', ...answers });
const event: Answers = { rows: 'event', direction: 'RU' };
const attack: Answers = { rows: 'attack', direction: 'RU' };
const drones: Answers['figures'] = {
	launched: { measure: 'launched', weapon: 'drone' },
	destroyed: { measure: 'intercepted', weapon: 'drone' }
};

/** Small invented files, each with a trap, and the days they are. */
const TRAPS: Trap[] = [
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
	},
	{
		name: 'two rows of a day that differ: the first does not win',
		text: 'date,drones launched\n2026-05-01,10\n2026-05-01,12\n2026-05-02,3\n',
		answers: day(),
		days: ['2026-05-02 RU: drone launched 3'],
		codes: ['2 rows-differ', '3 rows-differ']
	},
	{
		name: 'the same row twice counts once',
		text: 'date,drones launched\n2026-05-01,10\n2026-05-01,10\n',
		answers: day(),
		days: ['2026-05-01 RU: drone launched 10'],
		codes: ['3 duplicate-row']
	},
	{
		name: 'two attacks of a day add up, each as its own',
		text: 'date,drones launched\n2026-05-01,10\n2026-05-01,12\n',
		answers: attack,
		days: ['2026-05-01 RU: drone launched 10', '2026-05-01 RU: drone launched 12']
	},
	{
		name: 'events in two places of a day are added',
		text: 'date,city,killed,injured\n2026-05-01,Kharkiv,2,5\n2026-05-01,Odesa,7,30\n',
		answers: event,
		days: [
			'2026-05-01 RU: injured@UA-51.odesa 30, injured@UA-63.kharkiv 5, killed@UA-51.odesa 7, killed@UA-63.kharkiv 2'
		]
	},
	{
		name: 'a place that is named twice counts once, as a lower bound',
		text: 'date,city,killed\n2026-05-01,Odesa,7\n2026-05-01,Odesa,9\n',
		answers: event,
		days: ['2026-05-01 RU: killed@UA-51.odesa ≥9']
	},
	{
		name: 'events without a place are a lower bound',
		text: 'date,killed,note\n2026-05-01,2,morning\n2026-05-01,3,evening\n',
		answers: event,
		days: ['2026-05-01 RU: killed ≥5']
	},
	{
		name: 'a place that no list knows',
		text: 'date,city,killed\n2026-05-01,Nowhereville,2\n',
		answers: event,
		days: ['2026-05-01 RU: killed@UA-unlisted.nowhereville 2']
	},
	{
		name: 'regions beside the whole country',
		text: 'date,oblast,drones launched\n2026-05-01,Ukraine,20\n2026-05-01,Kharkiv,4\n2026-05-01,Kharkiv City,1\n',
		answers: day(),
		days: [
			'2026-05-01 RU: drone launched 20, drone launched@UA-63 4, drone launched@UA-unlisted.kharkiv-city 1'
		]
	},
	{
		name: 'a running total becomes days, and never falls into one sum',
		text: 'date,killed\n2026-05-01,1000\n2026-05-02,1004\n2026-05-03,1010\n',
		answers: day({ figures: { killed: { running: true } } }),
		days: ['2026-05-02 RU: killed 4', '2026-05-03 RU: killed 6'],
		codes: ['2 running-first']
	},
	{
		name: 'a running total corrected downwards',
		text: 'date,killed\n2026-05-01,100\n2026-05-02,110\n2026-05-03,105\n2026-05-04,107\n',
		answers: day({ figures: { killed: { running: true } } }),
		days: ['2026-05-02 RU: killed 10', '2026-05-03 RU: killed ?', '2026-05-04 RU: killed 2'],
		codes: ['2 running-first', '4 running-falls']
	},
	{
		name: 'a running total with a day missing',
		text: 'date,killed\n2026-05-01,100\n2026-05-04,110\n2026-05-05,111\n',
		answers: day({ figures: { killed: { running: true } } }),
		days: ['2026-05-04 RU: killed ?', '2026-05-05 RU: killed 1'],
		codes: ['2 running-first', '3 running-gap']
	},
	{
		name: 'a running total of more than any day had',
		text: 'date,drones shot down\n2026-05-01,120000\n2026-05-02,120345\n',
		answers: day({ figures: { 'drones shot down': { running: true } } }),
		days: ['2026-05-02 RU: drone intercepted 345'],
		codes: ['2 running-first']
	},
	{
		name: 'rows out of order, of a running total',
		text: 'date,killed\n2026-05-03,12\n2026-05-01,7\n2026-05-02,9\n',
		answers: day({ figures: { killed: { running: true } } }),
		days: ['2026-05-02 RU: killed 2', '2026-05-03 RU: killed 3'],
		codes: ['3 running-first']
	},
	{
		name: 'a row for each weapon',
		text: 'date,weapon,launched,intercepted\n2026-05-01,Kalibr,3,2\n2026-05-01,Shahed-136,30,20\n',
		answers: day(),
		days: [
			'2026-05-01 RU: kalibr intercepted 2, kalibr launched 3, shahed-136-131 intercepted 20, shahed-136-131 launched 30'
		]
	},
	{
		name: 'a row for each measure',
		text: 'date,indicator,value\n2026-05-01,Civilians killed,3\n2026-05-01,Civilians injured,8\n2026-05-01,Cows,2\n',
		answers: day(),
		days: ['2026-05-01 RU: injured 8, killed 3'],
		codes: ['4 unknown-measure']
	},
	{
		name: 'a weapon a column',
		text: 'date,Shaheds launched,Kinzhal launched\n2026-05-01,30,2\n',
		answers: day(),
		days: ['2026-05-01 RU: kinzhal launched 2, shahed-136-131 launched 30']
	},
	{
		name: 'two columns of one measure are added',
		text: 'date,mopeds,jets\n2026-05-01,30,2\n',
		answers: day({
			figures: {
				mopeds: { measure: 'launched', weapon: 'drone' },
				jets: { measure: 'launched', weapon: 'drone' }
			}
		}),
		days: ['2026-05-01 RU: drone launched 32']
	},
	{
		name: 'both directions in one file',
		text: 'date,attacker,drones shot down\n2026-05-01,Russia,30\n2026-05-01,Ukraine,9\n2026-05-01,Mars,1\n',
		answers: { rows: 'day' },
		days: ['2026-05-01 RU: drone intercepted 30', '2026-05-01 UA: drone intercepted 9'],
		codes: ['4 unknown-direction']
	},
	{
		name: 'more stopped than launched',
		text: 'date,drones launched,drones shot down\n2026-05-01,5,9\n',
		answers: day(),
		days: ['2026-05-01 RU: drone intercepted 9, drone launched ?'],
		codes: ['2 contradicts-itself']
	},
	{
		name: 'a row of tags below the header',
		text: 'Date,Region,Dead\n#date,#adm1,#affected+killed\n2026-05-01,Kharkiv,2\n',
		answers: day(),
		days: ['2026-05-01 RU: killed@UA-63 2']
	},
	{
		name: 'an array of objects',
		text: '[{"date":"2026-05-01","killed":3},{"date":"2026-05-02","killed":null},{"date":"2026-05-03"}]',
		answers: day(),
		days: ['2026-05-01 RU: killed 3']
	},
	{
		name: 'an object that holds the rows',
		text: '{"source":"x","data":[{"date":"2026-05-01","injured":3},7]}',
		answers: day(),
		days: ['2026-05-01 RU: injured 3'],
		codes: ['2 not-an-object']
	},
	{
		name: 'two columns of one name',
		text: 'date,killed,killed\n2026-05-01,1,2\n',
		answers: day({
			figures: { killed: { measure: 'killed' }, 'killed (2)': { measure: 'injured' } }
		}),
		days: ['2026-05-01 RU: injured 2, killed 1']
	},
	{
		name: 'a title above the header',
		text: 'Losses of May\n\ndate,killed\n2026-05-01,1\n',
		answers: day(),
		days: ['2026-05-01 RU: killed 1']
	},
	{
		name: 'a broken row beside sound ones',
		text: 'date,killed,note\n2026-05-01,1,"open\n2026-05-02,2,x\n2026-05-03,3\n',
		answers: day(),
		days: ['2026-05-02 RU: killed 2'],
		codes: ['2 broken-quotes', '4 too-few-cells']
	},
	{
		name: 'tabs and CR LF',
		text: 'date\tkilled\r\n2026-05-01\t1\r\n',
		answers: day(),
		days: ['2026-05-01 RU: killed 1']
	}
];

describe('Small tables with a trap', () => {
	it('there are at least forty', () => expect(TRAPS.length).toBeGreaterThanOrEqual(40));
	it.each(TRAPS)('$name', ({ text, answers, days, codes = [] }) => {
		const read = readText(text, answers);
		expect(daysOf(read)).toEqual(days);
		expect(codesOf(read)).toEqual(codes);
	});
	it.each(TRAPS)('$name: every row is in a statement, silent, or kept out', ({ text, answers }) => {
		const read = readText(text, answers);
		const stated = new Set(read.statements.flatMap((statement) => statement.lines));
		const kept = new Set(read.keptOut.map((row) => row.line));
		expect([...stated].filter((line) => kept.has(line))).toEqual([]);
		expect(stated.size + kept.size).toBeLessThanOrEqual(read.rowsIn);
		expect(kept.size).toBe(read.keptOut.length);
	});
});
