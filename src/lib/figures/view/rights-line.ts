/** What goes with figures wherever they are taken: on which terms they may be used, and where they were published. */
import * as m from '../../paraglide/messages';
import type { Locale } from './catalogue';
import { LEDGER_LICENCE } from './ledger-licence';
import { ownFigures, ownRights } from './own-figures';
import { BASE, ORIGIN } from './site-address';

/** Whose figures they are and where. */
export interface Rights {
	/** `CC BY 4.0`, with whom it asks to be named; empty where nobody says. */
	licence: string;
	/** `https://your.host/barrage`; empty where it is not known, or the figures are not published there. */
	address: string;
}

/** `Figures: CC BY 4.0 · your.host/barrage`, as far as it is known. */
export const rightsText = ({ licence, address }: Rights, locale: Locale): string =>
	[
		licence === '' ? '' : m.picture_figures({ licence }, { locale }),
		address.replace(/^https?:\/\//, '').replace(/\/$/, '')
	]
		.filter((text) => text !== '')
		.join(' · ');

/**
 * That of what is on screen. Of a file of the reader's own it is that of its data set: nobody published it here, so no
 * address of this site stands beside it.
 */
export const rightsLine = (locale: Locale): string =>
	rightsText(
		ownFigures() === null
			? { licence: LEDGER_LICENCE, address: ORIGIN === '' ? '' : ORIGIN + BASE }
			: { licence: ownRights(), address: '' },
		locale
	);
