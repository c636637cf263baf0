/** Small files, invented, with figures as people write them: each day is what its writer meant, or is named. */
import { describe, expect, it } from 'vitest';
import type { LedgerTables } from '../../../../src/lib/records/ledger/types';
import { createOwnProblem, type OwnProblemCode } from '../../../../src/lib/pages/own/problems';
import { FOREIGN_HEADER, openTexts } from './files';

/** The figures of each day in short, as `05-01 launched drone 2000`. */
function daysOf({ attacks, reports, counts }: LedgerTables): string[] {
	const attackOf = new Map(reports.map((report) => [report.report_id, report.attack_id]));
	const dayOf = new Map(attacks.map((attack) => [attack.attack_id, attack.end.slice(5, 10)]));
	const sign = {
		...{ exact: '', at_least: '≥', more_than: '>', at_most: '≤', about: '~' },
		...{ none_reported: 'none', undisclosed: '?' }
	};
	return counts.map(({ report_id, measure, weapon_id, qualifier, value, low, high }) => {
		const what = weapon_id === null ? measure : `${weapon_id} ${measure}`;
		const range = low === null ? '' : ` (${low}–${high})`;
		return `${dayOf.get(attackOf.get(report_id)!)} ${what} ${sign[qualifier]}${value ?? ''}${range}`;
	});
}

interface Trap {
	name: string;
	file: string;
	days?: string[];
	/** As `code row column value`; what is of the file as a whole is left out. */
	said?: string[];
}
const D = 'date,direction,drones_launched';
const DI = `${D},drones_intercepted`;

