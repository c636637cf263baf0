/**
 * The Firefox of the machine, driven by what every Firefox brings: Marionette, a line of JSON at a time over a
 * socket. Playwright drives a Firefox of its own, which is a download apart, or one so new that distributions do not
 * have it: of the ESR it asks for a command that is not there (emulation.setMediaFeaturesOverride in 153).
 *
 * The protocol: https://firefox-source-docs.mozilla.org/testing/marionette/Protocol.html
 */
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findProgram } from '../hosts/programs';

const APPLICATIONS = [
	'/Applications/Firefox.app/Contents/MacOS/firefox',
	'C:\\Program Files\\Mozilla Firefox\\firefox.exe'
];
const START_MS = 60_000;
const WAIT_MS = 30_000;
const LOOK_EACH_MS = 50;

/** FIREFOX_PATH, else the Firefox of the machine, else undefined. */
export function findFirefox(): string | undefined {
	const named = process.env.FIREFOX_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`FIREFOX_PATH names ${named}, which does not exist.`);
		return named;
	}
	return (
		findProgram('firefox', 'firefox-esr') ??
		APPLICATIONS.find((application) => existsSync(application))
	);
}

/** Nothing is asked, fetched or reported by itself; downloads go where the test looks. */
const preferences = (downloads: string): Record<string, string | number | boolean> => ({
	'marionette.port': 0,
	'app.normandy.enabled': false,
	'app.update.disabledForTesting': true,
	'browser.download.alwaysOpenPanel': false,
	'browser.download.dir': downloads,
	'browser.download.folderList': 2,
	'browser.download.useDownloadDir': true,
	'browser.shell.checkDefaultBrowser': false,
	'browser.startup.homepage_override.mstone': 'ignore',
	'browser.startup.page': 0,
	'datareporting.policy.dataSubmissionEnabled': false,
	'devtools.console.stdout.content': true,
	'extensions.update.enabled': false,
	'full-screen-api.warning.timeout': 0,
	'network.captive-portal-service.enabled': false,
	'network.connectivity-service.enabled': false,
	'services.settings.server': 'data:,none',
	'toolkit.telemetry.enabled': false
});

/** Waits until something is there; throws with what was waited for when it does not come. */
export async function until<T>(
	what: string,
	look: () => T | Promise<T>,
	timeout = WAIT_MS
): Promise<NonNullable<T>> {
	const deadline = Date.now() + timeout;
	for (;;) {
		const found = await look();
		if (found) return found;
		if (Date.now() > deadline) throw new Error(`Waited ${timeout / 1000} s in vain for ${what}.`);
		await new Promise((done) => setTimeout(done, LOOK_EACH_MS));
	}
}

type Reply = [
	type: 1,
	id: number,
	error: { error: string; message: string } | null,
	result: unknown
];

/** The socket as questions and answers. Messages are `length:JSON`, and each answer has the number of its question. */
class Connection {
	private received = Buffer.alloc(0);
	private readonly waiting = new Map<number, (reply: Reply) => void>();
	private last = 0;

	constructor(private readonly socket: Socket) {
		socket.on('data', (data) => {
			this.received = Buffer.concat([this.received, data]);
			this.read();
		});
		socket.on('error', () => socket.destroy());
		socket.on('close', () => {
			const gone = { error: 'gone', message: 'Firefox has closed the connection.' };
			for (const [id, answer] of this.waiting) answer([1, id, gone, null]);
		});
	}

	private read(): void {
		for (;;) {
			const colon = this.received.indexOf(':');
			if (colon < 0) return;
			const end = colon + 1 + Number(this.received.subarray(0, colon).toString());
			if (this.received.length < end) return;
			const message: unknown = JSON.parse(this.received.subarray(colon + 1, end).toString());
			this.received = this.received.subarray(end);
			// The first one is a greeting.
			if (Array.isArray(message)) this.waiting.get((message as Reply)[1])?.(message as Reply);
		}
	}

	async send(name: string, parameters: Record<string, unknown> = {}): Promise<unknown> {
		const id = ++this.last;
		const message = JSON.stringify([0, id, name, parameters]);
		const [, , error, result] = await new Promise<Reply>((answer) => {
			this.waiting.set(id, answer);
			this.socket.write(`${Buffer.byteLength(message)}:${message}`);
		});
		this.waiting.delete(id);
		if (error) throw new Error(`${name}: ${error.error}: ${error.message}`);
		return result;
	}
}

