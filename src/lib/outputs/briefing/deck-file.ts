/** A deck as a file: JSON that names its format and version, so that it is still read in years. */
import { briefingName } from './briefing-name';
import { readSlides, type DeckProblem, type DeckReading } from './check-deck';
import type { Deck } from './deck';
import { MAX_FILE } from './limits';
import { decodeView } from '../../figures/view/codec';

export const DECK_FORMAT = 'barrage-briefing';
export const DECK_VERSION = 1;

/** What stands around the slides, in a file and in a link. */
export interface DeckEnvelope {
	format: typeof DECK_FORMAT;
	version: typeof DECK_VERSION;
	slides: unknown;
}

/** The text of a deck's file, titles and notes included. `readDeckFile` gives the same deck back. */
export function writeDeckFile(deck: Deck): string {
	const envelope: DeckEnvelope = {
		format: DECK_FORMAT,
		version: DECK_VERSION,
		slides: deck.slides
	};
	return `${JSON.stringify(envelope, null, '\t')}\n`;
}

const problem = (found: DeckProblem): DeckReading => ({ problems: [found] });

/** The deck of a file's text, or everything that is wrong with it (`problemText` says it in words). Never throws. */
export function readDeckFile(text: string): DeckReading {
	if (text.length > MAX_FILE) return problem({ code: 'too-large' });
	let value: unknown;
	try {
		value = JSON.parse(text.replace(/^\ufeff/, ''));
	} catch {
		return problem({ code: 'not-json' });
	}
	if (typeof value !== 'object' || value === null) return problem({ code: 'not-a-briefing' });
	const { format, version, slides } = value as Partial<Record<keyof DeckEnvelope, unknown>>;
	if (format !== DECK_FORMAT) return problem({ code: 'not-a-briefing' });
	if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
		return problem({ code: 'bad-field', path: 'version', value: JSON.stringify(version) ?? '—' });
	if (version > DECK_VERSION) return problem({ code: 'newer', value: String(version) });
	return readSlides(slides);
}

/** The name of a deck's file, see {@link briefingName}. Slides whose period is no absolute one have no say in its days. */
export const deckFileName = (deck: Deck, extension = 'json'): string =>
	briefingName(
		deck.slides.map(({ query }) => {
			const { view } = decodeView(new URLSearchParams(query), { hasWeapon: () => true });
			const { direction, weapons, period } = view;
			return { direction, weapons, span: typeof period === 'string' ? null : period };
		}),
		extension
	);
