import { readFile, stat } from 'node:fs/promises';

/** The bytes of an ordinary file. Rejects for anything else: a pipe without a writer would be waited for for ever. */
export async function readOrdinary(path: string): Promise<Buffer> {
	const info = await stat(path);
	if (!info.isFile())
		throw Object.assign(new Error(`${path}: this is not an ordinary file. Save it as one first.`), {
			code: info.isDirectory() ? 'EISDIR' : 'it is not an ordinary file'
		});
	return readFile(path);
}

/** The text of an ordinary file; null where there is none. Rejects when it cannot be read. */
export async function readIfThere(path: string): Promise<string | null> {
	try {
		return (await readOrdinary(path)).toString('utf8');
	} catch (error) {
		if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
		throw error;
	}
}
