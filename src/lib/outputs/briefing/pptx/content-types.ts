import { XML_HEAD } from './xml';

const OFFICE = 'application/vnd.openxmlformats-officedocument';
const TYPES: readonly [RegExp, string][] = [
	[/^ppt\/presentation\.xml$/, `${OFFICE}.presentationml.presentation.main+xml`],
	[/^ppt\/slides\/slide\d+\.xml$/, `${OFFICE}.presentationml.slide+xml`],
	[/^ppt\/slideLayouts\/[^/]+\.xml$/, `${OFFICE}.presentationml.slideLayout+xml`],
	[/^ppt\/slideMasters\/[^/]+\.xml$/, `${OFFICE}.presentationml.slideMaster+xml`],
	[/^ppt\/notesSlides\/[^/]+\.xml$/, `${OFFICE}.presentationml.notesSlide+xml`],
	[/^ppt\/notesMasters\/[^/]+\.xml$/, `${OFFICE}.presentationml.notesMaster+xml`],
	[/^ppt\/theme\/[^/]+\.xml$/, `${OFFICE}.theme+xml`],
	[/^ppt\/charts\/[^/]+\.xml$/, `${OFFICE}.drawingml.chart+xml`],
	[/^ppt\/presProps\.xml$/, `${OFFICE}.presentationml.presProps+xml`],
	[/^ppt\/viewProps\.xml$/, `${OFFICE}.presentationml.viewProps+xml`],
	[/^ppt\/tableStyles\.xml$/, `${OFFICE}.presentationml.tableStyles+xml`],
	[/^docProps\/core\.xml$/, 'application/vnd.openxmlformats-package.core-properties+xml'],
	[/^docProps\/app\.xml$/, `${OFFICE}.extended-properties+xml`]
];

/**
 * `[Content_Types].xml` of the parts that are there. The library's names a master for every slide, all but one
 * of which do not exist.
 */
export function contentTypes(names: readonly string[]): string {
	const overrides = [...names].sort().flatMap((name) => {
		const type = TYPES.find(([pattern]) => pattern.test(name))?.[1];
		return type ? [`<Override PartName="/${name}" ContentType="${type}"/>`] : [];
	});
	return (
		`${XML_HEAD}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
		'<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
		'<Default Extension="xml" ContentType="application/xml"/>' +
		`<Default Extension="xlsx" ContentType="${OFFICE}.spreadsheetml.sheet"/>` +
		`${overrides.join('')}</Types>`
	);
}
