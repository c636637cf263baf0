import { describe, expect, it } from 'vitest';
import { recognise, toCommas } from '../../../src/lib/own/recognise';
import { FOREIGN_HEADER } from './files';

describe('a header', () => {
	it.each([
		['the public data set', FOREIGN_HEADER, { kind: 'foreign' }],
		[
			'the public data set with semicolons',
			FOREIGN_HEADER.replaceAll(',', ';'),
			{ kind: 'foreign' }
		],
		['days', 'date,direction,missiles_launched', { kind: 'daily' }],
		['days with tabs', 'Date\tDrones_launched', { kind: 'daily' }],
		[
			'a table',
			'attack_id,direction,kind,means,start,end,title_en,title_uk',
			{ kind: 'table', table: 'attacks' }
		],
		[
			'counts',
			'report_id,measure,weapon_id,place_id,qualifier,value,low,high',
			{ kind: 'table', table: 'counts' }
		],
		['nothing that is known', 'name,age', null],
		['no more than a date', 'date,weather', null]
	])('tells %s', (_, header, kind) => {
		expect(recognise(`${header}\n`).kind).toEqual(kind);
	});
	it('is found below the line that says how cells are separated', () => {
		expect(recognise('sep=;\r\ndate;killed\r\n').kind).toEqual({ kind: 'daily' });
	});
});

describe('cells that are separated otherwise', () => {
	it('are the same cells on the same lines, with commas between', () => {
		const made = toCommas('date;killed;note\n2024-01-02;3;"a;b"\n\n2024-01-03;;x,y\n', ';');
		expect(made.text.split('\n')).toEqual([
			'date,killed,note',
			'2024-01-02,3,a;b',
			'',
			'2024-01-03,,"x,y"',
			''
		]);
	});
	it('may have decimal commas: whole numbers are read, others stay as they stand', () => {
		const made = toCommas('date;killed\n2024-01-02;68,0\n2024-01-03;2,5\n', ';');
		expect(made.decimalCommas).toBe(1);
		expect(made.text).toContain('2024-01-02,68.0\n2024-01-03,"2,5"');
	});
	it('are counted from the first line of the file', () => {
		expect(toCommas('sep=;\ndate;killed\n', ';').linesAbove).toBe(1);
		expect(toCommas('date,killed\n', ',').linesAbove).toBe(0);
	});
});
