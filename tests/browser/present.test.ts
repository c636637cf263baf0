/** Presenting a briefing to a room, on the built site. */
import type { Page } from 'playwright';
import { describe, expect, it } from 'vitest';
import { useSite } from './browser';
import { blank, number, presenting, slideTitle } from './presenting';

const { present } = presenting(useSite());
const readout = (page: Page) => page.locator('[data-readout]');

/** The middle of an area of a slide, as a share of it, in px of the page. */
async function placeOn(page: Page, x: number, y: number) {
	const box = (await page.locator('.stage').boundingBox())!;
	return { x: box.x + box.width * x, y: box.y + box.height * y };
}

/** A finger, from one place to another, as the browser itself would report it. */
async function swipe(page: Page, from: { x: number; y: number }, to = from) {
	const session = await page.context().newCDPSession(page);
	const send = (type: 'touchStart' | 'touchMove' | 'touchEnd', touchPoints: (typeof from)[]) =>
		session.send('Input.dispatchTouchEvent', { type, touchPoints });
	await send('touchStart', [from]);
	if (to !== from) await send('touchMove', [to]);
	await send('touchEnd', []);
	await session.detach();
}

describe('Presenting', () => {
	it('walks by arrows, Space, clicker, Home, End and typed numbers, and says where it is', async () => {
		const { page, faults } = await present();
		const visits: [string, string][] = [
			['ArrowRight', '2 / 10'],
			['ArrowDown', '3 / 10'],
			['PageDown', '4 / 10'],
			[' ', '5 / 10'],
			['Shift+ ', '4 / 10'],
			['PageUp', '3 / 10'],
			['ArrowUp', '2 / 10'],
			['ArrowLeft', '1 / 10'],
			['ArrowLeft', '1 / 10'],
			['End', '10 / 10'],
			['ArrowRight', '10 / 10'],
			['Home', '1 / 10']
		];
		for (const [key, expected] of visits) {
			await page.keyboard.press(key);
			expect(await number(page), key).toBe(expected);
		}
		await page.keyboard.press('1');
		await page.keyboard.press('0');
		expect(await page.locator('[data-typed]').innerText()).toBe('Go to slide 10: press Enter');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('Backspace');
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		expect(await number(page)).toBe('4 / 10');
		const launched =
			'Launched (reports on 50 of 62 days): at least 458 missiles and at least 1,001 drones';
		expect(await slideTitle(page)).toBe(launched);
		expect(await page.locator('[data-announce]').textContent()).toBe(`Slide 4 of 10: ${launched}`);
		expect(await page.locator('.progress rect').getAttribute('width')).toBe('40%');
		expect(await page.locator('.stage > svg').first().textContent()).toContain('4 / 10');
		expect(faults).toEqual([]);
	});

	it('jumps to a typed number also while a button has the focus', async () => {
		const { page } = await present();
		await page.locator('.controls').getByRole('button', { name: 'Next slide' }).focus();
		await page.keyboard.press('Enter');
		expect(await number(page)).toBe('2 / 10');
		await page.keyboard.press('7');
		await page.keyboard.press('Enter');
		expect(await number(page)).toBe('7 / 10');
	});

	it('turns black and white, and a step only brings the slide back', async () => {
		const { page, faults } = await present();
		const colour = () => blank(page).evaluate((node) => getComputedStyle(node).backgroundColor);
		await page.keyboard.press('b');
		expect(await colour()).toBe('rgb(0, 0, 0)');
		expect(await page.locator('[data-announce]').textContent()).toBe('The screen is black');
		await page.keyboard.press('w');
		expect(await colour()).toBe('rgb(255, 255, 255)');
		await page.keyboard.press('PageDown');
		expect(await blank(page).count()).toBe(0);
		expect(await number(page)).toBe('1 / 10');
		await page.keyboard.press('.');
		expect(await colour()).toBe('rgb(0, 0, 0)');
		await page.keyboard.press('Escape');
		expect(await blank(page).count()).toBe(0);
		expect(faults).toEqual([]);
	});

	it('fills the screen, and leaves that by F', async () => {
		const { page, faults } = await present();
		const button = page.getByRole('button', { name: 'Full screen' });
		const isFull = () => page.evaluate(() => document.fullscreenElement !== null);
		// The browser says when it has arrived; until then a further F would meet it half-way.
		const arrives = async (full: boolean) => {
			await expect.poll(() => button.getAttribute('aria-pressed')).toBe(String(full));
			expect(await isFull()).toBe(full);
		};
		await arrives(true);
		await page.keyboard.press('f');
		await arrives(false);
		await page.keyboard.press('f');
		await arrives(true);
		expect(faults).toEqual([]);
	});

	it('works in its window where full screen is refused', async () => {
		const { page, faults } = await present({
			before: (opened) =>
				opened.addInitScript(() => {
					Element.prototype.requestFullscreen = () => Promise.reject(new TypeError('refused'));
				})
		});
		await page.getByRole('button', { name: /does not allow full screen/ }).waitFor();
		expect((await page.locator('.stage').boundingBox())!.width).toBe(1920);
		await page.keyboard.press('PageDown');
		expect(await number(page)).toBe('2 / 10');
		expect(faults).toEqual([]);
	});

	it('lists its keys, and closes the list before anything else', async () => {
		const { page } = await present({ width: 1280, height: 720 });
		await page.keyboard.press('?');
		const help = page.locator('[data-help]');
		expect(await help.innerText()).toContain('Black screen and back');
		expect(
			await help.evaluate((node) => node.scrollHeight - node.clientHeight),
			'all of it is seen on a small projector'
		).toBeLessThanOrEqual(0);
		await page.keyboard.press('Escape');
		expect(await help.count()).toBe(0);
		expect(await page.locator('[data-present]').count()).toBe(1);
	});

	it('ends by Escape where it began, with the slide that was shown last', async () => {
		const { page, button, faults } = await present();
		await page.keyboard.press('PageDown');
		await page.keyboard.press('PageDown');
		await page.keyboard.press('Escape');
		await page.locator('[data-present]').waitFor({ state: 'detached' });
		expect(await button.evaluate((node) => node === document.activeElement)).toBe(true);
		expect(await page.evaluate(() => document.fullscreenElement)).toBe(null);
		expect(await page.locator('.list li').nth(2).innerHTML()).toContain('aria-current="true"');
		expect(faults).toEqual([]);
	});
});

