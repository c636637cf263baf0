/**
 * A chart part of a slide. Written here and not by the library: what it writes has a third axis that is not
 * there, lines without a grouping, elements in an order the schema forbids, and empty values for gaps, each a
 * reason for PowerPoint to offer a repair. The order of elements below is that of the schema (ECMA-376, 21.2).
 */
import type { ChartSeries, ChartSpec } from './chart-spec';
import { colour, SANS } from './paper';
import { columnName } from './workbook';
import { escapeXml } from '../../../drawing/picture/xml';
import { XML_HEAD } from './xml';
import { LANGUAGES } from '../../../figures/view/languages';

const CATEGORY_AXIS = 111111111;
const VALUE_AXIS = 222222222;
const EMU_PER_POINT = 12700;

const fill = (color: string) => `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
const line = (color: string, points: number, dashed = false) =>
	`<a:ln w="${Math.round(points * EMU_PER_POINT)}" cap="rnd">${fill(color)}<a:prstDash val="${dashed ? 'sysDash' : 'solid'}"/><a:round/></a:ln>`;
const NO_LINE = '<a:ln><a:noFill/></a:ln>';

const font = (points: number, token: 'ink' | 'ink-2' | 'ink-3', bold = false) =>
	`sz="${points * 100}" b="${bold ? 1 : 0}">${fill(colour(token))}<a:latin typeface="${SANS}"/><a:cs typeface="${SANS}"/>`;
const textLook = (points: number, token: 'ink' | 'ink-2' | 'ink-3', lang: string) =>
	`<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${font(points, token)}</a:defRPr></a:pPr><a:endParaRPr lang="${lang}"/></a:p></c:txPr>`;

/** A gap is a point that is left out; the count says that it is one. */
const cache = (values: readonly (number | string | null)[]) =>
	`<c:ptCount val="${values.length}"/>` +
	values
		.map((value, i) =>
			value === null
				? ''
				: `<c:pt idx="${i}"><c:v>${typeof value === 'number' ? value : escapeXml(value)}</c:v></c:pt>`
		)
		.join('');

const strings = (ref: string, values: readonly string[]) =>
	`<c:strRef><c:f>${ref}</c:f><c:strCache>${cache(values)}</c:strCache></c:strRef>`;

const numbers = (ref: string, values: readonly (number | null)[], format: string) =>
	`<c:numRef><c:f>${ref}</c:f><c:numCache><c:formatCode>${format}</c:formatCode>${cache(values)}</c:numCache></c:numRef>`;

const shape = (series: ChartSeries, color: string) =>
	series.hatched
		? `<c:spPr><a:pattFill prst="ltUpDiag"><a:fgClr><a:srgbClr val="${color}"/></a:fgClr><a:bgClr><a:srgbClr val="${colour('surface')}"/></a:bgClr></a:pattFill>${line(color, 0.5)}</c:spPr>`
		: `<c:spPr>${fill(color)}${NO_LINE}</c:spPr>`;

/** Words beside single points; the rest have none. */
function labels(series: ChartSeries, spec: ChartSpec): string {
	if (!series.labels?.some((text) => text !== null)) return '';
	const shows = (value: 0 | 1) =>
		`<c:showLegendKey val="0"/><c:showVal val="${value}"/><c:showCatName val="0"/><c:showSerName val="0"/><c:showPercent val="0"/><c:showBubbleSize val="0"/>`;
	const at = spec.kind === 'line' ? 't' : spec.stacked ? 'ctr' : 'outEnd';
	return (
		'<c:dLbls>' +
		series.labels
			.map((text, i) =>
				text === null || series.values[i] == null
					? ''
					: `<c:dLbl><c:idx val="${i}"/><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr ${font(10, 'ink')}</a:defRPr></a:pPr><a:r><a:rPr lang="${LANGUAGES[spec.locale].tag}" ${font(10, 'ink')}</a:rPr><a:t>${escapeXml(text)}</a:t></a:r></a:p></c:rich></c:tx><c:dLblPos val="${at}"/>${shows(1)}</c:dLbl>`
			)
			.join('') +
		`${shows(0)}</c:dLbls>`
	);
}

/** Whiskers from the value to the lowest and to the highest stated. */
function whiskers({ values, low, high }: ChartSeries): string {
	if (!low || !high) return '';
	const away = (ends: readonly (number | null)[]) =>
		values.map((value, i) => {
			const end = ends[i] ?? null;
			// Fifteen digits of a difference of shares are noise.
			return value === null || end === null ? 0 : Number(Math.abs(end - value).toFixed(4));
		});
	const [minus, plus] = [away(low), away(high)];
	if ([...minus, ...plus].every((each) => each === 0)) return '';
	const literal = (ends: readonly number[]) =>
		`<c:numLit><c:formatCode>General</c:formatCode>${cache(ends)}</c:numLit>`;
	return `<c:errBars><c:errBarType val="both"/><c:errValType val="cust"/><c:noEndCap val="0"/><c:plus>${literal(plus)}</c:plus><c:minus>${literal(minus)}</c:minus><c:spPr>${line(colour('ink'), 1)}</c:spPr></c:errBars>`;
}

function seriesXml(series: ChartSeries, index: number, spec: ChartSpec): string {
	const last = spec.categories.length + 1;
	const column = columnName(index + 1);
	const isLine = spec.kind === 'line';
	const points = (series.pointColors ?? [])
		.map((color, i) =>
			color === series.color
				? ''
				: `<c:dPt><c:idx val="${i}"/><c:invertIfNegative val="0"/><c:bubble3D val="0"/>${shape(series, color)}</c:dPt>`
		)
		.join('');
	const marker = series.dots
		? `<c:marker><c:symbol val="circle"/><c:size val="3"/><c:spPr>${fill(series.color)}${NO_LINE}</c:spPr></c:marker>`
		: '<c:marker><c:symbol val="none"/></c:marker>';
	return (
		`<c:ser><c:idx val="${index}"/><c:order val="${index}"/>` +
		`<c:tx>${strings(`Sheet1!$${column}$1`, [series.name])}</c:tx>` +
		(isLine
			? `<c:spPr>${line(series.color, series.lineWidth ?? 2, series.dashed)}</c:spPr>${marker}`
			: `${shape(series, series.color)}<c:invertIfNegative val="0"/>${points}`) +
		labels(series, spec) +
		whiskers(series) +
		`<c:cat>${strings(`Sheet1!$A$2:$A$${last}`, spec.categories)}</c:cat>` +
		`<c:val>${numbers(`Sheet1!$${column}$2:$${column}$${last}`, series.values, spec.format)}</c:val>` +
		(isLine ? '<c:smooth val="0"/>' : '') +
		'</c:ser>'
	);
}

function axes(spec: ChartSpec): string {
	const lying = spec.kind === 'bar';
	const { skip = 1 } = spec;
	return (
		`<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
		`<c:spPr>${line(colour('ink'), 0.75)}</c:spPr>${textLook(lying ? 11 : 10, 'ink-2', LANGUAGES[spec.locale].tag)}` +
		`<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:tickLblSkip val="${skip}"/><c:tickMarkSkip val="${skip}"/><c:noMultiLvlLbl val="1"/></c:catAx>` +
		`<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:max val="${spec.max}"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
		`<c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr>${line(colour('grid'), 0.75)}</c:spPr></c:majorGridlines>` +
		`<c:numFmt formatCode="${spec.format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
		`<c:spPr>${NO_LINE}</c:spPr>${textLook(10, 'ink-3', LANGUAGES[spec.locale].tag)}` +
		`<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/><c:majorUnit val="${spec.step}"/></c:valAx>`
	);
}

