/** Serves the built site at http://127.0.0.1:4173, with the compressed copies that the build made. */
import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import sirv from 'sirv';

export const DEFAULT_PORT = 4173;
const HOST = '127.0.0.1';

export interface RunningSite {
	server: Server;
	/** `http://127.0.0.1:4173`, without a closing slash. */
	address: string;
	close: () => Promise<void>;
}

/** Hashed names never change; faces hardly ever; pages and figures are asked for again each time. */
function cachingOf(path: string): string {
	if (path.startsWith('/_app/immutable/')) return 'public, max-age=31536000, immutable';
	return path.startsWith('/fonts/') ? 'public, max-age=86400' : 'no-cache';
}

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
			response.setHeader('X-Content-Type-Options', 'nosniff');
			response.setHeader('Referrer-Policy', 'no-referrer');
			// Charts made to be embedded may be framed by anyone; a page with controls by nobody.
			if (!/^\/(?:uk\/)?embed\//.test(path)) {
				response.setHeader('X-Frame-Options', 'DENY');
				response.setHeader('Content-Security-Policy', "frame-ancestors 'none'");
			}
			if (path.endsWith('.csv')) response.setHeader('Content-Type', 'text/csv; charset=utf-8');
			response.setHeader('Cache-Control', cachingOf(path));
		}
	});
	const server = createServer((request, response) => {
		assets(request, response, () => {
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
	const address = `http://${HOST}:${typeof bound === 'object' && bound ? bound.port : port}`;
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