describe('A finger on the slides', () => {
	it('swipes, taps the thirds, and points at a figure in the middle', async () => {
		const { page, faults } = await present({ width: 844, height: 390, touch: true });
		await swipe(page, { x: 600, y: 200 }, { x: 400, y: 210 });
		await expect.poll(() => number(page)).toBe('2 / 10');
		await swipe(page, { x: 400, y: 200 }, { x: 600, y: 210 });
		await expect.poll(() => number(page)).toBe('1 / 10');
		await swipe(page, { x: 800, y: 200 });
		await expect.poll(() => number(page)).toBe('2 / 10');
		await swipe(page, { x: 40, y: 200 });
		await expect.poll(() => number(page)).toBe('1 / 10');
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		const bar = await placeOn(page, 0.465, 0.45);
		await swipe(page, bar);
		await expect.poll(() => readout(page).innerText()).toMatch(/\b29\sDec\s2023/);
		const controls = page.getByRole('group', { name: 'Controls' });
		expect(await controls.evaluate((node) => getComputedStyle(node).opacity)).toBe('0');
		await swipe(page, bar);
		await expect.poll(() => readout(page).innerText()).toBe('');
		expect(await controls.evaluate((node) => getComputedStyle(node).opacity)).toBe('1');
		expect(await number(page)).toBe('4 / 10');
		expect(faults).toEqual([]);
	});
});

