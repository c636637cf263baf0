/** Stated numbers into cells of a report: repeats become one, totals and parts are told apart, what clashes stays open. */
import type { StrikeMeasure } from '../ledger/measures';
import type { Qualifier } from '../ledger/types';
import { kindOf } from './kinds';
import type { Stated } from './stated';
import type { PostFigure, Span, SumWarning, UnusedReason, UnusedWords } from './types';
import type { WeaponWords } from './weapon-words';

/** A cell on its way: a figure of one weapon, and what is known of how it was said. */
interface Cell {
	told: 'launched' | 'intercepted' | 'combined' | 'suppressed' | 'hit';
	id: string;
	value: number | null;
	qualifier: Qualifier;
	words: Span[];
	models: ReadonlySet<string>;
	/** Only a family or a class is named. */
	isGeneric: boolean;
	isSingular: boolean;
	isListed: boolean;
	sentence: number;
}

export interface Settled {
	figures: PostFigure[];
	unused: UnusedWords[];
	sums: SumWarning[];
}

const TOTALS = ['all', 'missile', 'drone'];
const STOPPED: readonly Cell['told'][] = ['intercepted', 'combined', 'suppressed'];

/** Settles what a post states. Each figure of the result has the number that its words say. */
export function settle(stated: readonly Stated[], words: WeaponWords): Settled {
	const unused: UnusedWords[] = [];
	const open = (cell: Pick<Cell, 'words' | 'value'>, reason: UnusedReason) => {
		if (cell.value !== null) for (const span of cell.words) unused.push({ ...span, reason });
	};
	let cells = toCells(stated, words, open);
	const drop = (gone: readonly Cell[], reason: UnusedReason | null) => {
		for (const cell of gone) if (reason) open(cell, reason);
		cells = cells.filter((cell) => !gone.includes(cell));
	};

	dropUnnamed();
	cells = mergeEqual(cells);
	for (const told of ['launched', 'intercepted', 'combined', 'suppressed'] as const) {
		const same = (cell: Cell) => cell.told === told;
		settleBanderol(told);
		absorbTotals(cells.filter(same));
		splitSiblings(told);
	}
	settleSplit();
	align();
	cells = mergeEqual(cells);
	const clashing = cells.filter((cell) =>
		cells.some(
			(each) => each !== cell && each.id === cell.id && measureOf(each) === measureOf(cell)
		)
	);
	drop(clashing, 'differs');
	drop(cells.filter(isInClass), 'same_kind');
	const sums = checkSums();
	return { figures: cells.map(toFigure), unused, sums };

	/** A family or a model without a number says nothing where another figure holds it. */
	function dropUnnamed() {
		const isHeld = (cell: Cell) => {
			const others = cells.filter((each) => each !== cell && each.told === cell.told);
			const family = words.familyOf(cell.id);
			if (cell.id === 'all') return true;
			if (!cell.isGeneric)
				return others.some(
					(each) => each.value !== null && [...cell.models].every((model) => each.models.has(model))
				);
			const isNamedBetter = (each: Cell) => each.value !== null || !each.isGeneric || each.isListed;
			return others.some((each) => words.familyOf(each.id) === family && isNamedBetter(each));
		};
		drop(
			cells.filter(
				(cell) => cell.value === null && !(cell.isListed && !cell.isGeneric) && isHeld(cell)
			),
			null
		);
	}

	function isPartOf(part: Cell, whole: Cell): boolean {
		return part !== whole && part.id !== whole.id && words.isWithin(part.id, whole.id);
	}

	/** A total of one kind alone is that kind's figure, said again. */
	function absorbTotals(group: readonly Cell[]) {
		for (const total of group.filter((cell) => TOTALS.includes(cell.id))) {
			const parts = cells.filter((cell) => cell.told === total.told && isPartOf(cell, total));
			const [only] = parts;
			if (!only || parts.length > 1 || only.value !== total.value) continue;
			if (only.qualifier !== total.qualifier) continue;
			only.words.push(...total.words);
			drop([total], null);
		}
	}

	/** "40 drones and 3 Lancets": the family is no total there, so it needs a row beside the others. */
	function splitSiblings(told: Cell['told']) {
		for (const family of ['missile', 'drone'] as const) {
			const total = cells.find((cell) => cell.told === told && cell.id === family);
			if (!total || total.value === null) continue;
			const parts = cells.filter((cell) => cell.told === told && isPartOf(cell, total));
			if (parts.length === 0 || sumOf(parts) === total.value) continue;
			const isBeside = parts.some(
				(part) =>
					part.isListed === total.isListed && (part.sentence === total.sentence || part.isListed)
			);
			if (!isBeside) continue;
			const id = words.firstOf(`${family}-unnamed`);
			if (id) total.id = id;
			else drop([total], 'same_kind');
		}
	}

	/** Inside the drones or beside them: the total of the same post decides, else nobody. */
	function settleBanderol(told: Cell['told']) {
		const banderol = cells.find((cell) => cell.told === told && cell.id === 'banderol');
		const drones = cells.some((cell) => cell.told === told && words.familyOf(cell.id) === 'drone');
		if (!banderol || !drones || banderol.value === null) return;
		const isBeside = ['launched', 'intercepted', 'combined'].map((each) => {
			const total = cells.find((cell) => cell.told === each && cell.id === 'all')?.value ?? null;
			const parts = partsOfAll(each as Cell['told']);
			const own = parts.find((cell) => cell.id === 'banderol')?.value ?? null;
			const sum = sumOf(parts);
			if (total === null || sum === null || own === null) return null;
			return sum === total ? true : sum - own === total ? false : null;
		});
		if (!isBeside.includes(true) || isBeside.includes(false)) drop([banderol], 'inside');
	}

	/** The kinds below "all": the totals of families where there are some, else what stands below. */
	function partsOfAll(told: Cell['told']): Cell[] {
		const group = cells.filter((cell) => cell.told === told && cell.id !== 'all');
		return group.filter(
			(cell) => !group.some((each) => TOTALS.includes(each.id) && isPartOf(cell, each))
		);
	}

	/** What is shot down and what is suppressed, where the post gives both and their sum. */
	function settleSplit() {
		const suppressed = cells.filter((cell) => cell.told === 'suppressed');
		for (const lost of suppressed) {
			const at = (told: Cell['told']) =>
				cells.find((cell) => cell.told === told && cell.id === lost.id);
			const [whole, fire] = [at('combined'), at('intercepted')];
			if (!whole || whole.value === null || lost.value === null) continue;
			if (!fire || fire.value === null || fire.value + lost.value !== whole.value) {
				// Inside the joint figure or beside it: the text does not say.
				drop([lost], 'split');
				continue;
			}
			const parts = cells.filter((cell) => cell.told === 'combined' && isPartOf(cell, whole));
			const isFire = sumOf(parts) === fire.value;
			drop([whole], 'split');
			if (!isFire) drop(parts, 'split');
			for (const part of parts) if (isFire) part.told = 'intercepted';
		}
	}

	/** An outcome goes where its launches are, when those are the only ones of the family. */
	function align() {
		for (const cell of cells.filter(({ told }) => told !== 'launched')) {
			const family = words.familyOf(cell.id);
			if (family === 'all') continue;
			const launched = cells.filter(
				(each) => each.told === 'launched' && words.familyOf(each.id) === family
			);
			const [only] = launched.filter((each) => !launched.some((part) => isPartOf(part, each)));
			const isOnly =
				launched.filter((each) => each.id !== family || launched.length === 1).length === 1;
			if (!only || !isOnly || only.id === cell.id) continue;
			const rivals = cells.filter(
				(each) => each.told === cell.told && each !== cell && words.familyOf(each.id) === family
			);
			if (rivals.length > 0) continue;
			const isSame = cell.value !== null && cell.value === only.value;
			// "Attacked with 35 drones, all 35 Shaheds shot down": the drones were Shaheds.
			if (isSame && cell.qualifier === only.qualifier && words.isWithin(cell.id, only.id))
				only.id = cell.id;
			else if (isLooser(cell, only)) cell.id = only.id;
		}
	}

	/** A name that covers the launched kind and says no more: "drones" of Shaheds, "cruise missiles" of Kalibrs. */
	function isLooser(cell: Cell, launched: Cell): boolean {
		if (!cell.isGeneric) return false;
		const isDrones = cell.id === 'drone-mixed' && words.familyOf(launched.id) === 'drone';
		const models = [...launched.models];
		const isOfAll = models.length > 0 && models.every((model) => words.isWithin(model, cell.id));
		return isDrones || isOfAll || words.isWithin(launched.id, cell.id);
	}

	/** A class with a model of it beside it: whether the one holds the other is not said. */
	function isInClass(cell: Cell): boolean {
		if (TOTALS.includes(cell.id) || cell.told === 'hit') return false;
		const parts = cells.filter(
			(each) => measureOf(each) === measureOf(cell) && isPartOf(each, cell)
		);
		return parts.length > 0 && sumOf(parts) !== cell.value;
	}

	function checkSums(): SumWarning[] {
		const sums: SumWarning[] = [];
		for (const total of cells.filter((cell) => TOTALS.includes(cell.id) && cell.told !== 'hit')) {
			const parts = (total.id === 'all' ? partsOfAll(total.told) : cells).filter(
				(cell) => cell.told === total.told && isPartOf(cell, total)
			);
			const sum = sumOf(parts);
			if (sum === null || parts.length === 0 || total.value === null || sum === total.value)
				continue;
			if (total.qualifier !== 'exact' && total.qualifier !== 'at_most' && sum > total.value)
				continue;
			sums.push({ measure: measureOf(total), weapon_id: total.id, sum, total: total.value });
			if (sum > total.value) drop([total], 'sum');
		}
		return sums;
	}
}

