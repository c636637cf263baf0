/** The weapons of a day as rows: launched, stopped and not stopped, then the share on a scale of 0 to 100 %. */
import * as m from '../../../paraglide/messages';
import { across, stretched, type PlotMark, type SignMark } from '../../plot/marks';
import type { Piece, Row, Rows } from '../../plot/rows';
import type { Figure } from '../../../figures/stats/figure';
import { rangeOf } from '../../../figures/stats/rate';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { formatFigureRange, formatNumber, formatShares } from '../../../figures/view/format';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { showsRange } from '../shared/interval';
import { hasValue, notStoppedText, shareLabel } from '../shared/rate-words';
import { placeWeapon } from './layout';
import type { WeaponRow } from './series';
import { stateText, weaponName } from './words';

/** Height of the scale: from end to end of the mark of a share; its middle line; px. */
const SCALE = 16;
const MIDDLE = SCALE / 2;

/** Neither launches nor what was stopped are known: why is said where the share would be. */
export const isUnknown = ({ launched, stopped }: WeaponRow): boolean =>
	launched === null && stopped === null;

/** A row a weapon, families first. */
export function drawWeapons(series: readonly WeaponRow[], names: Names, locale: Locale): Rows {
	const o = { locale };
	return {
		head: m.day_col_weapon({}, o),
		columns: [
			{ id: 'launched', head: m.day_col_launched({}, o) },
			{ id: 'stopped', head: m.day_col_stopped({}, o) },
			{ id: 'not_stopped', head: m.day_col_not({}, o) },
			{ id: 'share', head: m.day_col_share({}, o), anchor: 'start' }
		],
		lead: 3,
		bar: {
			after: 3,
			heads: [
				{ x: 0, text: '0' },
				{ x: 50, text: '50' },
				{ x: 100, text: '100%' }
			],
			height: SCALE,
			least: 110,
			most: 520
		},
		rows: series.map((row): Row => ({
			id: row.id,
			name: weaponName(row, names, locale),
			...(row.disputed && { note: m.day_disputed({}, o) }),
			depth: row.depth,
			isWhole: row.depth === 0,
			cells: [
				figurePiece(row.launched, locale),
				figurePiece(row.stopped, locale),
				notStoppedPiece(row, locale),
				sharePiece(row, locale)
			],
			bar: scaleMarks(row)
		}))
	};
}

const NONE: Piece = { strong: '', plain: '—', muted: '' };

const figurePiece = (figure: Figure | null, locale: Locale): Piece =>
	figure ? { ...NONE, plain: formatFigureRange(figure, locale) } : NONE;

/** Beside it of how many the outcome is unknown, also where there is no figure. */
const notStoppedPiece = ({ notStopped, unknown, pair }: WeaponRow, locale: Locale): Piece => ({
	strong: '',
	plain: notStopped === null ? '—' : notStoppedText(notStopped, pair?.stopped ?? null, locale),
	muted: unknown ? `${formatNumber(unknown, locale)} ${m.word_outcome_unknown({}, { locale })}` : ''
});

/** The share with its range, or why there is none. */
function sharePiece(row: WeaponRow, locale: Locale): Piece {
	const { rate } = row;
	const words = (muted: string): Piece => ({ strong: '', plain: '', muted });
	if (isUnknown(row)) return words(stateText(row.state, locale));
	if (rate?.few) return words(m.day_under_ten({}, { locale }));
	if (!rate || !hasValue(rate)) return words('—');
	const range = rangeOf(rate);
	return {
		strong: shareLabel(rate),
		plain: showsRange(range) ? formatShares(range) : '',
		muted: ''
	};
}

/** The share between 0 and 100 %, or a square a weapon under ten. */
function scaleMarks(row: WeaponRow): PlotMark[] {
	const placed = placeWeapon(row);
	if (!placed) return [];
	if (placed.kind === 'squares') {
		const { stop, not } = FAMILY_TOKENS[row.family];
		const squares = (d: string, fill: SignMark['fill']): PlotMark[] =>
			d === '' ? [] : [{ kind: 'sign', x: 0, y: 3.5, d, fill }];
		return [...squares(placed.stopped, stop), ...squares(placed.not, not)];
	}
	const { value, band } = placed;
	const ticks = [0, 50, 100].map((tick) => `M${tick} ${MIDDLE - 4}v8`).join('');
	return [
		across([MIDDLE], { stroke: 'rule-strong' }),
		stretched(ticks, { stroke: 'rule-strong' }),
		...(band
			? [
					stretched(`M${band.from} ${MIDDLE - 4}h${band.width}v8h-${band.width}z`, {
						...{ fill: 'mark', opacity: 0.55 }
					})
				]
			: []),
		stretched(`M${value} 0v${SCALE}`, { stroke: 'ink', strokeWidth: 3 })
	];
}
