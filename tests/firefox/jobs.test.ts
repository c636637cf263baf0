/** The three jobs in Firefox: read a chart, take its figures along and open them, present it. Needs a build. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { serveSite, type RunningSite } from '../../scripts/serve';
import { findFirefox, KEYS, launchFirefox, until, type Firefox } from './firefox';

const path = findFirefox();
if (!path)
	console.warn(
		'SKIPPED: no Firefox was found. Install one, or name it in FIREFOX_PATH, and try again.'
	);

describe.skipIf(!path)('In Firefox', () => {
	let site: RunningSite;
	let firefox: Firefox;
	beforeAll(async () => {
		site = await serveSite({ port: 0 });
		firefox = await launchFirefox(path!);
		console.log(`Firefox ${firefox.version}, ${path}`);
	}, 120_000);
	afterAll(async () => {
		await firefox?.close();
		await site?.close();
	});

	const text = (selector: string) =>
		firefox.run<string>(
			'return document.querySelector(arguments[0])?.textContent.replace(/\\s+/g, " ").trim() ?? ""',
			selector
		);
	const count = (selector: string) =>
		firefox.run<number>('return document.querySelectorAll(arguments[0]).length', selector);

	it('a chart is read: drawn, told in words, and by arrow keys day by day', async () => {
		await firefox.open(`${site.address}/?from=2023-12-29&to=2024-01-02`);
		await until('the period of the address', async () =>
			/at least 236 missiles and 230 drones/.test(await text('[data-summary]'))
		);
		const bars = await firefox.run<number>(
			`return [...document.querySelectorAll('#launches svg rect, #launches svg path')]
				.filter((mark) => mark.getBoundingClientRect().height > 0).length`
		);
		expect(bars).toBeGreaterThan(4);
		await firefox.run(`document.querySelector('#launches .panel.chart [tabindex="0"]').focus()`);
		await firefox.press(KEYS.End);
		await until('the read-out of the last day', async () =>
			/^Tue 2 Jan 2024 Missiles 72 of 99 stopped/.test(await text('#launches .readout'))
		);
		const sideways = await firefox.run<number>(
			'return document.documentElement.scrollWidth - document.documentElement.clientWidth'
		);
		expect(sideways).toBe(0);
		expect(firefox.faults()).toEqual([]);
	});

	it('its figures are taken along and opened again', async () => {
		await firefox.open(`${site.address}/?from=2023-12-29&to=2024-01-02`);
		await firefox.run(`document.querySelectorAll('#launches input[type=radio]')[2].click()`);
		await firefox.click('#launches .panel.download button');
		const file = await until('the download', () =>
			readdirSync(firefox.downloads).find(
				(name) =>
					name.endsWith('.csv') &&
					readFileSync(join(firefox.downloads, name), 'utf8').endsWith('\n')
			)
		);
		expect(file).toMatch(/^barrage_ru_launches_2023-12-29_2024-01-02_known-\d{4}-\d\d-\d\d\.csv$/);
		const { data, errors } = Papa.parse<Record<string, string>>(
			readFileSync(join(firefox.downloads, file), 'utf8'),
			{ header: true, skipEmptyLines: true }
		);
		expect(errors).toEqual([]);
		expect(data).toHaveLength(5);
		expect(Object.values(data[0]!)).toContain('122');

		// The whole record, as its own kind of file, opened in the browser itself.
		await firefox.open(`${site.address}/data/open/`);
		await until('the chooser', () =>
			firefox.run<boolean>('return document.querySelector("#own-files")?.disabled === false')
		);
		await firefox.choose('#own-files', join(process.cwd(), 'build/data/daily.csv'));
		await until('the preview', () => count('[aria-labelledby=own-result] button.solid'));
		expect(await text('[aria-labelledby=own-result]')).toContain('daily.csv');
		await firefox.click('[aria-labelledby=own-result] button.solid');
		await until('the dashboard of the file', () => count('#launches svg'));
		expect(await firefox.run<string>('return location.pathname')).toBe('/own/');
		expect(firefox.faults()).toEqual([]);
	});

	it('it is presented full screen, by a clicker, and left again', async () => {
		await firefox.open(`${site.address}/briefing/?from=2023-12-29&to=2024-01-02`);
		await until('the slides', () => count('.list li'));
		await firefox.click('.bar button.solid');
		await until('the first slide', () => count('[data-present] .stage svg'));
		await until('full screen', () =>
			firefox.run<boolean>('return document.fullscreenElement !== null')
		);
		const number = () => text('[data-number]');
		expect(await number()).toMatch(/^1 \/ \d+$/);
		await firefox.press(KEYS.PageDown, KEYS.PageDown);
		await until('the third slide', async () => (await number()).startsWith('3 / '));
		expect(await count('[data-present] .stage svg text')).toBeGreaterThan(0);
		await firefox.press('b');
		await until('the black screen', () => count('[data-present] [data-blank]'));
		await firefox.press('b');
		await until('the slide again', async () => (await count('[data-blank]')) === 0);
		// The first Escape is the browser's own and leaves full screen; the second ends.
		await firefox.press(KEYS.Escape);
		await until('the window', () =>
			firefox.run<boolean>('return document.fullscreenElement === null')
		);
		if (await count('[data-present]')) await firefox.press(KEYS.Escape);
		await until('the end', async () => (await count('[data-present]')) === 0);
		expect(firefox.faults()).toEqual([]);
	});
});