describe('A figure that is pointed at', () => {
	it('is read out in a line over the foot of the slide, by pointer and by key', async () => {
		const { page, faults } = await present();
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		const bar = await placeOn(page, 0.465, 0.45);
		await page.mouse.move(bar.x, bar.y);
		await expect.poll(() => readout(page).innerText()).toMatch(/\b29\sDec\s2023/);
		await page.keyboard.press('Escape');
		expect(await readout(page).innerText()).toBe('');
		await page.keyboard.press('r');
		expect(await readout(page).innerText()).toMatch(/\b1\sDec\s2023/);
		await page.keyboard.press('r');
		expect(await readout(page).innerText()).toMatch(/\b2\sDec\s2023/);
		await page.keyboard.press('Shift+R');
		expect(await readout(page).innerText()).toMatch(/\b1\sDec\s2023/);
		expect(
			await readout(page).evaluate((node) => parseFloat(getComputedStyle(node).fontSize))
		).toBeGreaterThanOrEqual(24);
		// Source and stamps end at its upper edge: none is cut through.
		const line = (await readout(page).boundingBox())!;
		expect(line.y).toBeLessThanOrEqual(963);
		expect(line.y + line.height).toBeCloseTo(1080, 0);
		await page.keyboard.press('PageDown');
		expect(await readout(page).innerText()).toBe('');
		expect(faults).toEqual([]);
	});

	it('stands in nobody’s way behind a blank screen', async () => {
		const { page } = await present();
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		await page.keyboard.press('r');
		await page.keyboard.press('b');
		expect(await readout(page).innerText()).toBe('');
		const bar = await placeOn(page, 0.465, 0.45);
		await page.mouse.move(bar.x, bar.y);
		expect(await readout(page).innerText()).toBe('');
		await page.keyboard.press('Escape');
		expect(await blank(page).count()).toBe(0);
	});
});

describe('Slides that advance by themselves', () => {
	const timed = () => present({ before: (page) => page.clock.install() });
	const state = (page: Page) => page.locator('[data-advance]').getAttribute('data-advance');

	it('do so only when asked, and stop at once, with the pause in sight', async () => {
		const { page, faults } = await timed();
		await page.clock.fastForward(120_000);
		expect(await number(page)).toBe('1 / 10');
		await page.getByLabel('Seconds for each slide').selectOption('5');
		await page.keyboard.press('a');
		expect(await state(page)).toBe('true');
		await page.clock.fastForward(5_300);
		expect(await number(page)).toBe('2 / 10');
		await page.clock.fastForward(5_300);
		expect(await number(page)).toBe('3 / 10');
		// The other controls have gone by now; this one has not.
		const pause = page.getByRole('button', { name: 'Pause auto-advance' });
		const opacity = (selector: string) =>
			page.locator(selector).evaluate((node) => getComputedStyle(node).opacity);
		expect(await opacity('.controls')).toBe('0');
		expect(await opacity('.advance')).toBe('1');
		await pause.click();
		expect(await state(page)).toBe('false');
		await page.clock.fastForward(120_000);
		expect(await number(page)).toBe('3 / 10');
		expect(faults).toEqual([]);
	});

	it('are held while the screen is blank, and nothing stands on it', async () => {
		const { page } = await timed();
		await page.keyboard.press('a');
		await page.keyboard.press('b');
		await page.clock.fastForward(120_000);
		expect(await page.locator('.advance').evaluate((node) => getComputedStyle(node).opacity)).toBe(
			'0'
		);
		await page.keyboard.press('b');
		expect(await number(page)).toBe('1 / 10');
		expect(await state(page)).toBe('true');
		await page.clock.fastForward(15_300);
		expect(await number(page)).toBe('2 / 10');
	});

	it('end with the last', async () => {
		const { page } = await timed();
		await page.keyboard.press('9');
		await page.keyboard.press('Enter');
		await page.keyboard.press('p');
		await page.clock.fastForward(15_300);
		expect(await number(page)).toBe('10 / 10');
		expect(await state(page)).toBe('false');
	});
});

