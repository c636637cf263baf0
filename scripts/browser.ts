/** A real Chromium for the browser tests and for `npm run measure`, found or unpacked without root. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { chromium as playwright, type Browser } from 'playwright';

/** Where browsers live on machines that the packaged Chromium does not fit. */
const SYSTEM_BROWSERS = [
	'/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
	'/Applications/Chromium.app/Contents/MacOS/Chromium',
	'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Google\\Chrome\\Application\\chrome.exe',
	'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
	'/usr/bin/chromium',
	'/usr/bin/chromium-browser',
	'/usr/bin/google-chrome'
];

/** Nothing of the browser reaches out by itself, and text is drawn alike on every machine. */
const ARGUMENTS = [
	'--disable-background-networking',
	'--disable-component-update',
	'--disable-domain-reliability',
	'--disable-sync',
	'--no-first-run',
	'--no-pings',
	'--force-color-profile=srgb',
	'--font-render-hinting=none'
];

interface Found {
	path: string;
	env: NodeJS.ProcessEnv;
	args: string[];
}

/**
 * The Chromium inside the npm package, unpacked under `node_modules`, where `npm ci` clears it away. The package
 * unpacks to the directory for temporary files and believes what lies there, so it is given one of its own,
 * renamed when it is whole. It brings the libraries and a font that a bare machine lacks; where the machine has
 * its own, those are used.
 */
async function unpackedBrowser(): Promise<Found> {
	const home = resolve('node_modules/.cache/chromium');
	if (!existsSync(home)) await unpack(home);
	const env = { ...process.env };
	const path = join(home, 'chromium');
	if (!existsSync('/etc/fonts/fonts.conf')) env.FONTCONFIG_FILE = join(home, 'fonts.conf');
	if (spawnSync(path, ['--version'], { env }).status !== 0) {
		env.LD_LIBRARY_PATH = join(home, 'al2023/lib');
		const { status, stderr } = spawnSync(path, ['--version'], { env, encoding: 'utf8' });
		if (status !== 0)
			throw new Error(`The packaged Chromium does not start here. Set CHROME_PATH.\n${stderr}`);
	}
	return { path, env, args: ['--no-sandbox', '--no-zygote', '--disable-gpu'] };
}

async function unpack(home: string): Promise<void> {
	const partial = `${home}-${process.pid}`;
	await mkdir(partial, { recursive: true });
	const before = { ...process.env };
	// The second asks for the libraries too, as on a machine without any.
	Object.assign(process.env, { TMPDIR: partial, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
	try {
		const { default: chromium } = await import('@sparticuz/chromium');
		await chromium.executablePath();
	} finally {
		for (const name of Object.keys(process.env)) if (!(name in before)) delete process.env[name];
		Object.assign(process.env, before);
	}
	await writeFile(
		join(partial, 'fonts.conf'),
		`<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${home}/fonts</dir><cachedir>${home}/fonts-cache</cachedir></fontconfig>`
	);
	await rename(partial, home).catch(async (error: unknown) => {
		// Another process was faster; its copy is as good.
		await rm(partial, { recursive: true, force: true });
		if (!existsSync(home)) throw error;
	});
}

/** CHROME_PATH, else the Chromium of the npm package where it fits (Linux, x64), else one of the system's. */
async function findBrowser(): Promise<Found> {
	// Root has no sandbox of its own; only our own pages are opened.
	const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
	const named = process.env.CHROME_PATH;
	if (named) {
		if (!existsSync(named)) throw new Error(`CHROME_PATH names ${named}, which does not exist.`);
		return { path: named, env: { ...process.env }, args };
	}
	if (process.platform === 'linux' && process.arch === 'x64') return unpackedBrowser();
	const path = SYSTEM_BROWSERS.find((each) => existsSync(each));
	if (!path) throw new Error('No browser found. Set CHROME_PATH to a Chrome or Chromium.');
	return { path, env: { ...process.env }, args };
}

export async function launchBrowser(): Promise<Browser> {
	const { path, env, args } = await findBrowser();
	return playwright.launch({
		executablePath: path,
		env: env as Record<string, string>,
		args: [...ARGUMENTS, ...args]
	});
}