const TRAPS: Trap[] = [
	{
		name: 'thousands behind a comma, in quotes',
		file: `${DI}\n2025-05-01,RU,"2,000","1,000"\n`,
		days: ['05-01 drone launched 2000', '05-01 drone intercepted 1000'],
		said: ['thousands-read 2 drones_launched 2,000', 'thousands-read 2 drones_intercepted 1,000']
	},
	{
		name: 'the same without quotes is wider than the header',
		file: `${D}\n2025-05-01,RU,2,000\n`,
		said: ['too-few-or-many']
	},
	{
		name: 'the same without quotes in a row that has room for it',
		file: `${DI}\n2025-05-01,RU,2,000\n2025-05-02,RU,3,1\n`,
		days: ['05-02 drone launched 3', '05-02 drone intercepted 1'],
		said: ['cut-figure 2 drones_intercepted 000']
	},
	{
		name: 'a point where commas part cells may be a fraction',
		file: `${D}\n2025-05-01,RU,1.000\n2025-05-02,RU,45\n`,
		days: ['05-02 drone launched 45'],
		said: ['ambiguous-figure 2 drones_launched 1.000']
	},
	{
		name: 'a point where semicolons part cells sets thousands apart',
		file: `${D}\n2025-05-01,RU,1.000\n2025-05-02,RU,45\n`.replaceAll(',', ';'),
		days: ['05-01 drone launched 1000', '05-02 drone launched 45'],
		said: ['thousands-read 2 drones_launched 1.000']
	},
	{
		name: 'a comma where semicolons part cells may be a fraction',
		file: 'date;direction;drones_launched\n2025-05-01;RU;2,000\n2025-05-02;RU;45\n',
		days: ['05-02 drone launched 45'],
		said: ['ambiguous-figure 2 drones_launched 2,000']
	},
	{
		name: 'a comma where another column shows that points part fractions',
		file: 'date;direction;drones_launched;drones_intercepted\n2025-05-01;RU;2,000;900.0\n',
		days: ['05-01 drone launched 2000', '05-01 drone intercepted 900'],
		said: ['thousands-read 2 drones_launched 2,000']
	},
	{
		name: 'points and tabs, and a decimal comma elsewhere',
		file: 'date\tdirection\tdrones_launched\n2025-05-01\tRU\t1.200\n2025-05-02\tRU\t45,0\n',
		days: ['05-01 drone launched 1200', '05-02 drone launched 45'],
		said: ['thousands-read 2 drones_launched 1.200']
	},
	{
		name: 'commas and tabs, and nothing that tells',
		file: 'date\tdirection\tdrones_launched\n2025-05-01\tRU\t1,200\n',
		said: ['ambiguous-figure 2 drones_launched 1,200']
	},
	{
		name: 'decimals that a program adds',
		file: `${D}\n2025-05-01,RU,22.0\n2025-05-02,RU,5.0\n`,
		days: ['05-01 drone launched 22', '05-02 drone launched 5']
	},
	{
		name: 'three decimals that a program adds',
		file: `${D}\n2025-05-01,RU,22.000\n2025-05-02,RU,0.000\n`,
		days: ['05-02 drone launched 0'],
		said: ['ambiguous-figure 2 drones_launched 22.000']
	},
	{
		name: 'blanks of every kind and apostrophes between thousands',
		file: `${D}\n2025-05-01,RU,1 234\n2025-05-02,RU,1\u00a0234\n2025-05-03,RU,1\u2009234\n2025-05-04,RU,1'234\n`,
		days: [1, 2, 3, 4].map((day) => `05-0${day} drone launched 1234`),
		said: ['thousands-read 2 drones_launched 1 234']
	},
	{
		name: 'blanks that part no thousands',
		file: `${D}\n2025-05-01,RU,12 34\n`,
		said: ['grouped-figure 2 drones_launched 12 34']
	},
	{
		name: 'a fraction of a drone',
		file: `${D}\n2025-05-01,RU,"1,5"\n2025-05-02,RU,2.5\n`,
		said: ['fraction-figure 2 drones_launched 1,5', 'fraction-figure 3 drones_launched 2.5']
	},
	{
		name: 'thousands beside fractions with the same mark',
		file: `${D}\n2025-05-01,RU,"2,000"\n2025-05-02,RU,"1,5"\n`,
		said: ['ambiguous-figure 2 drones_launched 2,000', 'fraction-figure 3 drones_launched 1,5']
	},
	{
		name: 'lower bounds',
		file: `${D}\n2025-05-01,RU,40+\n2025-05-02,RU,>40\n2025-05-03,RU,at least 40\n2025-05-04,RU,не менше 40\n`,
		days: ['≥', '>', '≥', '≥'].map((sign, i) => `05-0${i + 1} drone launched ${sign}40`)
	},
	{
		name: 'rounded figures',
		file: `${D}\n2025-05-01,RU,~40\n2025-05-02,RU,about 40\n2025-05-03,RU,близько 40\n2025-05-04,RU,≈40\n`,
		days: [1, 2, 3, 4].map((day) => `05-0${day} drone launched ~40`)
	},
	{
		name: 'ranges',
		file: `${D}\n2025-05-01,RU,40–45\n2025-05-02,RU,40-45\n`,
		days: ['05-01 drone launched ~40 (40–45)', '05-02 drone launched ~40 (40–45)']
	},
	{
		name: 'a range the wrong way round, and one that a spreadsheet takes for a date',
		file: `${D}\n2025-05-01,RU,45-40\n2025-05-02,RU,05-06\n`,
		said: ['bad-figure 2 drones_launched 45-40', 'bad-figure 3 drones_launched 05-06']
	},
	{
		name: 'more stopped than the upper end of a range',
		file: `${DI}\n2025-05-01,RU,40-45,46\n2025-05-02,RU,40+,46\n`,
		days: ['05-02 drone launched ≥40', '05-02 drone intercepted 46'],
		said: ['more-stopped-than-launched 2 drones_launched 40-45']
	},
	{
		name: 'a rounded figure on a partial day',
		file: `${D},partial\n2025-05-01,RU,~40,true\n2025-05-02,RU,40+,true\n`,
		days: ['05-02 drone launched ≥40'],
		said: ['qualified-figure 2 drones_launched ~40']
	},
	{
		name: 'people, with a bound in words',
		file: 'date,direction,killed\n2025-05-01,RU,5+\n2025-05-02,RU,5–7\n',
		days: ['05-01 killed ≥5', '05-02 killed ~5 (5–7)']
	},
	{
		name: 'people, with bounds in words and in columns',
		file: 'date,direction,killed,killed_low,killed_high\n2025-05-01,RU,5+,4,7\n2025-05-02,RU,5,4,7+\n',
		said: ['qualified-figure 2 killed 5+', 'qualified-figure 3 killed_high 7+']
	},
	{
		name: 'words and marks for what is not known, with one remark a column',
		file: `${DI}\n2025-05-01,RU,NA,N/A\n2025-05-02,RU,5,—\n2025-05-03,RU,..,3\n2025-05-04,RU,null,None\n2025-05-05,RU,-,н/д\n`,
		days: ['05-02 drone launched 5', '05-03 drone intercepted 3'],
		said: ['word-for-unknown 2 drones_launched NA', 'word-for-unknown 2 drones_intercepted N/A']
	},
	{
		name: 'two million on one day',
		file: `${D}\n2025-05-01,RU,2000000\n2025-05-02,RU,2\n`,
		days: ['05-02 drone launched 2'],
		said: ['implausible-figure 2 drones_launched 2000000']
	},
	{
		name: 'less than none',
		file: `${D}\n2025-05-01,RU,-5\n2025-05-02,RU,−5\n`,
		said: ['negative-figure 2 drones_launched -5', 'negative-figure 3 drones_launched −5']
	},
	{
		name: 'a number as a formula or with its unit',
		file: `${D}\n2025-05-01,RU,=20\n2025-05-02,RU,20 drones\n2025-05-03,RU,2e3\n2025-05-04,RU,#REF!\n`,
		days: ['05-01 drone launched 20'],
		said: [
			...['bad-figure 3 drones_launched 20 drones', 'bad-figure 4 drones_launched 2e3'],
			'bad-figure 5 drones_launched #REF!'
		]
	},
	{
		name: 'two rows of a day, and a column that nobody knows',
		file: `date,mood,missiles_launched,drones_launched\n2025-05-01,a,2,5\n2025-05-01,b,7,30\n2025-05-02,b,1,\n`,
		days: ['05-02 missile launched 1'],
		said: [
			...['unused-column 1 mood ', 'no-direction 1  '],
			...['days-differ 2 date 2025-05-01', 'days-differ 3 date 2025-05-01']
		]
	},
	{
		name: 'a row for each town, one of which has no number',
		file: `${D}\n2025-05-01,RU,5\n2025-05-01,RU,many\n`,
		said: ['days-differ 2 date 2025-05-01', 'days-differ 3 date 2025-05-01']
	},
	{
		name: 'a row for each town, one of which is cut off',
		file: `${D}\n2025-05-01,RU,5\n2025-05-01,RU\n2025-05-01,UA,3\n`,
		days: ['05-01 drone launched 3'],
		said: ['beside-unread 2 date 2025-05-01', 'too-few-or-many']
	},
	{
		name: 'a row that is there three times',
		file: `${D}\n2025-05-01,RU,5\n2025-05-01,RU,5\n2025-05-01,RU,5\n`,
		days: ['05-01 drone launched 5'],
		said: ['row-again 3 date 2025-05-01', 'row-again 4 date 2025-05-01']
	},
	{
		name: 'two rows the same and a third that differs',
		file: `${D}\n2025-05-01,RU,5\n2025-05-01,RU,5\n2025-05-01,RU,6\n`,
		said: [2, 3, 4].map((row) => `days-differ ${row} date 2025-05-01`)
	}
];

