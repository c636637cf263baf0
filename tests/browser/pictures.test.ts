/** Pictures taken away from a card of the dashboard and from one of a day, on the built site. */
import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';

const site = useSite();

interface Place {
	name: string;
	path: string;
	/** `id` of the card. */
	card: string;
	title: string;
	unit: string;
	direction: string;
	period: string;
	/** As known on, and a source. */
	stamp: string[];
	/** What the file is called up to its shape. */
	file: string;
}

const PLACES: Place[] = [
	{
		name: 'the dashboard',
		path: '/?from=2023-12-18&to=2024-01-14&by=week&known=2024-01-20',
		card: 'gauges',
		title: 'Interception rate, by family and class',
		unit: 'Share of launches with a reported outcome',
		direction: 'Attacks by Russia',
		period: '18 Dec 2023 – 14 Jan 2024',
		stamp: ['as known on 20 Jan 2024', 'Source: Ukrainian Air Force'],
		file: 'barrage_ru_gauges'
	},
	{
		name: 'a day',
		path: '/days/2024-01-02/?known=2024-01-02T18:00%2B02:00',
		card: 'weapons',
		title: 'Launched and stopped, by weapon',
		unit: 'Number of weapons.',
		direction: 'Attacks by Russia',
		period: '2 Jan 2024',
		stamp: ['as known on 2 Jan 2024, 18:00', 'Source: '],
		file: 'barrage_ru_weapons'
	}
];
const CLASSIC = { width: 960, height: 720 };

/** Presses Tab until the element has the focus: proof that a keyboard gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 400; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}

/** Opens the tab of a card by keyboard: the radio of the chart, then two to the right. */
async function openDownload(page: Page, card: string): Promise<void> {
	await tabTo(page, `#${card} input[name=${card}-tab]`);
	await page.keyboard.press('ArrowRight');
	await page.keyboard.press('ArrowRight');
	await page.locator(`#${card}-picture`).waitFor();
}

/** Chooses a shape and a theme by keyboard; each is reached by Tab, its values by arrows. */
async function choose(page: Page, card: string, shape: number, theme: number): Promise<void> {
	for (const [name, steps] of [
		['shape', shape],
		['theme', theme]
	] as const) {
		await tabTo(page, `#${card} input[name=${card}-${name}]`);
		for (let i = 0; i < steps; i++) await page.keyboard.press('ArrowRight');
	}
}

const button = (page: Page, card: string, name: string) =>
	page.locator(`#${card}`).getByRole('button', { name, exact: true });

/** Presses a button of the tab by keyboard and takes what it saves. */
async function save(page: Page, card: string, name: string) {
	await button(page, card, name).focus();
	const [download] = await Promise.all([
		page.waitForEvent('download'),
		page.keyboard.press('Enter')
	]);
	return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
}

interface Decoded {
	width: number;
	height: number;
	/** Different colours among a pixel in every 7 × 7. */
	colours: number;
	/** Alpha of the corner, 0 to 255, and the greatest anywhere. */
	corner: number;
	most: number;
}

/** What a browser makes of an image. */
const decode = (page: Page, bytes: Buffer, type = 'image/png'): Promise<Decoded> =>
	page.evaluate(
		async ({ base64, type }) => {
			const binary = Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0));
			const bitmap = await createImageBitmap(new Blob([binary], { type }));
			const canvas = document.createElement('canvas');
			canvas.width = bitmap.width;
			canvas.height = bitmap.height;
			const context = canvas.getContext('2d')!;
			context.drawImage(bitmap, 0, 0);
			const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
			const colours = new Set<number>();
			let most = 0;
			for (let y = 0; y < canvas.height; y += 7)
				for (let x = 0; x < canvas.width; x += 7) {
					const at = 4 * (y * canvas.width + x);
					colours.add((data[at]! << 16) | (data[at + 1]! << 8) | data[at + 2]!);
					most = Math.max(most, data[at + 3]!);
				}
			return {
				...{ width: canvas.width, height: canvas.height },
				...{ colours: colours.size, corner: data[3]!, most }
			};
		},
		{ base64: bytes.toString('base64'), type }
	);

