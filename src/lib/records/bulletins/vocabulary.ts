/** What the words of a post mean, in Ukrainian, Russian and English: by their stems, so that any case will do. */
import type { Qualifier } from '../ledger/types';
import type { Token } from './tokens';

/** What a sentence tells of the weapons it counts. */
export type Outcome =
	| 'launched'
	| 'intercepted'
	| 'combined' // shot down or suppressed, together
	| 'suppressed'
	| 'hit'
	| 'debris'
	| 'unclear'
	| 'left'
	| 'in_air';

/** Each a sequence of words, the longer ones first. */
const OUTCOMES: readonly (readonly [Outcome, ...RegExp[]])[] = [
	['debris', /^падінн|^падени/, /^збит|^сбит/],
	['debris', /^падінн|^падени|^уламк|^уламок|^обломк|^debris$|^fragments$/],
	['unclear', /^(уточню|уточня|перевіря|clarif)/],
	['left', /^(полетіл|полетел|залетіл|залетел|попрямувал|повернул)/],
	['in_air', /^повітряному$|^воздушном$/, /^простор|^пространств/],
	['in_air', /^still$/, /^in$/, /^the$/, /^air$/],
	['hit', /^(влучан|попадани)/],
	['hit', /^(hits?|struck|impacts?)$/],
	['suppressed', /^(локаційно|локационно|locationally)$/, /^(втрачен|потерян|утрачен|lost)/],
	['suppressed', /^не$/, /^(досяг|достиг|дійш|дошл)/],
	['suppressed', /^(did|failed)$/, /^(not|to)$/, /^reach/],
	['suppressed', /^(подавлен|подавил|придушен|suppressed$|jammed$)/],
	['suppressed', /^(disappeared|vanished)$/],
	['suppressed', /^(зникл|исчезл)/],
	['suppressed', /^lost$/, /^(from|due|to|locat|by)/],
	['combined', /^(знешкод|знешкодж|обезвреж|нейтраліз|нейтрализ|neutrali[sz]ed$)/],
	['intercepted', /^shot$/, /^down$/],
	['intercepted', /^(збит|збив|збил|сбит|сбил|знищ|уничтож|перехва|перехоп)/],
	['intercepted', /^(downed|destroyed|intercepted)$/],
	['launched', /^(атакував|атаковал|атаковано|атакувал)/],
	['launched', /^(застосува|застосов|застосован|применил|применен|використа|використов)/],
	['launched', /^(запусти|запущен|випуст|випущен|выпуст|выпущен|пуск|пуски|пусків|пусков)/],
	['launched', /^(виявлен|виявил|зафіксован|зафиксирован|обнаружен|супроводжув)/],
	['launched', /^(завдав|завдал|нанес|нанёс|ударив|вдарив)/],
	['launched', /^(attacked|launched|fired|detected|used)$/]
];
const OR = /^(?:\/|або|чи|или|та|і|й|и|or|and|,)$/;

/** The words at `i` that tell what became of the weapons, and how many tokens they are; null for others. */
export function outcomeAt(
	tokens: readonly Token[],
	i: number
): { outcome: Outcome; length: number } | null {
	const found = OUTCOMES.find(([, ...words]) =>
		words.every((word, at) => tokens[i + at]?.kind === 'word' && word.test(tokens[i + at]!.lower))
	);
	if (!found) return null;
	const [outcome, ...words] = found;
	let length = words.length;
	if (outcome !== 'intercepted' && outcome !== 'suppressed') return { outcome, length };
	// "Shot down or suppressed": one word for both; "intercepted and destroyed": one thing said twice.
	for (;;) {
		const next = OR.test(tokens[i + length]?.lower ?? '')
			? outcomeAt(tokens, i + length + 1)
			: null;
		if (!next || !['intercepted', 'suppressed', 'combined'].includes(next.outcome)) break;
		length += next.length + 1;
		if (next.outcome !== outcome) return { outcome: 'combined', length };
	}
	return { outcome, length };
}

const QUALIFIERS: readonly (readonly [Qualifier, ...RegExp[]])[] = [
	['at_most', /^не$/, /^(більше|более|больше)$/, /^(ніж|як|за|чем)$/],
	['at_most', /^не$/, /^(більше|более|больше)$/],
	['at_most', /^(not|no)$/, /^more$/, /^than$/],
	['at_least', /^не$/, /^(менше|менш|менее|меньше)$/, /^(ніж|як|чем)$/],
	['at_least', /^не$/, /^(менше|менш|менее|меньше)$/],
	['at_least', /^по$/, /^(меншій|меньшей)$/, /^(мірі|мере)$/],
	['at_least', /^як$|^как$/, /^мінімум$|^минимум$/],
	['at_least', /^at$/, /^least$/],
	['at_most', /^at$/, /^most$/],
	['at_most', /^up$/, /^to$/],
	['more_than', /^(більше|более|больше|more)$/, /^(ніж|як|за|чем|than)$/],
	['more_than', /^(понад|більше|більш|более|больше|свыше|over)$/],
	['at_least', /^(щонайменше|принаймні|мінімум|минимум)$/],
	['at_most', /^(до|щонайбільше|максимум)$/],
	['about', /^(близько|приблизно|орієнтовно|майже|около|порядка|примерно|почти)$/],
	['about', /^(about|around|approximately|nearly|almost)$/]
];

/** The qualifier that ends right before `i`, and how many tokens it is. */
export function qualifierBefore(
	tokens: readonly Token[],
	i: number
): { qualifier: Qualifier; length: number } {
	const found = QUALIFIERS.find(([, ...words]) =>
		words.every((word, at) => word.test(tokens[i - words.length + at]?.lower ?? ''))
	);
	return found
		? { qualifier: found[0], length: found.length - 1 }
		: { qualifier: 'exact', length: 0 };
}