describe('The screen', () => {
	it('is kept awake, asked again when the page is back, and let go of at the end', async () => {
		const { page } = await present({
			before: (opened) =>
				opened.addInitScript(() => {
					const log: string[] = [];
					Object.assign(window, { log });
					Object.defineProperty(navigator, 'wakeLock', {
						value: {
							request: (kind: string) => {
								log.push(kind);
								return Promise.resolve({
									release: () => {
										log.push('released');
										return Promise.resolve();
									}
								});
							}
						}
					});
				})
		});
		const log = () => page.evaluate(() => (window as unknown as { log: string[] }).log);
		const turn = (hidden: boolean) =>
			page.evaluate((value) => {
				Object.defineProperty(document, 'hidden', { value, configurable: true });
				document.dispatchEvent(new Event('visibilitychange'));
			}, hidden);
		expect(await log()).toEqual(['screen']);
		await turn(true);
		expect(await log()).toEqual(['screen']);
		await turn(false);
		expect(await log()).toEqual(['screen', 'screen']);
		await page.keyboard.press('Escape');
		await expect.poll(log).toEqual(['screen', 'screen', 'released']);
	});

	it.each([
		['English', '/briefing/'],
		['Ukrainian', '/uk/briefing/']
	])('has no %s text below 24 px at 1920 × 1080, and none past its edge', async (_, path) => {
		// A busy machine may keep the fallback face, which is wider.
		const { page } = await present({ awaitFaces: true }, path);
		await page.evaluate(() => document.fonts.ready);
		// The sentence of the title slide is whole: cut, it can be quoted wrongly.
		expect((await page.locator('.stage text').allTextContents()).join(' ')).not.toContain(' …');
		for (let slide = 1; slide <= 10; slide++) {
			const bad = await page.evaluate(() => {
				const edge = document.querySelector('.stage')!.getBoundingClientRect();
				return [...document.querySelectorAll<SVGTextContentElement>('.stage text, .stage tspan')]
					.map((node) => {
						const size = parseFloat(getComputedStyle(node).fontSize) * node.getScreenCTM()!.a;
						const { left, right, top, bottom } = node.getBoundingClientRect();
						const inside =
							left >= edge.left && right <= edge.right && top >= edge.top && bottom <= edge.bottom;
						return { text: node.textContent, size: Math.round(size * 10) / 10, inside };
					})
					.filter(({ size, inside }) => size < 24 || !inside);
			});
			expect(bad, `slide ${slide}`).toEqual([]);
			expect(await page.locator('.stage text').count()).toBeGreaterThan(5);
			await page.keyboard.press('PageDown');
		}
	});

	it.each([
		['reduce', '0s'],
		['no-preference', '0.2s']
	] as const)('moves nothing where motion is to be reduced (%s)', async (reducedMotion, length) => {
		const { page } = await present({ reducedMotion });
		expect(
			await page.locator('.controls').evaluate((node) => getComputedStyle(node).transitionDuration)
		).toBe(length);
		if (reducedMotion === 'no-preference') return;
		await page.keyboard.press('4');
		await page.keyboard.press('Enter');
		await page.keyboard.press('r');
		await page.keyboard.press('a');
		expect(await page.evaluate(() => document.getAnimations().length)).toBe(0);
	});

	it.each([
		[1920, 1080],
		[1280, 720]
	])('keeps the controls clear of the stamps of the slide at %d × %d', async (width, height) => {
		const { page } = await present({ width, height });
		for (const part of ['.controls', '.advance']) {
			const box = (await page.locator(part).boundingBox())!;
			expect(box.y).toBeGreaterThanOrEqual((1031 / 1080) * height);
			expect(box.y + box.height).toBeLessThanOrEqual(height);
		}
	});
});
