import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The path a built site was made to lie under, as its own first page says it: `/barrage`, or empty. */
export function builtBase(dir: string): string {
	const html = readFileSync(join(dir, 'index.html'), 'utf8');
	return /<link rel="icon" href="([^"]*)\/favicon\.svg"/.exec(html)?.[1] ?? '';
}
