import { describe, expect, it } from 'vitest';
import {
	countDecimalCommas,
	recognise,
	withoutSepLine
} from '../../../../src/lib/pages/own/recognise';
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
	it('may have decimal commas: whole numbers are counted, others stay as they stand', () => {
		const text =
			'date;killed\n2024-01-02;68,0\n2024-01-03;2,5\n2024-01-04;"7,00"\n2024-01-05;7,000\n';
		expect(countDecimalCommas(text, ';')).toBe(2);
		expect(countDecimalCommas('a,b\n1,0\n', ',')).toBe(0);
	});
	it('are counted from the first line of the file', () => {
		expect(withoutSepLine('sep=;\ndate;killed\n')).toEqual({
			body: 'date;killed\n',
			linesAbove: 1
		});
		expect(withoutSepLine('date,killed\n').linesAbove).toBe(0);
	});
});
