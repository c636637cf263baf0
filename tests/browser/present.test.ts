/** Presenting to a room: keys, clicker, finger, the window of notes, time. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite, type PageOptions } from './browser';

const site = useSite();
const LAST = 10;

declare global {
	var wakeLocks: string[];
}

/** Opens the briefing of the whole view and presents it, by keyboard. */
async function present(path = '/briefing/', options: PageOptions = {}) {
	const { page, faults } = await site.open(path, { width: 1920, height: 1080, ...options });
	await page.locator('.list li').first().waitFor();
	const button = page.getByRole('button', { name: /^(Present|Показати)$/ });
	await button.focus();
	await page.keyboard.press('Enter');
	await page.locator('[data-present]').waitFor();
	return { page, faults, button };
}
const said = (page: Page) => page.locator('[data-announce]').innerText();
const at = async (page: Page) => Number(/\d+/.exec(await said(page))?.[0]);
const blank = (page: Page) => page.locator('[data-blank]');

describe('Keys of a presentation', () => {
	it('step, jump to the ends and to a number; the slide says where it is', async () => {
		const { page, faults } = await present();
		const walk: [string, number][] = [
			['ArrowRight', 2],
			['ArrowDown', 3],
			['Space', 4],
			['PageDown', 5],
			['Enter', 6],
			['ArrowLeft', 5],
			['ArrowUp', 4],
			['PageUp', 3],
			['Shift+Space', 2],
			['Backspace', 1],
			['ArrowLeft', 1],
			['End', LAST],
			['ArrowRight', LAST],
			['Home', 1]
		];
		for (const [key, index] of walk) {
			await page.keyboard.press(key);
			await expect.poll(() => at(page), { message: key }).toBe(index);
		}
		await page.keyboard.press('1');
		await page.keyboard.press('0');
		expect(await page.locator('[data-typed]').innerText()).toContain('10');
		await page.keyboard.press('Enter');
		await expect.poll(() => at(page)).toBe(LAST);
		expect(await page.locator('[data-number]').innerText()).toBe(`${LAST} / ${LAST}`);
		expect(await page.locator('.progress rect').getAttribute('width')).toBe('100%');
		// A number that there is no slide of goes to the nearest; Escape takes back what is typed.
		await page.keyboard.press('7');
		await page.keyboard.press('Escape');
		expect(await page.locator('[data-typed]').count()).toBe(0);
		expect(await at(page)).toBe(LAST);
		expect(faults).toEqual([]);
	});

	it('blank the screen black or white, on any layout; a step only brings the slide back', async () => {
		const { page, faults } = await present();
		await page.keyboard.press('ArrowRight');
		for (const [key, colour] of [
			['b', 'black'],
			['w', 'white'],
			['.', 'black'],
			[',', 'white']
		] as const) {
			await page.keyboard.press(key);
			expect(await blank(page).getAttribute('data-blank')).toBe(colour);
			expect(await blank(page).boundingBox()).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
			await page.keyboard.press('PageDown');
			expect(await blank(page).count()).toBe(0);
			expect(await at(page)).toBe(2);
		}
		await page.keyboard.press('b');
		await page.keyboard.press('b');
		expect(await blank(page).count()).toBe(0);
		// A Ukrainian layout writes "И" with the key of B.
		await page.evaluate(() =>
			window.dispatchEvent(new KeyboardEvent('keydown', { key: 'и', code: 'KeyB', bubbles: true }))
		);
		await blank(page).waitFor();
		await page.keyboard.press('Escape');
		expect(await blank(page).count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('list themselves, and end where they began: the focus and the slide are kept', async () => {
		const { page, button, faults } = await present();
		await page.keyboard.press('Shift+?');
		const help = page.getByRole('heading', { name: 'Keys' });
		await help.waitFor();
		await page.keyboard.press('Escape');
		expect(await help.count()).toBe(0);
		await page.keyboard.press('End');
		await page.keyboard.press('Escape');
		await page.locator('[data-present]').waitFor({ state: 'detached' });
		expect(await page.getByRole('heading', { name: `Slide ${LAST} of ${LAST}` }).count()).toBe(1);
		expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(faults).toEqual([]);
	});

	it('leave to the browser what is its own', async () => {
		const { page } = await present();
		const prevented = await page.evaluate(() =>
			[
				new KeyboardEvent('keydown', { key: 'r', code: 'KeyR', ctrlKey: true, cancelable: true }),
				new KeyboardEvent('keydown', { key: 'Tab', code: 'Tab', cancelable: true }),
				new KeyboardEvent('keydown', { key: 'F5', code: 'F5', cancelable: true })
			].map((event) => !window.dispatchEvent(event))
		);
		expect(prevented).toEqual([false, false, false]);
		expect(await at(page)).toBe(1);
	});
});

describe('The screen', () => {
	it('is full where the browser allows it, and F leaves and enters again', async () => {
		const { page } = await present();
		const full = () => page.evaluate(() => document.fullscreenElement?.className ?? '');
		await expect.poll(full).toContain('screen');
		await page.keyboard.press('f');
		await expect.poll(full).toBe('');
		await page.keyboard.press('f');
		await expect.poll(full).toContain('screen');
	});

	it('where full screen is refused, the slides fill the window and F says so', async () => {
		const { page, faults } = await present('/briefing/', {
			before: (page) =>
				page.addInitScript(() => {
					Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
				})
		});
		await page.keyboard.press('f');
		await page.getByRole('button', { name: /Full screen\. .*does not allow/ }).waitFor();
		const box = await page.locator('.stage').boundingBox();
		expect(box).toEqual({ x: 0, y: 0, width: 1920, height: 1080 });
		await page.keyboard.press('ArrowRight');
		expect(await at(page)).toBe(2);
		expect(faults).toEqual([]);
	});

	it('is kept awake, and again when the page is back', async () => {
		const { page } = await present('/briefing/', {
			before: (page) =>
				page.addInitScript(() => {
					globalThis.wakeLocks = [];
					const lock = { release: () => Promise.resolve(wakeLocks.push('released')) };
					Object.defineProperty(navigator, 'wakeLock', {
						value: { request: (kind: string) => (wakeLocks.push(kind), Promise.resolve(lock)) }
					});
				})
		});
		const locks = () => page.evaluate(() => globalThis.wakeLocks);
		expect(await locks()).toEqual(['screen']);
		await page.evaluate(() => document.dispatchEvent(new Event('visibilitychange')));
		expect(await locks()).toEqual(['screen', 'screen']);
		await page.keyboard.press('Escape');
		await expect.poll(locks).toEqual(['screen', 'screen', 'released']);
	});

	it.each(['/briefing/', '/uk/briefing/'])(
		'%s is read from the back row: no type of a slide is under 24 px, nothing leaves it',
		async (path) => {
			const { page } = await present(path);
			for (let index = 1; index <= LAST; index++) {
				expect(await at(page)).toBe(index);
				const faults = await page.locator('.stage > svg:first-child').evaluate((svg) => {
					const edge = svg.getBoundingClientRect();
					return [...svg.querySelectorAll('text, tspan')].flatMap((node) => {
						const matrix = (node as SVGGraphicsElement).getScreenCTM?.() ?? null;
						const text = node.closest('text')!;
						const scale = (matrix ?? text.getScreenCTM()!).a;
						const size = Number.parseFloat(getComputedStyle(node).fontSize) * scale;
						const box = node.getBoundingClientRect();
						const isOut =
							box.left < edge.left ||
							box.right > edge.right ||
							box.top < edge.top ||
							box.bottom > edge.bottom;
						return size < 23.9 || isOut ? [`${node.textContent}: ${size} px`] : [];
					});
				});
				expect(faults, `slide ${index}`).toEqual([]);
				await page.keyboard.press('PageDown');
			}
		}
	);

	it('moves nothing for people who asked for less motion', async () => {
		const { page } = await present('/briefing/', { reducedMotion: 'reduce' });
		await page.keyboard.press('ArrowRight');
		await page.keyboard.press('a');
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
		const durations = await page
			.locator('[data-present], [data-present] *')
			.evaluateAll((nodes) => nodes.map((node) => getComputedStyle(node).transitionDuration));
		expect(new Set(durations)).toEqual(new Set(['0s']));
	});

	it('tells the figure of a bar that is pointed at, or that R reaches', async () => {
		const { page, faults } = await present();
		const readout = page.locator('[data-readout]');
		for (const key of ['4', 'Enter']) await page.keyboard.press(key);
		expect(await said(page)).toContain('Launches');
		expect(await readout.innerText()).toBe('');
		await page.keyboard.press('r');
		const first = await readout.innerText();
		expect(first).toMatch(/2023/);
		await page.keyboard.press('r');
		const second = await readout.innerText();
		expect(second).not.toBe(first);
		const box = (await page.locator('.over rect').boundingBox())!;
		await page.keyboard.press('Shift+R');
		expect(await readout.innerText()).toBe(first);
		await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
		expect(await readout.innerText()).toBe(second);
		await page.keyboard.press('Escape');
		expect(await readout.innerText()).toBe('');
		expect(await at(page)).toBe(4);
		expect(faults).toEqual([]);
	});

	it('steps under a finger: a swipe, or a tap at a side; the middle shows the controls', async () => {
		const { page, faults } = await present('/briefing/', { width: 844, height: 390, touch: true });
		const session = await page.context().newCDPSession(page);
		const touch = async (from: number, to: number) => {
			const point = (x: number) => [{ x, y: 200 }];
			await session.send('Input.dispatchTouchEvent', {
				type: 'touchStart',
				touchPoints: point(from)
			});
			if (to !== from)
				await session.send('Input.dispatchTouchEvent', {
					type: 'touchMove',
					touchPoints: point(to)
				});
			await session.send('Input.dispatchTouchEvent', { type: 'touchEnd', touchPoints: [] });
		};
		await touch(600, 300);
		await expect.poll(() => at(page)).toBe(2);
		await touch(300, 600);
		await expect.poll(() => at(page)).toBe(1);
		await touch(800, 800);
		await expect.poll(() => at(page)).toBe(2);
		await touch(40, 40);
		await expect.poll(() => at(page)).toBe(1);
		const still = () =>
			page.locator('.screen').evaluate((node) => node.classList.contains('still'));
		const before = await still();
		await touch(420, 420);
		await expect.poll(still).toBe(!before);
		expect(await at(page)).toBe(1);
		expect(faults).toEqual([]);
	});
});

describe('Advancing by itself', () => {
	it('goes on after its seconds, waits while blank, stops when asked and at the end', async () => {
		const { page, faults } = await present('/briefing/', {
			before: (page) => page.clock.install({ time: new Date('2026-11-22T09:00:00+02:00') })
		});
		await page.getByLabel('Seconds for each slide').selectOption('5');
		await page.keyboard.press('a');
		const pause = page.getByRole('button', { name: 'Pause advancing by itself' });
		await pause.waitFor();
		await page.clock.runFor(4000);
		expect(await at(page)).toBe(1);
		// The controls rest; the way to stop it stays in sight.
		expect(await pause.evaluate((node) => getComputedStyle(node.parentElement!).opacity)).toBe('1');
		await page.clock.runFor(1500);
		expect(await at(page)).toBe(2);
		await page.keyboard.press('b');
		await page.clock.runFor(20_000);
		expect(await said(page)).toBe('The screen is black');
		await page.keyboard.press('b');
		expect(await at(page)).toBe(2);
		await page.keyboard.press('p');
		await page.clock.runFor(20_000);
		expect(await at(page)).toBe(2);
		for (const key of ['9', 'Enter', 'a']) await page.keyboard.press(key);
		await page.clock.runFor(30_000);
		expect(await at(page)).toBe(LAST);
		expect(await page.locator('[data-advance]').getAttribute('data-advance')).toBe('false');
		expect(faults).toEqual([]);
	});
});

describe('The window of notes', () => {
	async function withNotes(path = '/briefing/') {
		const { page, faults } = await site.open(path, { width: 1920, height: 1080 });
		await page.locator('.list li').first().waitFor();
		await page.getByLabel('Speaker notes').fill('Say good morning.\nThen the figures.');
		await page.getByRole('button', { name: 'Present' }).click();
		await page.locator('[data-present]').waitFor();
		const popup = page.waitForEvent('popup');
		await page.keyboard.press('n');
		const notes = await popup;
		await notes.locator('[data-speaker=live]').waitFor();
		return { page, notes, faults };
	}

	it('shows notes, this slide, the next and the time, and keeps in step both ways', async () => {
		const { page, notes, faults } = await withNotes();
		expect(await notes.getByText('Then the figures.').count()).toBe(1);
		expect(await notes.locator('[data-current] svg').getAttribute('aria-label')).toContain(
			'Air attacks on Ukraine'
		);
		const next = await notes.locator('[data-next] svg').getAttribute('aria-label');
		await page.keyboard.press('PageDown');
		await expect
			.poll(() => notes.locator('[data-current] svg').getAttribute('aria-label'))
			.toBe(next);
		expect(await notes.getByText('No notes for this slide.').count()).toBe(1);
		await notes.keyboard.press('PageDown');
		await expect.poll(() => at(page)).toBe(3);
		await notes.getByLabel('Go to slide').selectOption({ index: LAST - 1 });
		await expect.poll(() => at(page)).toBe(LAST);
		await notes.getByText('This is the last slide.').waitFor();
		await notes.keyboard.press('b');
		await blank(page).waitFor();
		expect(await notes.locator('[data-blank=black]').count()).toBe(1);
		await notes.keyboard.press('Home');
		await expect.poll(() => at(page)).toBe(1);
		expect(await blank(page).count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('runs, holds and resets the timer, and shows the clock of the machine', async () => {
		const { notes } = await withNotes();
		const elapsed = () => notes.locator('[data-elapsed]').innerText();
		expect(await elapsed()).toMatch(/^0?0:0\d$/);
		expect(await notes.locator('.time strong').last().innerText()).toMatch(/^\d\d:\d\d$/);
		await notes.getByRole('button', { name: 'Pause the timer' }).click();
		await notes.getByRole('button', { name: 'Run the timer' }).waitFor();
		await notes.getByRole('button', { name: 'Reset the timer' }).click();
		await expect.poll(elapsed).toMatch(/^0?0:00$/);
	});

	it('says when the presentation has ended, and keeps the last notes', async () => {
		const { page, notes } = await withNotes();
		await page.bringToFront();
		await page.keyboard.press('Escape');
		await notes.locator('[data-ended]').waitFor();
		expect(await notes.getByText('Say good morning.').count()).toBe(1);
		expect(await notes.getByRole('button', { name: 'Next' }).isDisabled()).toBe(true);
	});

	it('opened by itself explains what it is for', async () => {
		const { page, faults } = await site.open('/briefing/notes/');
		await page.getByRole('heading', { name: 'No presentation is running' }).waitFor();
		expect(faults).toEqual([]);
	});

	it('that the browser blocks is offered as a link', async () => {
		const { page, faults } = await present('/briefing/', {
			before: (page) =>
				page.addInitScript(() => {
					window.open = () => null;
				})
		});
		await page.keyboard.press('n');
		const alert = page.locator('[data-present]').getByRole('alert');
		await alert.waitFor();
		expect(await alert.getByRole('link').getAttribute('href')).toMatch(
			/^\/briefing\/notes\/#[0-9a-z]{16}$/
		);
		await page.keyboard.press('Escape');
		expect(await alert.count()).toBe(0);
		expect(await at(page)).toBe(1);
		expect(faults).toEqual([]);
	});
});
