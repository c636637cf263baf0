/** Traps of rows: several of a day, running totals, places, and what stands around a table. */
import type { Answers } from './mapped';
import { day, type Trap } from './traps';

const event: Answers = { rows: 'event', direction: 'RU' };
const attack: Answers = { rows: 'attack', direction: 'RU' };

export const ROW_TRAPS: Trap[] = [
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
		name: 'bounds of events: "up to" and "about" never become "at least"',
		text: 'date,killed,note\n2026-05-01,up to 5,a\n2026-05-02,about 5,a\n2026-05-02,3,b\n2026-05-03,more than 4,a\n2026-05-04,2–4,a\n',
		answers: event,
		days: [
			'2026-05-01 RU: killed ?',
			'2026-05-02 RU: killed ~8',
			'2026-05-03 RU: killed >4',
			'2026-05-04 RU: killed ~2(2–null)'
		]
	},
	{
		name: 'a place named twice, with bounds',
		text: 'date,city,killed\n2026-05-01,Odesa,up to 9\n2026-05-01,Odesa,2\n2026-05-02,Odesa,about 5\n2026-05-02,Odesa,about 7\n2026-05-03,Odesa,up to 3\n2026-05-03,Odesa,up to 4\n',
		answers: event,
		days: [
			'2026-05-01 RU: killed@UA-51.odesa ≥2',
			'2026-05-02 RU: killed@UA-51.odesa ~7',
			'2026-05-03 RU: killed@UA-51.odesa ?'
		]
	},
	{
		name: 'a line above the header that says what separates the cells',
		text: 'sep=;\ndate;killed\n2026-05-01;1\nsoon;2\n2026-05-03;3\n2026-05-04;3\n2026-05-05;3\n',
		answers: day(),
		days: [
			'2026-05-01 RU: killed 1',
			'2026-05-03 RU: killed 3',
			'2026-05-04 RU: killed 3',
			'2026-05-05 RU: killed 3'
		],
		codes: ['4 bad-time']
	},
	{
		name: 'an attack that ends before its start, on one day',
		text: 'start,end,drones launched\n2026-05-01 09:00,2026-05-01 08:00,5\n2026-05-01 09:00,2026-05-01 10:00,6\n',
		answers: { ...attack, clock: 'kyiv' },
		days: ['2026-05-01 RU: drone launched 6'],
		codes: ['2 ends-before-start']
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
