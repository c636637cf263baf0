/**
 * The rooms of `src/lib`, from file to pixel: a room may import those it names in `uses`, all of which stand before
 * it. The linter holds it (eslint.config.js), and CONTRIBUTING.md shows it (tests/unit/boundaries.test.ts).
 *
 * @typedef {{ name: string, wing: string, holds: string, uses: readonly string[] }} Room
 */

const CORE = ['ledger', 'stats', 'view', 'messages'];
const DRAWN = [...CORE, 'plot', 'charts', 'cards', 'export'];

/** @type {readonly Room[]} */
export const ROOMS = [
	{
		...{ wing: 'ui', name: 'ui', uses: [] },
		holds: 'controls without words of the field, colours, faces'
	},
	{
		...{ wing: 'records', name: 'ledger', uses: [] },
		holds: 'CSV text ↔ typed rows, schema, checks'
	},
	{
		...{ wing: 'records', name: 'importers', uses: ['ledger'] },
		holds: 'files of other data sets → rows of the ledger, pure'
	},
	{
		...{ wing: 'records', name: 'mapper', uses: ['ledger', 'importers'] },
		holds: 'any table → rows of the ledger, by a map of its columns that a person confirmed, pure'
	},
	{
		...{ wing: 'records', name: 'bulletins', uses: ['ledger', 'importers'] },
		holds: 'the text of a post → proposed figures, each with the words it came from; a file a form'
	},
	{
		...{ wing: 'figures', name: 'stats', uses: ['ledger'] },
		holds: 'the rules of counting, one function a file'
	},
	{
		...{ wing: 'figures', name: 'view', uses: ['ledger', 'stats', 'messages'] },
		holds: 'what is being looked at: its address, and its words (`describe.ts`)'
	},
	{
		...{ wing: 'figures', name: 'live', uses: CORE },
		holds: 'the worker'
	},
	{
		...{ wing: 'drawing', name: 'plot', uses: [] },
		holds:
			'marks as data before any width is known; drawn by `Plot.svelte` on a page, by `measured/` into a scene'
	},
	{
		...{ wing: 'drawing', name: 'charts', uses: [...CORE, 'plot', 'ui'] },
		holds:
			'one folder a kind: `series.ts` (no pixels), `layout.ts` (places), `draw.ts` (marks), `table.ts`, `<Kind>.svelte`, `scene.ts`'
	},
	{
		...{ wing: 'drawing', name: 'controls', uses: [...CORE, 'ui'] },
		holds: 'controls that know the field, shared by the dashboard and the slides'
	},
	{
		...{ wing: 'drawing', name: 'cards', uses: [...CORE, 'charts'] },
		holds: 'a card whole: series, table and words; the sentence and the headline'
	},
	{
		...{ wing: 'drawing', name: 'picture', uses: [...CORE, 'plot', 'charts', 'cards'] },
		holds: 'a chart framed, as a file: fonts, SVG, PNG'
	},
	{
		...{ wing: 'outputs', name: 'export', uses: [...CORE, 'charts', 'picture'] },
		holds: 'files to take away'
	},
	{
		...{ wing: 'outputs', name: 'briefing' },
		...{ uses: [...DRAWN, 'picture', 'live', 'controls', 'ui'] },
		holds: 'decks, slides, presenting, PPTX, the single file'
	},
	{
		...{ wing: 'pages', name: 'dashboard' },
		...{ uses: [...DRAWN, 'picture', 'controls', 'briefing', 'ui'] },
		holds: 'cards on a page, what is chosen'
	},
	{
		...{ wing: 'pages', name: 'day' },
		...{ uses: [...CORE, 'charts', 'cards', 'picture', 'export', 'briefing', 'dashboard', 'ui'] },
		holds: 'the pages of days'
	},
	{
		...{ wing: 'pages', name: 'embed' },
		...{ uses: [...CORE, 'charts', 'cards', 'export', 'live', 'dashboard', 'ui'] },
		holds: 'frames for other pages'
	},
	{
		...{ wing: 'pages', name: 'entry' },
		...{ uses: ['ledger', 'importers', 'bulletins', 'stats', 'view', 'export', 'ui'] },
		holds: 'a bulletin as typed → rows to append, its preview and its form'
	},
	{
		...{ wing: 'pages', name: 'own' },
		...{ uses: [...CORE, 'importers', 'mapper', 'export', 'live', 'ui'] },
		holds: 'files of the reader’s own: what they are, their rows, where they are kept'
	},
	{
		...{ wing: 'site', name: 'offline', uses: ['ledger', 'view', 'ui', 'messages'] },
		holds: 'what the service worker keeps, and the notes about it'
	},
	{
		...{ wing: 'site', name: 'server', uses: [...DRAWN, 'picture'] },
		holds: 'the only place that reads files'
	}
];

/** Where a room stands below `src/lib`. @param {Room} room */
export const pathOf = ({ wing, name }) => (wing === name ? name : `${wing}/${name}`);