/** Null where a part is open. */
const sumOf = (cells: readonly Cell[]): number | null =>
	cells.reduce<number | null>(
		(sum, { value }) => (sum === null || value === null ? null : sum + value),
		0
	);

const measureOf = ({ told }: Cell): StrikeMeasure => (told === 'combined' ? 'intercepted' : told);

const toFigure = (cell: Cell): PostFigure => ({
	...{ measure: measureOf(cell), weapon_id: cell.id, qualifier: cell.qualifier, value: cell.value },
	words: [...cell.words].sort((a, b) => a.start - b.start),
	isCombined: cell.told === 'combined',
	isSingular: cell.isSingular
});

function toCells(
	stated: readonly Stated[],
	words: WeaponWords,
	open: (cell: Pick<Cell, 'words' | 'value'>, reason: UnusedReason) => void
): Cell[] {
	const cells: Cell[] = [];
	for (const each of stated) {
		const { outcome: told, value, qualifier, isListed, sentence, phrase } = each;
		if (told !== 'launched' && told !== 'hit' && !STOPPED.includes(told as Cell['told'])) continue;
		const base = { value, qualifier, isListed, sentence, words: [...each.words] };
		const cell = {
			...base,
			told: told as Cell['told'],
			models: new Set<string>(),
			isSingular: false
		};
		if (each.of === 'places') {
			const id = placesOf(each, words);
			if (id) cells.push({ ...cell, id, isGeneric: true });
			else open(base, 'unknown_weapon');
		} else if (each.of === 'again') {
			const kind = kindBefore(cells, sentence);
			if (kind)
				cells.push({ ...cell, id: kind.id, models: kind.models, isGeneric: kind.isGeneric });
			else open(base, 'no_kind');
		} else if (phrase) {
			const kind = kindOf(phrase, words);
			if ('reason' in kind) open(base, kind.reason);
			else
				cells.push({
					...{ ...cell, id: kind.id, models: phrase.models },
					isGeneric: phrase.models.size === 0 && phrase.banderol !== 'name',
					isSingular: each.isOne
				});
		}
	}
	return cells;
}

