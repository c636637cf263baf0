import { downloadFile } from '../../export/download';
import { briefingName } from '../briefing-name';
import type { SlideContent } from '../slide-content';
import { makePptx, type PptxOptions } from './make-pptx';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** The name of the file of some slides, see {@link briefingName}. */
export const pptxName = (contents: readonly SlideContent[]): string =>
	briefingName(contents, 'pptx');

/** Makes the deck and hands it to the visitor. Meant for a dynamic import: the library is large. */
export async function savePptx(
	contents: readonly SlideContent[],
	options: PptxOptions
): Promise<void> {
	const bytes = await makePptx(contents, options);
	downloadFile(pptxName(contents), new Blob([bytes], { type: PPTX_TYPE }));
}
