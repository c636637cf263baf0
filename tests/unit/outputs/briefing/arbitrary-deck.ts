/** Decks of every shape that the editor can make. */
import fc from 'fast-check';
import { SLIDE_KINDS, type Deck, type Slide } from '../../../../src/lib/outputs/briefing/deck';
import { MAX_TEXT_LINES } from '../../../../src/lib/outputs/briefing/limits';
import { addDays } from '../../../../src/lib/records/ledger/moment';
import { encodeView } from '../../../../src/lib/figures/view/codec';
import { DEFAULT_VIEW, GRAINS } from '../../../../src/lib/figures/view/view';

const day = fc.nat(60).map((n) => addDays('2023-12-01', n));
const query = fc
	.record({
		direction: fc.constantFrom('RU' as const, 'UA' as const),
		days: fc.tuple(day, day),
		grain: fc.constantFrom(...GRAINS),
		asOf: fc.option(day)
	})
	.map(({ direction, days, grain, asOf }) => {
		const [from = '', to = ''] = [...days].sort();
		return encodeView({ ...DEFAULT_VIEW, direction, period: { from, to }, grain, asOf });
	});
const text = (maxLength: number) =>
	fc.oneof(fc.string({ maxLength }), fc.string({ unit: 'binary', maxLength }));

const slide = (id: string): fc.Arbitrary<Slide> =>
	fc
		.record({
			kind: fc.constantFrom(...SLIDE_KINDS),
			query,
			day,
			attack: fc.option(text(60).filter((attack) => attack !== '')),
			title: fc.option(text(80).filter((title) => title.trim() !== '')),
			notes: text(200),
			own: text(200).map((lines) => lines.split('\n').slice(0, MAX_TEXT_LINES).join('\n'))
		})
		.map(({ day, attack, own, ...rest }) =>
			rest.kind === 'text'
				? { id, ...rest, text: own }
				: rest.kind === 'known'
					? { id, ...rest, day, ...(attack !== null && { attack }) }
					: { id, ...rest }
		);

/** A deck of one to twelve slides with ids `s1`, `s2` … in some order. */
export const arbitraryDeck: fc.Arbitrary<Deck> = fc
	.integer({ min: 1, max: 12 })
	.chain((count) =>
		fc.shuffledSubarray(
			Array.from({ length: count }, (_, i) => `s${i + 1}`),
			{ minLength: count }
		)
	)
	.chain((ids) => fc.tuple(...ids.map(slide)))
	.map((slides) => ({ slides }));
