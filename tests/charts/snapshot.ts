/** One example, one file: the drawing as SVG, an element a line, so that a change reads as a change. */
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { expect } from 'vitest';

const FOLDER = join(import.meta.dirname, 'snapshots');
/** `UPDATE_CHARTS=1 npx vitest run --project unit tests/charts` accepts what is drawn now. */
const isUpdate = process.env.UPDATE_CHARTS === '1';

const lines = (svg: string): string => `${svg.replaceAll('><', '>\n<')}\n`;

/**
 * Holds a drawing against its snapshot, `name` without the ending. Where they differ, what was drawn is put
 * beside it as `NAME-changed.svg`, to be looked at; a later run without a difference takes it away again.
 */
export async function expectSnapshot(name: string, svg: string): Promise<void> {
	const file = join(FOLDER, `${name}.svg`);
	const changed = join(FOLDER, `${name}-changed.svg`);
	const drawn = lines(svg);
	if (isUpdate) {
		await mkdir(dirname(file), { recursive: true });
		await writeFile(file, drawn);
	}
	const kept = existsSync(file) ? await readFile(file, 'utf8') : null;
	if (kept === drawn) {
		await rm(changed, { force: true });
		return;
	}
	await mkdir(dirname(changed), { recursive: true });
	await writeFile(changed, drawn);
	if (kept === null) expect.fail(`${name}.svg is missing; ${name}-changed.svg is what was drawn.`);
	const [was, is] = [kept.split('\n'), drawn.split('\n')];
	const at = was.findIndex((line, i) => line !== is[i]);
	expect.fail(
		`${name}.svg has changed, first in line ${at + 1}:\n- ${was[at] ?? ''}\n+ ${is[at] ?? ''}\n` +
			`Look at ${name}-changed.svg. If it is meant, run with UPDATE_CHARTS=1 and say why in the commit.`
	);
}
