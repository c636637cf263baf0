/** What `parseTable` says of texts in the `things` schema of parse.test.ts. */
export interface ParseCase {
	description: string;
	input: string;
	/** Values of the rows, in the order of the schema. */
	rows: (string | number | boolean | null)[][];
	/** `severity row column code value` of each problem. */
	problems: string[];
}

const HEADER = 'id,kind,size,day,at,url,note,code,yes';

export const PARSE_CASES: ParseCase[] = [
	{
		description: 'a full row',
		input: `${HEADER}\na,big,7,2024-01-02,2024-01-02T07:30+02:00,https://x.org/?a=1,hello,AB,true\n`,
		rows: [
			[
				'a',
				'big',
				7,
				'2024-01-02',
				'2024-01-02T07:30+02:00',
				'https://x.org/?a=1',
				'hello',
				'AB',
				true
			]
		],
		problems: []
	},
	{
		description: 'empty cells are null, in prose and addresses empty text, and never zero',
		input: `${HEADER}\na,,,,,,,,\n`,
		rows: [['a', null, null, null, null, '', '', null, null]],
		problems: []
	},
	{
		description: 'a header without rows',
		input: `${HEADER}\n`,
		rows: [],
		problems: []
	},
	{ description: 'an empty file', input: '', rows: [], problems: ['error 0  empty-file '] },
	{
		description: 'only line breaks',
		input: '\n\r\n',
		rows: [],
		problems: ['error 0  empty-file ']
	},
	{
		description: 'only commas',
		input: ',,\n,,\n',
		rows: [],
		problems: ['warning 1  empty-row ', 'error 0  empty-file ']
	},
	{
		description: 'columns in another order, one unknown',
		input: 'note,id,colour\nhi,a,red\n',
		rows: [['a', null, null, null, null, '', 'hi', null, null]],
		problems: [
			'warning 1 colour unknown-column colour',
			'error 1 kind missing-column ',
			'error 1 size missing-column ',
			'error 1 day missing-column ',
			'error 1 at missing-column ',
			'error 1 url missing-column ',
			'error 1 code missing-column ',
			'error 1 yes missing-column '
		]
	},
	{
		description: 'a missing required column leaves no rows',
		input: 'kind,size,day,at,url,note,code,yes\nbig,,,,,,,\n',
		rows: [],
		problems: ['error 1 id missing-column ']
	},
	{
		description: 'a column that occurs twice',
		input: `${HEADER},note\na,,,,,,first,,,second\n`,
		rows: [['a', null, null, null, null, '', 'first', null, null]],
		problems: ['error 1 note duplicate-column note']
	},
	{
		description: 'byte order mark, case and spaces in the header',
		input: '\ufeffID, kind ,size,day,at,url,note,code,yes\na,,,,,,,,\n',
		rows: [['a', null, null, null, null, '', '', null, null]],
		problems: [
			'warning 0  byte-order-mark ',
			'warning 1 ID header-spelling ID',
			'warning 1 kind header-spelling  kind '
		]
	},
	{
		description: 'semicolons',
		input: `${HEADER.replaceAll(',', ';')}\na;;;;;;;;\n`,
		rows: [],
		problems: [`error 1  wrong-delimiter ${HEADER.replaceAll(',', ';')}`]
	},
	{
		description: 'tabs',
		input: 'id\tkind\na\tbig\n',
		rows: [],
		problems: ['error 1  wrong-delimiter id\tkind']
	},
	{
		description: 'too few and too many cells',
		input: `${HEADER}\na,big\nb,,,,,,,,,x\nc,,,,,,,,,\n`,
		rows: [['c', null, null, null, null, '', '', null, null]],
		problems: [
			'error 2  too-few-cells a,big',
			'error 3  too-many-cells b,,,,,,,,,x',
			'warning 4  extra-commas '
		]
	},
	{
		description: 'empty rows that follow each other are one problem',
		input: `${HEADER}\n\n,,,,,,,,\na,,,,,,,,\n\n`,
		rows: [['a', null, null, null, null, '', '', null, null]],
		problems: ['warning 2  empty-row ', 'warning 5  empty-row ']
	},
	{
		description: 'an unclosed quote',
		input: `${HEADER}\na,,,,,,"oh,,\nb,,,,,,,,\n`,
		rows: [['b', null, null, null, null, '', '', null, null]],
		problems: ['error 2  unclosed-quote a,,,,,,"oh,,']
	},
	{
		description: 'a broken header',
		input: 'id,"kind\na,big\n',
		rows: [],
		problems: ['error 1  unclosed-quote id,"kind']
	},
	{
		description: 'an empty required cell',
		input: `${HEADER}\n,big,,,,,,,\n`,
		rows: [],
		problems: ['error 2 id missing-value ']
	},
	{
		description: 'every bad cell of a row is named',
		input: `${HEADER}\nA!,BIG,1.0,2024-02-30,2024-01-02T07:30,example.org,,ab,TRUE\n`,
		rows: [],
		problems: [
			'error 2 id pattern-mismatch A!',
			'error 2 kind not-in-list BIG',
			'error 2 size not-a-whole-number 1.0',
			'error 2 day not-a-date 2024-02-30',
			'error 2 at not-a-moment 2024-01-02T07:30',
			'error 2 url not-a-web-address example.org',
			'error 2 code pattern-mismatch ab',
			'error 2 yes not-a-boolean TRUE'
		]
	},
	{
		description: 'numbers that are none, or out of bounds',
		input: `${HEADER}\n${['-1', '101', '1e3', '1 000', '+5', '٣', '99999999999999999999']
			.map((size, index) => `a${index},,${size},,,,,,`)
			.join('\n')}\n`,
		rows: [],
		problems: [
			'error 2 size below-minimum -1',
			'error 3 size above-maximum 101',
			'error 4 size not-a-whole-number 1e3',
			'error 5 size not-a-whole-number 1 000',
			'error 6 size not-a-whole-number +5',
			'error 7 size not-a-whole-number ٣',
			'error 8 size not-a-whole-number 99999999999999999999'
		]
	},
	{
		description: 'minus zero is zero',
		input: `${HEADER}\na,,-0,,,,,,\n`,
		rows: [['a', null, 0, null, null, '', '', null, null]],
		problems: []
	},
	{
		description: 'a value that must be unique',
		input: `${HEADER}\na,,,,,,,,\n"a",,,,,,,,\n`,
		rows: [['a', null, null, null, null, '', '', null, null]],
		problems: ['error 3 id duplicate-value a']
	},
	{
		description: 'spaces go from words and numbers and stay in prose',
		input: `${HEADER}\n a ,,7 ,,,, x ,,\n`,
		rows: [['a', null, 7, null, null, '', ' x ', null, null]],
		problems: ['warning 2 id surrounding-space  a ', 'warning 2 size surrounding-space 7 ']
	},
	{
		description: 'formulas and markup are text',
		input: `${HEADER}\na,,,,,,"=cmd|' /C calc'!A0 <script>alert(1)</script>",,\n`,
		rows: [
			['a', null, null, null, null, '', "=cmd|' /C calc'!A0 <script>alert(1)</script>", null, null]
		],
		problems: []
	},
	{
		description: 'an address that runs script is no address',
		input: `${HEADER}\na,,,,,javascript:alert(1),,,\n`,
		rows: [],
		problems: ['error 2 url not-a-web-address javascript:alert(1)']
	},
	{
		description: 'NUL and lost characters',
		input: `${HEADER}\na,,,,,,x\0y,,\nb,,,,,,\ufffd\ufffd,,\n`,
		rows: [],
		problems: [
			'error 2 note control-character x\0y',
			'error 3 note replacement-character \ufffd\ufffd'
		]
	},
	{
		description: 'CR alone, with line breaks in a cell',
		input: `${HEADER}\ra,,,,,,"x\ny",,\rb,,,,,,,,\r`,
		rows: [
			['a', null, null, null, null, '', 'x\ny', null, null],
			['b', null, null, null, null, '', '', null, null]
		],
		problems: []
	}
];