/** Places hit by drones alone are those of drones; else of all weapons. */
function placesOf({ kinds }: Stated, words: WeaponWords): string | null {
	const families = new Set(kinds.flatMap((kind) => [...kind.families]));
	const [family] = families;
	const isOne = families.size === 1 && family !== undefined;
	return isOne ? words.firstOf(family, 'all') : words.firstOf('all');
}

/** The one kind that was counted last, lists below a total left aside; null where there are two. */
function kindBefore(cells: readonly Cell[], sentence: number): Cell | null {
	const heads = cells.filter(
		(cell) =>
			!cell.isListed && cell.told !== 'hit' && cell.value !== null && cell.sentence <= sentence
	);
	const last = heads.at(-1);
	if (!last) return null;
	const ids = new Set(
		heads.filter((cell) => cell.sentence === last.sentence).map((cell) => cell.id)
	);
	return ids.size === 1 ? last : null;
}

/** One figure said twice is one figure with the words of both. */
function mergeEqual(cells: readonly Cell[]): Cell[] {
	const merged: Cell[] = [];
	for (const cell of cells) {
		const same = merged.find(
			(each) =>
				each.id === cell.id &&
				each.value === cell.value &&
				each.qualifier === cell.qualifier &&
				(each.told === cell.told || isOneStop(each, cell))
		);
		if (!same) {
			merged.push({ ...cell, words: [...cell.words] });
			continue;
		}
		same.words.push(...cell.words);
		same.isListed &&= cell.isListed;
		if (cell.told === 'combined') same.told = 'combined';
		if (same.models.size === 0) same.models = cell.models;
	}
	return merged;
}

/** "Shot down or suppressed" in the title and "shot down" in the text is one figure. */
const isOneStop = (a: Cell, b: Cell): boolean =>
	[a, b].every(({ told }) => told === 'intercepted' || told === 'combined');
