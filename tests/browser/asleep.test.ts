/** Cards come alive one by one; what somebody does to one that sleeps is done, and none shows another view. */
import { expect, it } from 'vitest';
import { unfold, useSite } from './browser';

const site = useSite();
const asleep = '.cards [data-asleep]';

it('A pointer over a chart that sleeps wakes it, and reads its mark', async () => {
	const { page, faults } = await site.open('/', { neverIdle: true });
	expect(await page.locator(asleep).count()).toBe(6);
	const plot = page.locator('#rate .marks').first();
	await plot.scrollIntoViewIfNeeded();
	await page.locator('#rate h2').hover();
	const box = (await plot.boundingBox())!;
	await page.mouse.move(box.x + box.width / 3, box.y + box.height / 2);
	await expect.poll(() => page.locator('#rate .readout').count()).toBe(1);
	expect(await page.locator(asleep).count()).toBe(5);
	expect(faults).toEqual([]);
});

it('A keyboard goes through the page as if nothing slept', async () => {
	const { page, faults } = await site.open('/', { neverIdle: true });
	await page.locator('.controls a').first().focus();
	const plot = page.locator('#launches [role=slider]');
	for (
		let i = 0;
		i < 40 && !(await plot.evaluateAll(([e]) => e === document.activeElement && !!e));
		i++
	)
		await page.keyboard.press('Tab');
	await page.keyboard.press('Home');
	await expect.poll(() => plot.getAttribute('aria-valuetext')).toMatch(/1.Dec.2023/);
	expect(faults).toEqual([]);
});

it('A tab pressed while its card sleeps opens, and the address names it', async () => {
	const { page, faults } = await site.open('/', { neverIdle: true });
	await page.locator('#casualties input[value=table]').check({ force: true });
	await page.waitForURL(/tabs=casualties\.table/);
	await page.locator('#casualties .panel.table tbody tr').nth(10).waitFor();
	expect(faults).toEqual([]);
});

it('A change of view is shown by every card, asleep or not', async () => {
	const { page, faults } = await site.open('/', { neverIdle: true });
	await page.locator('#rate h2').hover();
	// Nothing can be chosen before script runs; who comes near wakes the choice.
	await page.locator('.controls').hover();
	await unfold(page);
	await page.locator('.controls input[value=week]').check({ force: true });
	await page.waitForURL(/by=week/);
	for (const id of ['launches', 'casualties'])
		await expect.poll(() => page.locator(`#${id} h2`).innerText()).toMatch(/week/);
	expect(await page.locator('[data-asleep]').count()).toBe(0);
	expect(await page.locator('[data-card]').count()).toBe(6);
	expect(faults).toEqual([]);
});

it('The window that is dragged while a chart sleeps is what it shows', async () => {
	const { page, faults } = await site.open('/', { neverIdle: true });
	await page.locator('.controls').hover();
	const end = page.locator('[role=slider][data-end=from]');
	await end.waitFor();
	const box = (await end.boundingBox())!;
	await page.mouse.move(box.x + box.width / 2, box.y + box.height / 2);
	await page.mouse.down();
	await page.mouse.move(box.x + 400, box.y + box.height / 2, { steps: 5 });
	await expect
		.poll(() => page.locator('#launches .of-period').innerText())
		.not.toContain('1\u00a0Dec\u00a02023');
	await page.mouse.up();
	expect(faults).toEqual([]);
});

it('A tab that is open on one page is not open on the next', async () => {
	const { page, faults } = await site.open('/days/2024-01-02/');
	await page.locator('#weapons input[value=table]').check({ force: true });
	await page.locator('#weapons .panel.table tbody tr').first().waitFor();
	await page.locator('a[href="/days/2024-01-03/"], a[rel=next]').first().click();
	await page.waitForURL(/2024-01-0[3-9]/);
	await page.locator('.masthead a[href="/"]').first().click();
	await page.waitForURL((url) => url.pathname === '/');
	await page.locator('#gauges input[value=about]').check({ force: true });
	await page.waitForURL(/tabs=gauges\.about/);
	await page.locator('.masthead a[href="/method/"]').first().click();
	await page.waitForURL(/method/);
	await page.locator('.masthead a[href="/"]').first().click();
	await page.waitForURL((url) => url.pathname === '/' && url.search === '');
	await page.locator('#gauges input[value=chart]:checked').waitFor({ state: 'attached' });
	await page.locator('#largest h2').waitFor();
	expect(
		await page
			.locator('[data-card] input[name$=-tab]:checked')
			.evaluateAll((all) => all.map((each) => (each as HTMLInputElement).value))
	).toEqual(Array.from({ length: 6 }, () => 'chart'));
	expect(new URL(page.url()).search).toBe('');
	expect(faults).toEqual([]);
});

it('A tab opened before script ran stays open', async () => {
	const { page, faults } = await site.open('/', {
		neverIdle: true,
		before: (each) =>
			each.addInitScript(() =>
				addEventListener('DOMContentLoaded', () =>
					document.querySelector<HTMLInputElement>('#gauges input[value=table]')!.click()
				)
			)
	});
	await page.locator('#gauges h2').hover();
	await page.waitForURL(/tabs=gauges\.table/);
	await page.locator('#gauges .panel.table tbody tr').first().waitFor();
	expect(faults).toEqual([]);
});