/** What is said of how the whole file is written, and where nothing is left. */
const OF_THE_FILE = /^(?:read-with-delimiter|decimal-commas|nothing-to-show)$/;
const place = ({ code, row, column, value }: ReturnType<typeof openTexts>['problems'][number]) =>
	/^too-(?:few|many)-cells$/.test(code) ? 'too-few-or-many' : `${code} ${row} ${column} ${value}`;

describe('a file with figures as people write them', () => {
	it.each(TRAPS.map((trap) => [trap.name, trap] as const))('%s', (_, trap) => {
		const { ledger, problems } = openTexts({ 'a.csv': trap.file });
		expect(ledger ? daysOf(ledger.tables) : []).toEqual(trap.days ?? []);
		const said = problems.filter(({ code }) => !OF_THE_FILE.test(code)).map(place);
		expect(said.sort()).toEqual([...(trap.said ?? [])].sort());
		for (const { reason, advice } of problems) expect(reason && advice).not.toBe('');
	});
	it('is one of many', () => {
		expect(TRAPS.length).toBeGreaterThanOrEqual(25);
	});
	it('says the same in Ukrainian words', () => {
		const said = new Set(
			TRAPS.flatMap((trap) => trap.said ?? []).map((each) => each.split(' ')[0]!)
		);
		for (const code of said)
			if (code !== 'too-few-or-many')
				expect(createOwnProblem(code as OwnProblemCode, { file: 'a.csv' }, 'uk').reason).toMatch(
					/[а-яіїєґ]/
				);
	});
});

