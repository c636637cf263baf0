/** A post as read into the form: what it fills, the words of each field, and why the others stay empty. */
import { STRIKE_MEASURES, type StrikeMeasure } from '../../records/ledger/measures';
import type { PostFigure, PostReading, Span } from '../../records/bulletins/types';
import { emptyWeapon, type Bulletin, type WeaponLine } from './bulletin';
import type { EntryKey, Say } from './words';

type BlankOf<Key> = Key extends `entry_post_blank_${infer Code}` ? Code : never;
export type Blank = BlankOf<EntryKey>;

/** Where the text of a field is from, or why there is none. */
export type Origin = { value: string; words: string[] } | { blank: Blank };

/** A field of the form: `start`, or of a weapon (`kalibr.launched`), whatever line it stands in. */
export type OriginKey = string;
export const originKey = (weapon: string, measure: StrikeMeasure): OriginKey =>
	`${weapon}.${measure}`;

/** The field of the form that a key is; null where its line is gone. */
export function fieldOf(key: OriginKey, lines: readonly WeaponLine[]): string | null {
	const at = key.lastIndexOf('.');
	if (at < 0) return key;
	const line = lines.findIndex((each) => each.weapon === key.slice(0, at) && each.place === '');
	return line < 0 ? null : `weapons.${line}.${key.slice(at + 1)}`;
}

export interface PostProposal {
	bulletin: Bulletin;
	origins: Map<OriginKey, Origin>;
}

/** A figure as it would be typed; what the form reads it as is the figure again. */
export function typedFigure({ qualifier, value }: PostFigure, say: Say): string {
	if (value === null) return say('entry_post_undisclosed');
	if (qualifier === 'exact' || qualifier === 'none_reported' || qualifier === 'undisclosed')
		return String(value);
	return say(`entry_said_${qualifier}`, { n: String(value) });
}

/**
 * Fills a bulletin from a reading. What the reading leaves open is empty, also where `base` has something: a time that
 * is usual is not a time that the post says. `source` is the name of who posts it, empty where the ledger has none.
 */
export function fromPost(
	{ reading, text }: { reading: PostReading; text: string },
	base: Bulletin,
	source: string,
	say: Say
): PostProposal {
	const origins: PostProposal['origins'] = new Map();
	const wordsOf = (spans: readonly Span[]) => spans.map(({ start, end }) => text.slice(start, end));
	const time = (field: 'start' | 'end', open: PostReading['openStart']): string => {
		const found = reading[field];
		if (!found) origins.set(field, { blank: open ?? 'no_day' });
		else origins.set(field, { value: found.value, words: wordsOf(found.words) });
		return found?.value ?? '';
	};
	const lines = new Map<string, WeaponLine>();
	for (const figure of inTreeOrder(reading.figures)) {
		const line = lines.get(figure.weapon_id) ?? { ...emptyWeapon(), weapon: figure.weapon_id };
		lines.set(figure.weapon_id, line);
		line[figure.measure] = typedFigure(figure, say);
		origins.set(originKey(figure.weapon_id, figure.measure), {
			value: line[figure.measure],
			words: wordsOf(figure.words)
		});
	}
	for (const weapon of lines.keys())
		for (const measure of STRIKE_MEASURES) {
			const key = originKey(weapon, measure);
			if (!origins.has(key)) origins.set(key, { blank: blankOf(reading, weapon, measure) });
		}
	const isPreliminary = reading.preliminary.length > 0;
	if (isPreliminary)
		origins.set('status', { value: 'preliminary', words: wordsOf(reading.preliminary) });
	for (const field of ['published', 'url']) origins.set(field, { blank: 'elsewhere' });
	return {
		origins,
		bulletin: {
			...base,
			direction: reading.direction,
			start: time('start', reading.openStart),
			end: time('end', reading.openEnd),
			source,
			...{ attack: '', supersedes: '', published: '', url: '' },
			status: isPreliminary ? 'preliminary' : '',
			weapons: lines.size > 0 ? [...lines.values()] : [emptyWeapon()]
		}
	};
}

function blankOf(reading: PostReading, weapon: string, measure: StrikeMeasure): Blank {
	if (measure === 'launched' && reading.form === 'russian-ministry') return 'kills_only';
	const isTogether = reading.figures.some(
		(figure) => figure.weapon_id === weapon && figure.isCombined
	);
	return measure === 'suppressed' && isTogether ? 'together' : 'not_stated';
}

/** Totals first, then the kinds as the post names them. */
function inTreeOrder(figures: readonly PostFigure[]): PostFigure[] {
	const rank = ({ weapon_id }: PostFigure) => {
		const at = ['all', 'missile', 'drone'].indexOf(weapon_id);
		return at < 0 ? 3 : at;
	};
	return [...figures].sort((a, b) => rank(a) - rank(b));
}
