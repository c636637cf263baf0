import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { compressSite } from '../../scripts/compress';

it('each text file of a site gets two compressed copies that say the same, and no picture does', async () => {
	const dir = mkdtempSync(join(tmpdir(), 'barrage-compress-'));
	try {
		mkdirSync(join(dir, 'days'));
		const names = Array.from({ length: 60 }, (_, i) => join(dir, 'days', `${i}.html`));
		names.forEach((name, i) => writeFileSync(name, `page ${i} `.repeat(100)));
		writeFileSync(join(dir, 'a.png'), 'x');
		await compressSite(dir);
		names.forEach((name, i) => {
			const text = `page ${i} `.repeat(100);
			expect(brotliDecompressSync(readFileSync(`${name}.br`)).toString()).toBe(text);
			expect(gunzipSync(readFileSync(`${name}.gz`)).toString()).toBe(text);
		});
		expect(existsSync(join(dir, 'a.png.br'))).toBe(false);
	} finally {
		rmSync(dir, { recursive: true });
	}
});
