import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** The address of every page of the built site, in both languages. */
export function builtPages(dir = 'build'): string[] {
	return readdirSync(dir, { recursive: true, encoding: 'utf8' })
		.filter((file) => file.endsWith('index.html'))
		.map(
			(file) =>
				`/${join(file)
					.replaceAll('\\', '/')
					.replace(/index\.html$/, '')}`
		)
		.sort();
}