export type Family = 'missile' | 'drone' | 'all';

/** A word for things that fly, whatever their kind. */
export function nounOf(lower: string): Family | null {
	if (/^(ракет|missiles?$)/.test(lower) && !/^ракетн/.test(lower)) return 'missile';
	if (
		/^(бпла|безпілотник|беспилотник|дрон|uavs?$|drones?$|боєприпас|боеприпас|аппарат|апарат)/.test(
			lower
		)
	)
		return 'drone';
	return /^(ціл(?:ь|і|ей|лю|ями|ям)$|цел(?:ь|и|ей|ями|ям)$|targets?$|засоб|засіб|средств)/.test(
		lower
	)
		? 'all'
		: null;
}

/** Classes of weapons by their adjectives, as ids of the ledger. */
const CLASSES: readonly (readonly [RegExp, string])[] = [
	[/^(аеробаліст|аэробаллист|aeroballistic|гіперзвук|гиперзвук|hypersonic)/, 'aeroballistic'],
	[/^(баліст|баллист|ballistic)/, 'ballistic'],
	[/^(крилат|крылат|cruise$)/, 'cruise'],
	[/^(протикораб|противокораб|anti-ship$)/, 'anti-ship'],
	[/^(зенітн|зенитн|anti-aircraft$)/, 'surface-to-air'],
	[/^(авіаційн|авиационн)/, 'guided-air'],
	[/^(розвідувальн|разведывательн|reconnaissance$)/, 'recon-drone'],
	[
		/^(ударн|баражуюч|барражирующ|strike$|attack$|kamikaze$|loitering$|дрон\p{L}*-камікадзе)/u,
		'one-way-drone'
	]
];
export const classOf = (lower: string): string | null =>
	CLASSES.find(([word]) => word.test(lower))?.[1] ?? null;

/** Words between a number and its noun that say nothing of the kind. */
export const isFiller = (lower: string): boolean =>
	/^(ворож|вражеск|російськ|российск|украинськ|українськ|украинск|реактивн|керован|управляем|протирадіолокаційн|противорадиолокационн|рекордн|модернізован|літальн|летательн|безпілотн|беспилотн|повітр|воздушн|напад|нападени|самолетн|самолётн|літаков|дальн|далек|морськ|морск|наземн|базуванн|базировани|тип$|типу$|типа$|типов$|типів$|російської|противник|enemy$|russian$|ukrainian$|air$|aerial$|of$|type$|guided$|fixed-wing$|unmanned$|aircraft$|attack$|неперехоплен|також|ще$|еще$|ещё$|сам[еіо]|jet$)/.test(
		lower
	);

/** "Of various types", "and others": several models in one figure. */
export const isVarious = (lower: string): boolean =>
	/^(різн|інш|разн|разлч|различн|друг|various$|different$|other$|others$)/.test(lower);

/** Drones that no list of weapons has a row for: decoys, and models that are flown among the others. */
export const isDroneName = (lower: string): boolean =>
	/^(гербер|гербар|gerber|італмас|италмас|italmas|пароді|пароди|parod|дан[ьію]+-?т$|dan-?t$|імітатор|имитатор|decoys?$|бпла-іміт|дрон\p{L}*-[іи]м[іи]т|черник|чернік)/u.test(
		lower
	);
/** A munition that some posts count inside the drones and some beside them. */
export const isBanderol = (lower: string): boolean =>
	/^(бандерол|banderol|s-?8000$|с-?8000$)/.test(lower);

/** "Of them", "including": what follows is a part. */
export function isPartitive(tokens: readonly Token[], i: number): boolean {
	const [a, b, c] = [tokens[i], tokens[i + 1], tokens[i + 2]].map((token) => token?.lower ?? '');
	if (/^(з|із|зі|из|of)$/.test(a!)) return /^(них|яких|которых|them|which|these)$/.test(b!);
	if (/^(зокрема|включно|including|включая)$/.test(a!)) return true;
	if (/^(у|в)$/.test(a!)) return /^(тому|том|т)$/.test(b!) && /^(числі|числе|\.)$/.test(c!);
	return false;
}

/** A word after which the names of places follow, or which begins something else: the end of what is counted. */
export const isStop = (lower: string): boolean =>
	/^(на|над|із|з|зі|с|со|по|у|в|во|від|от|к|до|для|через|під|при|что|що|як|а|but|from|over|in|at|on|towards|against|with|by|near|into|were|was|are|is|have|has|had|that|which|who|було|були|было|были|є|они|вони|вона|він)$/.test(
		lower
	);

export const isPlaceNoun = (lower: string): boolean =>
	/^(локаці(?!йн)|локаци(?!он)|місц|locations?$|sites?$|places?$|об'єкт|объект)/.test(lower);

/** A region or an air command: what is counted beside it is a part. */
export const isCommand = (lower: string): boolean =>
	/^(командуван|командован|пвк$|command$)/.test(lower);

/** A form that can only be one thing: "ракету", "ракетою", "безпілотник". */
export const isSingularNoun = (lower: string): boolean =>
	/^(ракет(?:а|у|ою|ой)|безпілотник(?:а|ом)?|беспилотник(?:а|ом)?|дрон(?:а|ом)?|missile|drone|uav)$/.test(
		lower
	);
export const isSingularAdjective = (lower: string): boolean =>
	/(?:[иі]й|ним|вим|ьким|ого|ої|ою|ый|ого|ной|кой|тую|ную|ну|ту)$/.test(lower);
