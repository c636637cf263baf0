/** Servers of the machine, started on the built site for a test. Nothing of the machine's own set-up is used. */
import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import {
	accessSync,
	constants,
	existsSync,
	mkdtempSync,
	rmSync,
	statSync,
	writeFileSync
} from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join, resolve } from 'node:path';

export interface Host {
	address: string;
	close: () => Promise<void>;
}

/** The path of a program, or undefined. Servers are often where only root looks. */
export function findProgram(...names: string[]): string | undefined {
	const places = [...(process.env.PATH ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
	return names
		.flatMap((name) => places.map((place) => join(place, name)))
		.find((path) => {
			try {
				accessSync(path, constants.X_OK);
				return true;
			} catch {
				return false;
			}
		});
}

async function freePort(): Promise<number> {
	const server = createServer();
	await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
	const { port } = server.address() as { port: number };
	await new Promise((done) => server.close(done));
	return port;
}

const answers = (port: number) =>
	new Promise<boolean>((done) => {
		const socket = connect(port, '127.0.0.1');
		socket.once('connect', () => (socket.destroy(), done(true)));
		socket.once('error', () => done(false));
	});

/** Starts a program that stays in the foreground; resolves when it takes connections. */
async function start(
	program: string,
	makeArguments: (home: string, port: number) => string[]
): Promise<Host> {
	const home = mkdtempSync(join(tmpdir(), 'barrage-host-'));
	const port = await freePort();
	const child: ChildProcess = spawn(program, makeArguments(home, port), {
		stdio: ['ignore', 'pipe', 'pipe']
	});
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream?.on('data', (data: Buffer) => (said += data.toString()));
	const ended = new Promise<void>((done) => {
		child.once('exit', () => done());
		child.once('error', (error) => ((said += String(error)), done()));
	});
	let hasEnded = false;
	void ended.then(() => (hasEnded = true));
	const close = async () => {
		child.kill('SIGTERM');
		await ended;
		rmSync(home, { recursive: true, force: true });
	};
	const deadline = Date.now() + 30_000;
	while (!(await answers(port))) {
		if (hasEnded || Date.now() > deadline) {
			await close();
			throw new Error(`${program} does not serve: ${said}`);
		}
		await new Promise((done) => setTimeout(done, 50));
	}
	return { address: `http://127.0.0.1:${port}`, close };
}

/** nginx with a site and the file that it includes. */
export function startNginx(program: string, site: string, included: string): Promise<Host> {
	const { stderr } = spawnSync(program, ['-V'], { encoding: 'utf8' });
	const types = join(
		dirname(/--conf-path=(\S+)/.exec(stderr)?.[1] ?? '/etc/nginx/x'),
		'mime.types'
	);
	return start(program, (home, port) => {
		const conf = join(home, 'nginx.conf');
		const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
		writeFileSync(
			conf,
			`daemon off; master_process off; pid ${home}/pid; error_log stderr; events {}
http {
	include ${types}; default_type application/octet-stream; access_log off;
	${temporary.map((name) => `${name}_temp_path ${home}/${name};`).join(' ')}
	server { listen 127.0.0.1:${port}; root ${resolve(site)}; include ${resolve(included)}; }
}`
		);
		return ['-p', home, '-c', conf, '-e', 'stderr'];
	});
}

/**
 * Whether Apache may read a directory: begun by root it goes on as a user without rights, whom a home that only root
 * enters shuts out.
 */
function apacheReads(dir: string): boolean {
	if (process.getuid?.() !== 0) return true;
	for (let each = resolve(dir); ; each = dirname(each)) {
		if ((statSync(each).mode & 0o005) !== 0o005) return false;
		if (each === dirname(each)) return true;
	}
}

/** Apache, where it is installed and could show the site. */
export const findApache = (site: string) =>
	apacheReads(site) ? findProgram('apache2', 'httpd') : undefined;

const APACHE_MODULES = ['mpm_event', 'unixd', 'authz_core', 'dir', 'mime', 'headers', 'rewrite'];
const APACHE_PLACES = [
	'/usr/lib/apache2/modules',
	'/usr/lib64/httpd/modules',
	'/usr/libexec/apache2'
];
const APACHE_TYPES = ['/etc/mime.types', '/etc/apache2/mime.types', '/etc/httpd/conf/mime.types'];

/** Apache with a site that brings its own `.htaccess`. */
export function startApache(program: string, site: string): Promise<Host> {
	const modules = APACHE_PLACES.find((place) => existsSync(place));
	if (!modules)
		throw new Error(`The modules of ${program} are in none of ${APACHE_PLACES.join(', ')}.`);
	return start(program, (home, port) => {
		const conf = join(home, 'httpd.conf');
		const loaded = APACHE_MODULES.filter((name) => existsSync(join(modules, `mod_${name}.so`)));
		const types = APACHE_TYPES.find((path) => existsSync(path)) ?? join(home, 'none');
		writeFileSync(
			conf,
			`ServerRoot ${home}
ServerName 127.0.0.1
Listen 127.0.0.1:${port}
PidFile ${home}/pid
ErrorLog ${home}/error.log
Mutex file:${home}
${loaded.map((name) => `LoadModule ${name}_module ${modules}/mod_${name}.so`).join('\n')}
TypesConfig ${types}
DocumentRoot ${resolve(site)}
<Directory ${resolve(site)}>
	AllowOverride All
	Require all granted
</Directory>
`
		);
		return ['-f', conf, '-D', 'FOREGROUND'];
	});
}
