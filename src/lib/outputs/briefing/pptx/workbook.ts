/**
 * The workbook behind a chart, that PowerPoint opens on *Edit data*: what is drawn on the first sheet, the
 * whole table of the slide on the second, cell for cell its CSV. No figure is an empty cell.
 */
import type { IsoDay } from '../../../records/ledger/types';
import { packZip } from '../../export/archive';
import type { CsvValue } from '../../export/csv';
import { tableRows } from '../../export/table-csv';
import * as m from '../../../paraglide/messages';
import type { ChartSpec } from './chart-spec';
import { escapeXml } from '../../../drawing/picture/xml';
import { XML_HEAD } from './xml';

type Value = CsvValue;

/** `A` for 0, `Z` for 25, `AA` for 26. */
export const columnName = (index: number): string =>
	(index >= 26 ? columnName(Math.floor(index / 26) - 1) : '') +
	String.fromCharCode(65 + (index % 26));

function cellXml(value: Value, column: number, row: number): string {
	const at = `${columnName(column)}${row}`;
	if (value === null || value === '') return '';
	if (typeof value === 'boolean') return `<c r="${at}" t="b"><v>${value ? 1 : 0}</v></c>`;
	return typeof value === 'number'
		? `<c r="${at}"><v>${value}</v></c>`
		: `<c r="${at}" t="inlineStr"><is><t xml:space="preserve">${escapeXml(value)}</t></is></c>`;
}

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';

const sheetXml = (rows: readonly (readonly Value[])[]) =>
	`${XML_HEAD}<worksheet xmlns="${MAIN}"><sheetData>${rows
		.map(
			(row, i) =>
				`<row r="${i + 1}">${row.map((value, column) => cellXml(value, column, i + 1)).join('')}</row>`
		)
		.join('')}</sheetData></worksheet>`;

/** What is drawn: a row a category, a column a series, then the ends of the whiskers. */
export function drawnRows(spec: ChartSpec): Value[][] {
	const o = { locale: spec.locale };
	const bounds = spec.series.flatMap(({ name, low, high, ends = 'reports' }) => {
		const [lowest, highest] =
			ends === 'reports' ? [m.pptx_low, m.pptx_high] : [m.pptx_interval_low, m.pptx_interval_high];
		return low && high
			? [
					{ name: lowest({ name }, o), values: low },
					{ name: highest({ name }, o), values: high }
				]
			: [];
	});
	const columns = [...spec.series, ...bounds];
	return [
		[spec.categoryName, ...columns.map(({ name }) => name)],
		...spec.categories.map((category, i): Value[] => [
			category,
			...columns.map(({ values }) => values[i] ?? null)
		])
	];
}

/** The bytes of the workbook; `made` dates its parts. */
export function workbook(spec: ChartSpec, made: IsoDay): Uint8Array {
	const sheets: { name: string; rows: readonly (readonly Value[])[] }[] = [
		{ name: 'Sheet1', rows: drawnRows(spec) }
	];
	if (spec.table) {
		const { columns, rows } = tableRows(spec.table.table);
		sheets.push({ name: 'Table', rows: [columns, ...rows] });
	}
	const parts: Record<string, string> = {
		'[Content_Types].xml': `${XML_HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>${sheets
			.map(
				(_, i) =>
					`<Override PartName="/xl/worksheets/sheet${i + 1}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`
			)
			.join('')}</Types>`,
		'_rels/.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${RELATIONS}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
		'xl/workbook.xml': `${XML_HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><sheets>${sheets
			.map(({ name }, i) => `<sheet name="${name}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`)
			.join('')}</sheets></workbook>`,
		'xl/_rels/workbook.xml.rels': `${XML_HEAD}<Relationships xmlns="${PACKAGE}/relationships">${sheets
			.map(
				(_, i) =>
					`<Relationship Id="rId${i + 1}" Type="${RELATIONS}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`
			)
			.join('')}</Relationships>`
	};
	sheets.forEach(({ rows }, i) => {
		parts[`xl/worksheets/sheet${i + 1}.xml`] = sheetXml(rows);
	});
	const encoder = new TextEncoder();
	return packZip(
		new Map(Object.entries(parts).map(([name, text]) => [name, encoder.encode(text)])),
		made
	);
}
