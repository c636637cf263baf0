/** One slide of the file that stands alone: its picture, its words, its notes and its tables. */
import type { Table } from '../../../drawing/charts/table';
import { fileName } from '../../export/file-name';
import { tableCsv, withView } from '../../export/table-csv';
import * as m from '../../../paraglide/messages';
import type { Scene } from '../../../drawing/plot/scene';
import { escapeXml } from '../../../drawing/picture/xml';
import { marksSvg, PAGE_PAINT, SANS } from '../../../drawing/picture/svg';
import type { SlideContent, SlideTable } from '../slide-content';

/** The picture with its areas that tell figures; their words are tips until a script reads them. */
function pictureHtml(scene: Scene, id: string, title: string): string {
	const hots = scene.hots.map(
		({ x, y, width, height, text }) =>
			`<rect class="hot" x="${x}" y="${y}" width="${width}" height="${height}"><title>${escapeXml(text)}</title></rect>`
	);
	return (
		`<svg viewBox="0 0 ${scene.width} ${scene.height}" role="img" aria-label="${escapeXml(title)}" aria-describedby="${id}-text" font-family="${SANS}">` +
		`${marksSvg(scene.marks, PAGE_PAINT)}${hots.join('')}</svg>`
	);
}

/** The table as a person reads it; the first column heads its rows. */
function tableHtml({ caption, columns, rows }: Table): string {
	const shown = columns.flatMap((column, i) => (column.csvOnly ? [] : [{ ...column, i }]));
	const head = shown.map(
		({ label, numeric }) =>
			`<th scope="col"${numeric ? ' class="figure"' : ''}>${escapeXml(label)}</th>`
	);
	const body = rows.map((row) => {
		const cells = shown.map(({ i, numeric }, at) => {
			const cell = row[i]!;
			const names = [numeric ? 'figure' : '', cell.muted ? 'muted' : ''].filter(Boolean).join(' ');
			const mark = names ? ` class="${names}"` : '';
			const text = escapeXml(cell.text);
			return at === 0 ? `<th scope="row"${mark}>${text}</th>` : `<td${mark}>${text}</td>`;
		});
		return `<tr>${cells.join('')}</tr>`;
	});
	return `<div class="scroll"><table><caption>${escapeXml(caption)}</caption><thead><tr>${head.join('')}</tr></thead><tbody>${body.join('')}</tbody></table></div>`;
}

function csvHtml({ what, table, facets }: SlideTable, content: SlideContent): string {
	const { direction, span, knownOn, locale } = content;
	const href = `data:text/csv;charset=utf-8,${encodeURIComponent(tableCsv(withView(table, { knownOn, weapons: facets.weapons })))}`;
	const name = fileName({ direction, what, span, knownOn, ...facets });
	return `<p><a download="${name}" href="${href}">${escapeXml(m.present_file_csv({}, { locale }))}</a></p>`;
}

/** The slide as a section; `n` from 1 gives it and what is in it their ids. */
export function slideHtml(content: SlideContent, scene: Scene, n: number, count: number): string {
	const { locale, title } = content;
	const id = `slide-${n}`;
	const label = m.present_announce({ n, count, title }, { locale });
	const notes = content.slide.notes.trim();
	const tables = content.tables.map((each) => tableHtml(each.table) + csvHtml(each, content));
	const folded = (name: string, summary: string, inside: string) =>
		inside === ''
			? ''
			: `<details class="${name}"><summary>${escapeXml(summary)}</summary>${inside}</details>`;
	return [
		`<section class="slide" id="${id}" aria-label="${escapeXml(label)}">`,
		`<figure>${pictureHtml(scene, id, title)}<figcaption id="${id}-text">${escapeXml(content.takeaway)}</figcaption></figure>`,
		folded(
			'notes',
			m.present_file_notes({}, { locale }),
			notes && `<div>${escapeXml(notes)}</div>`
		),
		folded('table', m.present_file_table({}, { locale }), tables.join('')),
		'</section>'
	].join('\n');
}