/** Keys that are no letters, as WebDriver writes them. */
export const KEYS = { Enter: '\uE007', Escape: '\uE00C', PageDown: '\uE00F', End: '\uE010' };

export interface Firefox {
	version: string;
	/** Opens an address; resolves when the page lives. */
	open: (address: string) => Promise<void>;
	/** What a function body gives in the page. Its `arguments` are the further parameters. */
	run: <T>(body: string, ...args: unknown[]) => Promise<T>;
	click: (selector: string) => Promise<void>;
	press: (...keys: string[]) => Promise<void>;
	/** Chooses a file in an `input type="file"`. */
	choose: (selector: string, file: string) => Promise<void>;
	/** The directory that downloads go to. */
	downloads: string;
	/** Errors of pages that Firefox told of so far; what its own parts complain of is written without quotes. */
	faults: () => string[];
	close: () => Promise<void>;
}

const ELEMENT = 'element-6066-11e4-a52e-4f735466cecf';

/** Starts a Firefox without a window, with a profile of its own that goes with it. */
export async function launchFirefox(path: string): Promise<Firefox> {
	const home = mkdtempSync(join(tmpdir(), 'barrage-firefox-'));
	const profile = join(home, 'profile');
	const downloads = join(home, 'downloads');
	for (const directory of [profile, downloads]) mkdirSync(directory);
	writeFileSync(
		join(profile, 'user.js'),
		Object.entries(preferences(downloads))
			.map(([name, value]) => `user_pref(${JSON.stringify(name)}, ${JSON.stringify(value)});\n`)
			.join('')
	);
	const child = spawn(
		path,
		[
			'--headless',
			'--marionette',
			'--no-remote',
			'--profile',
			profile,
			'--width=1280',
			'--height=900'
		],
		{ env: { ...process.env, HOME: home }, stdio: ['ignore', 'pipe', 'pipe'] }
	);
	let said = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (data: Buffer) => (said += data.toString()));
	let hasEnded = false;
	const ended = new Promise<void>((done) => {
		child.once('exit', () => ((hasEnded = true), done()));
		child.once('error', (error) => ((said += String(error)), (hasEnded = true), done()));
	});
	const remove = async () => {
		child.kill('SIGKILL');
		await ended;
		rmSync(home, { recursive: true, force: true, maxRetries: 5 });
	};
	try {
		const file = join(profile, 'MarionetteActivePort');
		const port = await until(
			'Firefox to start',
			() => {
				if (hasEnded) throw new Error(`${path} does not start: ${said}`);
				return existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
			},
			START_MS
		);
		const socket = connect(port, '127.0.0.1');
		await new Promise<void>((done, fail) => socket.once('connect', done).once('error', fail));
		const connection = new Connection(socket);
		const session = (await connection.send('WebDriver:NewSession')) as {
			capabilities: { browserVersion: string };
		};
		const run = async <T>(script: string, ...args: unknown[]) =>
			((await connection.send('WebDriver:ExecuteScript', { script, args })) as { value: T }).value;
		const find = async (selector: string) => {
			const using = { using: 'css selector', value: selector };
			const { value } = (await connection.send('WebDriver:FindElement', using)) as {
				value: Record<string, string>;
			};
			return value[ELEMENT];
		};
		await connection.send('WebDriver:SetTimeouts', { implicit: WAIT_MS, pageLoad: START_MS });
		return {
			version: session.capabilities.browserVersion,
			downloads,
			run,
			async open(address) {
				await connection.send('WebDriver:Navigate', { url: address });
				await until(`${address} to live`, () =>
					run<boolean>('return document.documentElement.hasAttribute("data-ready")')
				);
			},
			async click(selector) {
				await connection.send('WebDriver:ElementClick', { id: await find(selector) });
			},
			async press(...keys) {
				const actions = keys.flatMap((value) =>
					['keyDown', 'keyUp'].map((type) => ({ type, value }))
				);
				await connection.send('WebDriver:PerformActions', {
					actions: [{ type: 'key', id: 'keyboard', actions }]
				});
			},
			async choose(selector, chosen) {
				const id = await find(selector);
				await connection.send('WebDriver:ElementSendKeys', { id, text: chosen });
			},
			faults: () =>
				said
					.split('\n')
					.filter((line) => /^(JavaScript error: https?:|console\.error: ")/.test(line.trim())),
			async close() {
				await connection.send('Marionette:Quit', { flags: ['eForceQuit'] }).catch(() => undefined);
				socket.destroy();
				await remove();
			}
		};
	} catch (error) {
		await remove();
		throw error;
	}
}
