/** An office suite as a reader that is not ours, on machines that have one. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { makePptx } from '../../../../src/lib/outputs/briefing/pptx/make-pptx';
import { everySlide } from '../../../fixtures/slide-contents';

const hasOffice = spawnSync('soffice', ['--version']).status === 0;

describe('LibreOffice', () => {
	it.skipIf(!hasOffice)(
		`reads a deck and prints a page for every slide${hasOffice ? '' : ' (skipped: no soffice on this machine)'}`,
		{ timeout: 120_000 },
		async () => {
			const folder = mkdtempSync(join(tmpdir(), 'barrage-pptx-'));
			try {
				const contents = await everySlide('uk');
				const file = join(folder, 'deck.pptx');
				writeFileSync(
					file,
					await makePptx(contents, { handling: '', made: '2026-11-22', locale: 'uk' })
				);
				const profile = `-env:UserInstallation=file://${folder}/profile`;
				spawnSync('soffice', [
					profile,
					'--headless',
					'--convert-to',
					'pdf',
					'--outdir',
					folder,
					file
				]);
				const pdf = readFileSync(join(folder, 'deck.pdf'), 'latin1');
				expect(pdf.match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(contents.length);
			} finally {
				rmSync(folder, { recursive: true, force: true });
			}
		}
	);
});
