/**
 * Serves the built site at http://127.0.0.1:4173, under the path that it was built for, with the compressed copies that
 * the build made.
 */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';
import { builtBase } from './built-base';
import { headersFor, TYPES, type Headers } from '../src/lib/site/server/headers/rules';

export const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';

export interface RunningSite {
	server: Server;
	/** `http://127.0.0.1:4173` or, of a site below a path, `http://127.0.0.1:4173/barrage`; without a closing slash. */
	address: string;
	close: () => Promise<void>;
}

function setAll(response: ServerResponse, headers: Headers): void {
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}

/** The path that is asked for, read as the files are looked up: `/%65mbed/` is `/embed/`. */
function pathOf(url = '/'): string {
	const path = url.split('?')[0]!;
	try {
		return decodeURIComponent(path);
	} catch {
		return path;
	}
}

/** What lies outside of the path of the site is not there. */
const passOn = (_: IncomingMessage, __: ServerResponse, next: () => void) => next();

/**
 * Starts serving a built site. Port 0 takes a free one. Rejects with a message for people when there is no
 * build or the port is taken.
 */
export async function serveSite(
	options: { dir?: string; port?: number } = {}
): Promise<RunningSite> {
	const dir = options.dir ?? 'build';
	const port = options.port ?? DEFAULT_PORT;
	if (!existsSync(join(dir, 'index.html')))
		throw new Error(`There is no built site in ${dir}. Run npm run build first.`);
	const notFound = await readFile(join(dir, '404.html'));
	const assets = sirv(dir, {
		brotli: true,
		gzip: true,
		etag: true,
		setHeaders(response, path) {
			const type = TYPES[extname(path).slice(1)];
			if (type) response.setHeader('Content-Type', type);
		}
	});
	const base = builtBase(dir);
	const server = createServer((request, response) => {
		const { url = '/' } = request;
		if (base !== '' && url.split('?')[0] === base) {
			response.writeHead(301, { Location: url.replace(base, `${base}/`) }).end();
			return;
		}
		const isWithin = url.startsWith(`${base}/`);
		if (isWithin) request.url = url.slice(base.length);
		// Before anything is answered: "nothing new" must say them too.
		setAll(response, headersFor(pathOf(request.url)));
		const serve = isWithin ? assets : passOn;
		serve(request, response, () => {
			setAll(response, headersFor('/404.html', false));
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(request.method === 'HEAD' ? undefined : notFound);
		});
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', (error: NodeJS.ErrnoException) =>
			reject(
				error.code === 'EADDRINUSE'
					? new Error(
							`Port ${port} is in use. Stop what runs there, or take another: npm start -- --port ${port + 1}`
						)
					: error
			)
		);
		server.listen(port, HOST, resolve);
	});
	const bound = server.address();
	const address = `http://${HOST}:${typeof bound === 'object' && bound ? bound.port : port}${base}`;
	return {
		server,
		address,
		close: () =>
			new Promise((resolve) => {
				server.close(() => resolve());
				server.closeAllConnections();
			})
	};
}

/** The port named on the command line; throws with a message for people when it is none. */
export function readPort(text: string | undefined): number {
	if (text === undefined) return DEFAULT_PORT;
	const port = Number(text);
	if (!Number.isInteger(port) || port < 0 || port > 65535)
		throw new Error(`--port takes a whole number from 0 to 65535, not "${text}".`);
	return port;
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
	try {
		const { values } = parseArgs({ options: { port: { type: 'string' } } });
		const site = await serveSite({ port: readPort(values.port) });
		console.log(`Barrage is at ${site.address}/ (stop with Ctrl+C)`);
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		process.exitCode = 1;
	}
}