describe('a file of the public data set', () => {
	const row = (launched: string, destroyed: string, details = '') =>
		`2025-05-01 18:00,2025-05-02 08:00,Shahed-136/131,,Ukraine,,${launched},${destroyed},,,${details},,,,,kpszsu/posts/a`;
	it.each<[launched: string, destroyed: string, days: string[], said: string[]]>([
		[
			...(['"1,200"', '900.0'] as const),
			['05-02 drone launched 1200', '05-02 drone intercepted 900'],
			['thousands-read launched']
		],
		['1.200', '900', [], ['ambiguous-figure launched']],
		['"1,200"', '"1,5"', [], ['ambiguous-figure launched']],
		['40+', '30', [], ['qualified-figure launched']],
		['40-45', '30', [], ['qualified-figure launched']],
		['-5', '0', [], ['negative-figure launched']],
		['2000000', '0', [], ['implausible-figure launched']],
		[
			...(['40', 'NA'] as const),
			['05-02 drone launched 40', '05-02 drone intercepted ?'],
			['word-for-unknown destroyed']
		]
	])('with %s launched and %s destroyed', (launched, destroyed, days, said) => {
		const text = `${FOREIGN_HEADER}\n${row(launched, destroyed)}\n`;
		const { ledger, problems } = openTexts({ 'a.csv': text });
		const read = ledger ? daysOf(ledger.tables) : [];
		expect(read.map((each) => each.replace('unlisted.shahed-136-131', 'drone'))).toEqual(
			expect.arrayContaining(days)
		);
		expect(read).toHaveLength(days.length);
		const found = problems
			.filter(({ row }) => row === 2)
			.map(({ code, column }) => `${code} ${column}`);
		expect(found).toEqual(expect.arrayContaining(said));
	});
	it('names a number of its note that cannot be read, and uses the rest', () => {
		const { ledger, problems } = openTexts({
			'a.csv': `${FOREIGN_HEADER}\n${row('40', '30', '4+')}\n`
		});
		expect(ledger?.tables.counts).toHaveLength(2);
		expect(problems.find(({ code }) => code === 'unread-detail')).toMatchObject({
			...{ row: 2, column: 'cross_border_belarus', value: '4+' }
		});
	});
	it('names a number of its dictionaries that is none', () => {
		const text = `${FOREIGN_HEADER}\n${row('40', '30').replace(',,,kpszsu', ",\"{'Kyiv oblast': '4+'}\",,kpszsu")}\n`;
		const { problems } = openTexts({ 'a.csv': text });
		expect(problems.map(({ code }) => code)).toContain('unreadable-details');
	});
});

describe('a ledger, whose numbers are digits and nothing else', () => {
	const open = (figures: string) =>
		openTexts({
			'attacks.csv':
				'attack_id,direction,kind,means,start,end,title_en,title_uk\na,RU,wave,air,2024-01-02,2024-01-02,A,A\nb,RU,wave,air,2024-02-05,2024-02-05,B,B\n',
			'reports.csv':
				'report_id,attack_id,source_id,via_source_id,published,recorded,status,supersedes,url,note,published_basis\nr,a,air-force,,2024-01-02,2024-01-02,final,,https://example.org/,,seen\ns,b,air-force,,2024-02-05,2024-02-05,final,,https://example.org/,,seen\n',
			'counts.csv': `report_id,measure,weapon_id,place_id,qualifier,value,low,high\nr,launched,drone,UA,exact,${figures}\ns,launched,drone,UA,exact,2,,\n`
		});
	it.each([
		...['"2,000",,', '40+,,', 'NA,,', '2.0,,', '1 234,,', '40-45,,', '000,,'].map((figures) => [
			figures,
			'value'
		]),
		['2,000,', 'low']
	])('names %s and keeps it out', (figures, column) => {
		const { ledger, problems } = open(figures!);
		expect(ledger?.tables.counts.map(({ value }) => value)).toEqual([2]);
		expect(problems.find(({ code }) => code === 'not-a-whole-number')).toMatchObject({
			...{ file: 'counts.csv', row: 2, column }
		});
	});
	it('shows two million with a warning', () => {
		const { ledger, problems } = open('2000000,,');
		expect(ledger?.tables.counts).toHaveLength(2);
		expect(problems.find(({ code }) => code === 'implausible-total')).toMatchObject({
			...{ severity: 'warning', file: 'counts.csv', row: 2, column: 'value', value: '2000000' }
		});
	});
});
