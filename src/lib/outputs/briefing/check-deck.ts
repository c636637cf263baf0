/** Reads a deck from a value of unknown make, field by field: nothing is taken over that is not understood. */
import { isDay } from '../../records/ledger/moment';
import { decodeView } from '../../figures/view/codec';
import { SLIDE_KINDS, type Deck, type Slide, type SlideKind } from './deck';
import { MAX_NOTES, MAX_QUERY, MAX_SLIDES, MAX_TEXT, MAX_TEXT_LINES, MAX_TITLE } from './limits';
import { createIds } from './make-deck';

/** Why a deck cannot be read; `path` is that of JSON, `slides[3].kind`, `value` what stands there. */
export type DeckProblem =
	| { code: 'not-json' | 'too-large' | 'not-a-briefing' | 'no-slides' }
	| { code: 'newer'; value: string }
	| { code: 'too-many'; count: number }
	| { code: 'unknown-kind' | 'bad-field' | 'bad-view' | 'same-id'; path: string; value: string }
	| { code: 'too-long' | 'too-many-lines'; path: string; count: number; limit: number };

/** The deck, or everything that is wrong with it. */
export type DeckReading = { deck: Deck } | { problems: DeckProblem[] };

/** Further ones say nothing new. */
const MAX_PROBLEMS = 20;

/** A value as it stands in a message, cut to 60 characters. */
function shown(value: unknown): string {
	if (value === undefined) return '—';
	// Deeply nested values are what nobody wants to read in a message.
	const text =
		typeof value === 'object' && value !== null
			? Array.isArray(value)
				? '[…]'
				: '{…}'
			: JSON.stringify(value);
	return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
	typeof value === 'object' && value !== null && !Array.isArray(value);
const isKind = (value: unknown): value is SlideKind =>
	(SLIDE_KINDS as readonly unknown[]).includes(value);

/** Parameters of a view that mean nothing. Whether a weapon exists, the ledger knows and not the file. */
const viewFaults = (query: string) =>
	decodeView(new URLSearchParams(query), { hasWeapon: () => true }).ignored;

function readSlide(
	value: unknown,
	path: string,
	makeId: () => string,
	report: (problem: DeckProblem) => void
): Slide | null {
	if (!isRecord(value)) {
		report({ code: 'bad-field', path, value: shown(value) });
		return null;
	}
	let isGood = true;
	const refuse = (problem: DeckProblem) => {
		isGood = false;
		report(problem);
	};
	const text = (name: string, limit: number, fallback: string | null): string => {
		const found = value[name] ?? fallback;
		const at = `${path}.${name}`;
		if (typeof found !== 'string') refuse({ code: 'bad-field', path: at, value: shown(found) });
		else if (found.length > limit)
			refuse({ code: 'too-long', path: at, count: found.length, limit });
		else return found;
		return '';
	};
	const { kind, day } = value;
	if (!isKind(kind)) refuse({ code: 'unknown-kind', path: `${path}.kind`, value: shown(kind) });
	const query = text('query', MAX_QUERY, null);
	const fault = viewFaults(query)[0];
	if (fault)
		refuse({
			code: 'bad-view',
			path: `${path}.query`,
			value: shown(`${fault.name}=${fault.value}`)
		});
	const title = text('title', MAX_TITLE, '');
	const notes = text('notes', MAX_NOTES, '');
	const needsDay = kind === 'known';
	if (
		needsDay
			? typeof day !== 'string' || !isDay(day)
			: day !== undefined && day !== null && (typeof day !== 'string' || !isDay(day))
	)
		refuse({ code: 'bad-field', path: `${path}.day`, value: shown(day) });
	const attack = needsDay ? text('attack', MAX_QUERY, '') : '';
	const own = kind === 'text' ? text('text', MAX_TEXT, '') : '';
	const ownLines = own.split('\n').length;
	if (ownLines > MAX_TEXT_LINES)
		refuse({
			code: 'too-many-lines',
			path: `${path}.text`,
			count: ownLines,
			limit: MAX_TEXT_LINES
		});
	const id = value.id === undefined ? makeId() : text('id', MAX_QUERY, null);
	if (value.id === '') refuse({ code: 'bad-field', path: `${path}.id`, value: '""' });
	if (!isGood || !isKind(kind)) return null;
	const slide: Slide = { id, kind, query, title: title.trim() === '' ? null : title, notes };
	if (kind === 'text') return { ...slide, text: own };
	if (!needsDay) return slide;
	return { ...slide, day: day as string, ...(attack !== '' && { attack }) };
}

/** Reads the slides of a deck. Fields it does not know are passed over; ids that are missing are made. */
export function readSlides(value: unknown): DeckReading {
	if (!Array.isArray(value))
		return { problems: [{ code: 'bad-field', path: 'slides', value: shown(value) }] };
	if (value.length === 0) return { problems: [{ code: 'no-slides' }] };
	if (value.length > MAX_SLIDES) return { problems: [{ code: 'too-many', count: value.length }] };
	const problems: DeckProblem[] = [];
	const makeId = createIds(
		value.flatMap((each) => (isRecord(each) && typeof each.id === 'string' ? [each.id] : []))
	);
	const report = (problem: DeckProblem) => {
		if (problems.length < MAX_PROBLEMS) problems.push(problem);
	};
	const slides: Slide[] = [];
	const seen = new Set<string>();
	value.forEach((each, i) => {
		const slide = readSlide(each, `slides[${i}]`, makeId, report);
		if (!slide) return;
		if (seen.has(slide.id))
			report({ code: 'same-id', path: `slides[${i}].id`, value: shown(slide.id) });
		seen.add(slide.id);
		slides.push(slide);
	});
	return problems.length > 0 ? { problems } : { deck: { slides } };
}