/** The part `ppt/charts/chartN.xml`; its relation `rId1` is the workbook. */
export function chartXml(spec: ChartSpec): string {
	const series = spec.series.map((each, i) => seriesXml(each, i, spec)).join('');
	const ids = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;
	const plot =
		spec.kind === 'line'
			? `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${ids}</c:lineChart>`
			: `<c:barChart><c:barDir val="${spec.kind === 'bar' ? 'bar' : 'col'}"/><c:grouping val="${spec.stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}<c:gapWidth val="${spec.gap}"/><c:overlap val="${spec.stacked ? 100 : 0}"/>${ids}</c:barChart>`;
	const legend = spec.legend
		? `<c:legend><c:legendPos val="t"/><c:overlay val="0"/>${textLook(11, 'ink-2', LANGUAGES[spec.locale].tag)}</c:legend>`
		: '';
	return (
		`${XML_HEAD}<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">` +
		`<c:date1904 val="0"/><c:roundedCorners val="0"/><c:chart><c:autoTitleDeleted val="1"/><c:plotArea><c:layout/>${plot}${axes(spec)}<c:spPr><a:noFill/>${NO_LINE}</c:spPr></c:plotArea>${legend}` +
		`<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart><c:spPr><a:noFill/>${NO_LINE}</c:spPr>` +
		`<c:externalData r:id="rId1"><c:autoUpdate val="0"/></c:externalData></c:chartSpace>`
	);
}
