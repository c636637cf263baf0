/** Stand-in: to be replaced at merge. */
import type { IsoDay } from '../../ledger/types';
import type { Locale } from '../../view/catalogue';
import type { SlideContent } from '../slide-content';

export async function savePptx(
	contents: SlideContent[],
	options: { handling: string; made: IsoDay; locale: Locale }
): Promise<void> {
	throw new Error(`not here yet: ${contents.length} ${options.made}`);
}
