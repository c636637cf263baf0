/** The users' jobs, by keyboard, on the built site. */
import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { unfold, useSite } from './browser';

const site = useSite();

/** Presses Tab until the element has the focus: proof that a keyboard gets there. */
async function tabTo(page: Page, selector: string): Promise<void> {
	for (let i = 0; i < 250; i++) {
		await page.keyboard.press('Tab');
		if (await page.evaluate((s) => document.activeElement?.matches(s) ?? false, selector)) return;
	}
	throw new Error(`Tab never reached ${selector}`);
}
const summary = (page: Page) => page.locator('[data-summary]').innerText();

describe('Read a chart by keyboard', () => {
	it('Arrow keys name day, figures, range and source; Escape takes the reading away', async () => {
		const { page, faults } = await site.open('/?from=2023-12-25&to=2024-01-05');
		const slider = page.locator('#launches [role=slider]');
		const reading = page.locator('#launches .readout');
		await tabTo(page, '#launches [role=slider]');
		await page.keyboard.press('Home');
		for (let i = 0; i < 8; i++) await page.keyboard.press('ArrowRight');
		const spoken = (await slider.getAttribute('aria-valuetext')) ?? '';
		expect(spoken.replaceAll('\u00a0', ' ')).toContain('2 Jan 2024');
		expect(spoken).toMatch(/99/);
		expect(spoken).toMatch(/72/);
		expect(spoken).toMatch(/83/);
		expect(await reading.innerText()).toContain('Armed Forces of Ukraine');
		await page.keyboard.press('Escape');
		expect(await reading.count()).toBe(0);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('The pointer reads the same as the keys', async () => {
		const { page } = await site.open('/?from=2023-12-25&to=2024-01-05');
		const slider = page.locator('#launches [role=slider]');
		await slider.focus();
		await page.keyboard.press('Home');
		const byKey = await page.locator('#launches .readout').innerText();
		await page.keyboard.press('Escape');
		const box = (await slider.boundingBox())!;
		await page.mouse.move(box.x + box.width / 24, box.y + 40);
		expect(await page.locator('#launches .readout').innerText()).toBe(byKey);
		await page.context().close();
	});
});

describe('From a mark to its day', () => {
	const WEEK = '/?from=2023-12-29&to=2024-01-04';
	/** The middle of the fourth of seven days, 1 January, in the panel of the launches. */
	async function fourth(page: Page) {
		const slider = page.locator('#launches [role=slider]');
		await slider.scrollIntoViewIfNeeded();
		const box = (await slider.boundingBox())!;
		return { x: box.x + box.width / 2, y: box.y + 60 };
	}

	it('Enter opens the day that is read', async () => {
		const { page, faults } = await site.open(WEEK);
		await page.locator('#launches [role=slider]').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/days\/2023-12-29\//);
		await page.goBack();
		await page.waitForURL(/from=2023-12-29/);
		expect(faults).toEqual([]);
	});

	it('a press of the mouse opens the day under it, in the calendar too', async () => {
		const { page } = await site.open(WEEK);
		const { x, y } = await fourth(page);
		await page.mouse.click(x, y);
		await page.waitForURL(/\/days\/2024-01-01\//);
		await page.goBack();
		await page.waitForURL(/from=2023-12-29/);
		const calendar = page.locator('#calendar [role=slider]');
		await calendar.focus();
		await page.keyboard.press('End');
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/days\/2024-01-04\//);
	});

	it('the first tap reads the mark that is tapped and keeps it, the second opens its day', async () => {
		const { page, faults } = await site.open(WEEK, { width: 390, height: 844, touch: true });
		const reading = page.locator('#launches .readout');
		const at = await fourth(page);
		await page.touchscreen.tap(at.x, at.y);
		await expect.poll(() => reading.innerText()).toMatch(/1.Jan.2024/);
		expect(page.url()).toContain(WEEK);
		// A tap elsewhere, or Escape, takes the reading away.
		await page.locator('#launches h2').tap();
		await expect.poll(() => reading.count()).toBe(0);
		// The tap may have scrolled the page.
		const { x, y } = await fourth(page);
		await page.touchscreen.tap(x, y);
		await expect.poll(() => reading.innerText()).toMatch(/1.Jan.2024/);
		await page.touchscreen.tap(x, y);
		await page.waitForURL(/\/days\/2024-01-01\//);
		expect(faults).toEqual([]);
	});

	it('a week leads nowhere: it is no day', async () => {
		const { page } = await site.open('/?by=week');
		const slider = page.locator('#launches [role=slider]');
		await slider.focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('Enter');
		await page.keyboard.press('ArrowRight');
		expect(new URL(page.url()).pathname).toBe('/');
		expect(await slider.getAttribute('aria-valuenow')).toBe('2');
		expect(await slider.getAttribute('aria-describedby')).toBe(null);
	});
});

describe('Compare with other days', () => {
	const JANUARY = 'from=2024-01-01&to=2024-01-31';
	const legend = (page: Page) => page.locator('#running .stack').first();

	it('which are chosen and typed by keyboard; a wrong end is told and changes nothing', async () => {
		const { page, faults } = await site.open(`/patterns/?${JANUARY}`);
		await expect.poll(() => legend(page).innerText()).toMatch(/1.Dec – 31.Dec.2023/);
		await unfold(page);
		await page.locator('#compare').selectOption({ label: 'These days' });
		await page.waitForURL(/compare=2023-12-01--2023-12-31/);
		await page.locator('#compare-to').fill('2023-12-14');
		await page.locator('#compare-to').press('Tab');
		await page.waitForURL(/compare=2023-12-01--2023-12-14/);
		await expect.poll(() => legend(page).innerText()).toMatch(/1.Dec – 14.Dec.2023/);
		await page.locator('#compare-from').fill('2023-12-20');
		await page.locator('#compare-from').press('Tab');
		await expect.poll(() => page.locator('.controls .message').innerText()).not.toBe('');
		expect(await page.locator('#compare-from').inputValue()).toBe('2023-12-01');
		expect(page.url()).toContain('compare=2023-12-01--2023-12-14');
		expect(faults).toEqual([]);
	});

	it('reads both periods day by day, and opens the day of the first', async () => {
		const { page, faults } = await site.open(`/patterns/?${JANUARY}`);
		await page.locator('#running [role=slider]').focus();
		await page.keyboard.press('Home');
		await page.keyboard.press('ArrowRight');
		const reading = page.locator('#running .readout');
		await expect.poll(() => reading.innerText()).toMatch(/Day 2: 2.Jan.2024 \/ 2.Dec.2023/);
		await page.keyboard.press('Enter');
		await page.waitForURL(/\/days\/2024-01-02\//);
		expect(faults).toEqual([]);
	});
});

describe('Download', () => {
	it('The CSV of a card holds the numbers of its table', async () => {
		const { page, faults } = await site.open('/?from=2023-12-29&to=2024-01-02');
		await tabTo(page, '#launches input[type=radio]');
		await page.keyboard.press('ArrowRight');
		const rows = page.locator('#launches .panel.table tbody tr');
		await rows.first().waitFor();
		const cells = await rows.evaluateAll((rows) =>
			rows.map((row) => [...row.querySelectorAll('td')].map((cell) => cell.textContent.trim()))
		);
		await page.keyboard.press('ArrowRight');
		await page.locator('#launches .panel.download button').first().waitFor();
		await tabTo(page, '#launches .panel.download button');
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.keyboard.press('Enter')
		]);
		expect(download.suggestedFilename()).toMatch(
			/^barrage_ru_launches_2023-12-29_2024-01-02_known-\d{4}-\d\d-\d\d\.csv$/
		);
		const text = await readFile(await download.path(), 'utf8');
		const { data } = Papa.parse<Record<string, string>>(text, {
			header: true,
			skipEmptyLines: true
		});
		expect(data).toHaveLength(5);
		expect(text.startsWith('\ufeff')).toBe(false);
		const firstDay = data[0]!;
		expect(Object.values(firstDay)).toContain('122');
		expect(cells[0]!.join(' ')).toContain('122');
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('The whole record is at its stable address', async () => {
		const response = await fetch(`${site.address()}/data/daily.csv`);
		expect(response.headers.get('content-type')).toBe('text/csv; charset=utf-8');
		const { data } = Papa.parse<Record<string, string>>(await response.text(), {
			header: true,
			skipEmptyLines: true
		});
		expect(data.find((row) => row.date === '2023-12-29' && row.direction === 'RU')).toMatchObject({
			missiles_launched: '122',
			missiles_intercepted: '87',
			drones_launched: '36',
			drones_intercepted: '27'
		});
		expect(data.find((row) => row.date === '2024-01-03' && row.direction === 'RU')).toMatchObject({
			missiles_launched: '',
			reports: '0'
		});
	});
});

describe('Choose what to see', () => {
	it('Every control changes the address, and back returns', async () => {
		const { page, faults } = await site.open('/');
		const whole = await summary(page);
		await unfold(page);
		await page.getByLabel('From').fill('2024-01-01');
		await page.waitForURL(/from=2024-01-01&to=2024-01-31/);
		const january = await summary(page);
		expect(january).not.toBe(whole);
		await page.locator('input[name=grain][value=week]').check({ force: true });
		await page.waitForURL(/by=week/);
		await page.goBack();
		await page.waitForURL((url) => !url.search.includes('by='));
		await page.goBack();
		await page.waitForURL((url) => url.search === '');
		expect(await summary(page)).toBe(whole);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('A change of period is announced once, also one by the strip', async () => {
		const { page, faults } = await site.open('/');
		const view = page.locator('[data-view][role=status]');
		await view.evaluate((element) => {
			const said: string[] = [];
			Object.assign(globalThis, { said });
			new MutationObserver(() => said.push(element.textContent ?? '')).observe(element, {
				subtree: true,
				childList: true,
				characterData: true
			});
		});
		const said = () =>
			page.evaluate(() =>
				(globalThis as unknown as { said: string[] }).said.map((text) =>
					text.replaceAll('\u00a0', ' ')
				)
			);
		await unfold(page);
		await page.locator('input[name=period][value="30d"]').check({ force: true });
		await expect.poll(said).toEqual([expect.stringContaining('2 Jan – 31 Jan 2024')]);
		const handle = page.locator('[role=slider][data-end=from]');
		await handle.focus();
		for (let i = 0; i < 5; i++) await page.keyboard.press('ArrowRight');
		await page.waitForURL(/from=2024-01-07/);
		await expect.poll(async () => (await said()).at(-1)).toContain('7 Jan – 31 Jan 2024');
		expect((await said()).length).toBeLessThanOrEqual(6);
		expect(faults).toEqual([]);
	});

	it('As known on 30 December the toll of the 29th is the lower one', async () => {
		const { page, faults } = await site.open('/?from=2023-12-29&to=2023-12-29&known=2023-12-30');
		await page.locator('[data-known-banner]').waitFor();
		expect(await summary(page)).toContain('at least 41 people were reported killed');
		await page.getByRole('button', { name: 'Show latest' }).click();
		await page.locator('[data-known-banner]').waitFor({ state: 'detached' });
		expect(await summary(page)).toContain('at least 57 people were reported killed');
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('The other direction is never summed with the first', async () => {
		const { page, faults } = await site.open('/');
		await unfold(page);
		await page.locator('input[name=direction][value=UA]').check({ force: true });
		await page.waitForURL(/direction=ua/);
		await page.getByText('Russian authorities said').first().waitFor();
		expect(await page.locator('h1').textContent()).toContain('Attacks by Ukraine');
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('Weapons are chosen from a tree and kept in the address', async () => {
		const { page } = await site.open('/');
		await unfold(page);
		await page.getByRole('button', { name: /Weapons/ }).click();
		await page.getByRole('checkbox', { name: 'Drone', exact: true }).uncheck();
		await page.waitForURL(/weapons=missile/);
		expect(await summary(page)).not.toContain('drones');
		await page.keyboard.press('Escape');
		await page.context().close();
	});

	it('A choice of weapons is named in sentence, tiles, title and file, and the rest is not there', async () => {
		const { page, faults } = await site.open('/?weapons=ballistic');
		await unfold(page);
		await page.getByRole('button', { name: 'Weapons ballistic missiles only' }).waitFor();
		expect(await summary(page)).toContain('43 ballistic missiles were reported launched');
		expect((await page.title()).replaceAll('\u00a0', ' ')).toBe(
			'Attacks by Russia: ballistic missiles only · 1 Dec 2023 – 31 Jan 2024 · Barrage'
		);
		for (const heading of await page.locator('[data-card] h2').allTextContents())
			expect(heading).toMatch(/: ballistic missiles only$|, all weapons$/);
		const shown = await page.locator('main').innerText();
		expect(shown).not.toMatch(/drones? (launched|not stopped|stopped)/i);
		const [download] = await Promise.all([
			page.waitForEvent('download'),
			page.locator('.controls').getByRole('button', { name: 'CSV, this view' }).click()
		]);
		expect(download.suggestedFilename()).toMatch(
			/^barrage_ru_view_only-ballistic_2023-12-01_2024-01-31_known-/
		);
		const text = await readFile(await download.path(), 'utf8');
		expect(text).toMatch(/^date,direction,.*missiles_launched,.*killed,.*known_on,weapons\r?\n/);
		expect(text).not.toContain('drones_launched');
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('A link copies with absolute dates', async () => {
		const { page } = await site.open('/?period=7d');
		await page.getByRole('button', { name: 'Copy link' }).click();
		const copied = await page.evaluate(() => navigator.clipboard.readText());
		expect(copied).toContain('from=2024-01-25&to=2024-01-31');
		expect(copied).not.toContain('period=');
		await page.context().close();
	});

	it('Bad parameters are named and left out', async () => {
		const { page, faults } = await site.open(
			'/?by=%3Cscript%3Ealert(1)%3C/script%3E&from=nonsense'
		);
		expect(await page.locator('.notices').innerText()).toContain('<script>');
		expect(await page.locator('[data-coverage]').innerText()).toContain(
			'Days with a report: 50 of 62'
		);
		expect(faults).toEqual([]);
		await page.context().close();
	});

	it('A typed day outside the record is explained and changes nothing', async () => {
		const { page } = await site.open('/');
		await unfold(page);
		await page.getByLabel('From').fill('2024-03-01');
		expect(await page.locator('.controls .message').innerText()).not.toBe('');
		expect(new URL(page.url()).search).toBe('');
		await page.context().close();
	});

	it.each(['America/Los_Angeles', 'Pacific/Auckland'])(
		'Days are the same in %s',
		async (timeZone) => {
			const address = '/?from=2023-12-29&to=2024-01-02&tabs=launches.table';
			const here = await site.open(address);
			const there = await site.open(address, { timeZone });
			expect(await summary(there.page)).toBe(await summary(here.page));
			// It names a day, so it is there.
			const table = ({ page }: typeof here) =>
				page.locator('#launches .panel.table', { hasText: /2.Jan.2024/ }).textContent();
			expect(await table(there)).toBe(await table(here));
			await here.page.context().close();
			await there.page.context().close();
		}
	);
});

describe('Print', () => {
	it('Charts are on paper, controls are not', async () => {
		const { page } = await site.open('/');
		await page.emulateMedia({ media: 'print' });
		expect(await page.locator('.controls').isVisible()).toBe(false);
		for (const card of await page.locator('[data-card]').all())
			expect(await card.locator('.panel.chart').isVisible()).toBe(true);
		const pdf = await page.pdf({ format: 'A4' });
		expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
		await page.context().close();
	});
});

describe('Copy a link', () => {
	it('where the browser refuses, the link with its dates is in the address bar', async () => {
		const { page, faults } = await site.open('/?period=30d', {
			before: (page) =>
				page.addInitScript(() => {
					navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
				})
		});
		await page.getByRole('button', { name: 'Copy link' }).click();
		await page.getByText('Copy the link from the address bar.').waitFor();
		await page.waitForURL(/from=2024-01-02&to=2024-01-31/);
		expect(faults).toEqual([]);
	});
});

describe('Copy the sentence', () => {
	it('where the browser refuses, the text is selected and the page says what to do', async () => {
		const { page, faults } = await site.open('/', {
			before: (page) =>
				page.addInitScript(() => {
					navigator.clipboard.writeText = () => Promise.reject(new Error('denied'));
				})
		});
		await page.getByRole('button', { name: 'Copy text' }).click();
		await page.getByText('The text is selected: copy it with Ctrl+C').waitFor();
		expect(await page.evaluate(() => String(getSelection()).trim())).toBe(
			(await summary(page)).trim()
		);
		expect(faults).toEqual([]);
	});
});