/** The words of an SVG in reading order, and what is wrong with it as a file of its own. */
async function readSvg(page: Page, text: string) {
	// The policy of a page of ours does not hold for a file that is opened alone.
	const alone = await page.context().newPage();
	return alone.evaluate((source) => {
		const parsed = new DOMParser().parseFromString(source, 'image/svg+xml');
		const style = [...parsed.querySelectorAll('style')].map((each) => each.textContent).join('');
		const addresses = [...parsed.querySelectorAll('*')].flatMap((element) =>
			[...element.attributes].flatMap(({ name, value }) =>
				/^(?:xlink:)?href$|^src$/.test(name) || /url\((?!["']?#)/.test(value) ? [value] : []
			)
		);
		return {
			isWhole: parsed.querySelector('parsererror') === null,
			root: parsed.documentElement.nodeName,
			size: [
				parsed.documentElement.getAttribute('width'),
				parsed.documentElement.getAttribute('height')
			],
			title: parsed.querySelector('title')?.textContent ?? '',
			description: parsed.querySelector('desc')?.textContent ?? '',
			words: [...parsed.querySelectorAll('text')]
				.map((each) => each.textContent)
				.join(' ')
				.replaceAll('\u00a0', ' '),
			faces: style.match(/@font-face\{[^}]*src:url\(data:font\/woff2;base64,/g)?.length ?? 0,
			outside: [
				...addresses,
				...(style.match(/url\((?!data:)[^)]*\)/g) ?? []),
				...(style.match(/@import/g) ?? [])
			]
		};
	}, text);
}

describe.each(PLACES)('A picture of $name', (place) => {
	const { card, path } = place;

	it('Is saved by keyboard as a dark PNG of 4:3 at twice its size, with figures in it', async () => {
		const { page, faults } = await site.open(path);
		await page.locator('[data-known-banner]').waitFor();
		await openDownload(page, card);
		await choose(page, card, 1, 1);
		const { name, bytes } = await save(page, card, 'PNG 2×');
		expect(name).toMatch(new RegExp(`^${place.file}-classic-dark-2x_.*_known-.*\\.png$`));
		const picture = await decode(page, bytes);
		expect([picture.width, picture.height]).toEqual([2 * CLASSIC.width, 2 * CLASSIC.height]);
		expect(picture.colours).toBeGreaterThan(30);
		expect(picture.corner).toBe(255);
		await page.locator(`#${card}`).getByText(`Saved: ${name}`).waitFor();
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('Is a whole SVG with its words and faces inside, the same whatever the window', async () => {
		const texts: string[] = [];
		for (const width of [390, 1280]) {
			const { page, faults } = await site.open(path, { width });
			await page.locator('[data-known-banner]').waitFor();
			await openDownload(page, card);
			const { name, bytes } = await save(page, card, 'SVG');
			expect(name).toMatch(/-wide_.*\.svg$/);
			texts.push(bytes.toString('utf8'));
			const svg = await readSvg(page, texts.at(-1)!);
			expect(svg).toMatchObject({ isWhole: true, root: 'svg', size: ['1280', '720'], outside: [] });
			expect(svg.title).toBe(place.title);
			expect(svg.description).not.toBe('');
			expect(svg.faces).toBeGreaterThanOrEqual(2);
			for (const text of [
				...[place.title, place.unit, place.direction, place.period],
				...place.stamp
			])
				expect(svg.words).toContain(text);
			expect(faults).toEqual([]);
			await page.context().close();
		}
		expect(texts[1] === texts[0]).toBe(true);
	});

	it('Without a ground lets through what is behind it', async () => {
		const { page, faults } = await site.open(path);
		await page.locator('[data-known-banner]').waitFor();
		await openDownload(page, card);
		await choose(page, card, 0, 2);
		const { name, bytes } = await save(page, card, 'PNG 1×');
		expect(name).toContain('-wide-transparent_');
		const picture = await decode(page, bytes);
		expect([picture.width, picture.height]).toEqual([1280, 720]);
		expect(picture.corner).toBe(0);
		expect(picture.most).toBe(255);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('Goes to the clipboard as PNG', async () => {
		const { page, faults } = await site.open(path);
		await page.locator('[data-known-banner]').waitFor();
		await openDownload(page, card);
		await button(page, card, 'Copy picture').focus();
		await page.keyboard.press('Enter');
		await page.locator(`#${card}`).getByText('The picture is on the clipboard.').waitFor();
		const base64 = await page.evaluate(async () => {
			const [item] = await navigator.clipboard.read();
			const blob = await item!.getType('image/png');
			const bytes = new Uint8Array(await blob.arrayBuffer());
			let text = '';
			for (const byte of bytes) text += String.fromCharCode(byte);
			return btoa(text);
		});
		const picture = await decode(page, Buffer.from(base64, 'base64'));
		expect([picture.width, picture.height]).toEqual([2560, 1440]);
		expect(picture.colours).toBeGreaterThan(30);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('Says what to do where the clipboard is refused', async () => {
		const { page } = await site.open(path, {
			before: (each) =>
				each.addInitScript(() => {
					navigator.clipboard.write = () =>
						Promise.reject(new DOMException('Write permission denied.', 'NotAllowedError'));
				})
		});
		await page.locator('[data-known-banner]').waitFor();
		await openDownload(page, card);
		await button(page, card, 'Copy picture').press('Enter');
		const said = page.locator(`#${card} [role=status]`);
		await said.getByText('Save the PNG instead.').waitFor();
		expect(await said.innerText()).not.toMatch(/NotAllowedError|permission/i);
		expect(await button(page, card, 'Copy picture').isEnabled()).toBe(true);
		await page.context().close();
	});
});

describe('The cards of the site', () => {
	it('Give a picture wherever they draw one', async () => {
		for (const path of ['/', '/days/2024-01-02/']) {
			const { page } = await site.open(path);
			const ids = await page.$$eval('[data-card]', (cards) => cards.map((each) => each.id));
			expect(ids.length).toBeGreaterThanOrEqual(5);
			const without: string[] = [];
			for (const id of ids) {
				const card = page.locator(`#${id}`);
				await card.locator('input[value=download]').check({ force: true });
				await card.locator('.take').waitFor();
				if ((await page.locator(`#${id}-picture`).count()) === 0) without.push(id);
			}
			// Places and reports are tables of words.
			expect(without).toEqual(path === '/' ? [] : ['places', 'reports']);
			await page.context().close();
		}
	});

	it('What was known when becomes a slide with the moment of the view', async () => {
		const { page, faults } = await site.open('/days/2023-12-29/?known=2023-12-29T12:00%2B02:00');
		await page.locator('[data-known-banner]').waitFor();
		const card = page.locator('[data-card^=known-when]').first();
		await card.locator('input[value=download]').check({ force: true });
		await card.getByRole('button', { name: 'Add to briefing' }).press('Enter');
		await card.getByText('Added as slide 1.').waitFor();
		await card.getByRole('link', { name: 'Open the briefing' }).press('Enter');
		await page.waitForURL(/\/briefing\//);
		await page.getByText('as known on 29 Dec 2023, 12:00').first().waitFor();
		expect(faults).toEqual([]);
		await page.context().close();
	});
});
