import { downloadFile } from '../../export/download';
import { filePrefix } from '../../export/file-name';
import type { SlideContent } from '../slide-content';
import { makePptx, type PptxOptions } from './make-pptx';

const PPTX_TYPE = 'application/vnd.openxmlformats-officedocument.presentationml.presentation';

/** `barrage-briefing_2023-12-01_2024-01-31.pptx`: from the first day of any slide to the last. */
export function pptxName(contents: readonly SlideContent[]): string {
	const days = contents.flatMap(({ span }) => [span.from, span.to]).sort();
	return [`${filePrefix()}-briefing`, days[0], days.at(-1)].filter(Boolean).join('_') + '.pptx';
}

/** Makes the deck and hands it to the visitor. Meant for a dynamic import: the library is large. */
export async function savePptx(
	contents: readonly SlideContent[],
	options: PptxOptions
): Promise<void> {
	const bytes = await makePptx(contents, options);
	downloadFile(pptxName(contents), new Blob([bytes], { type: PPTX_TYPE }));
}
