/** What publishes the site on GitHub, as far as it can be told without running it. */
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const workflow = readFileSync('.github/workflows/publish.yml', 'utf8');
const { scripts } = JSON.parse(readFileSync('package.json', 'utf8')) as {
	scripts: Record<string, string>;
};
/** The text of a job, from its name to the next. */
const jobOf = (name: string) =>
	new RegExp(`^  ${name}:\\n((?: {4}.*\\n|\\n| {2}#.*\\n)*)`, 'm').exec(workflow)?.[1] ?? '';

describe('The workflow that publishes', () => {
	it('runs only commands that there are, or says that one may not be there', () => {
		const commands = [...workflow.matchAll(/npm (?:run )?(test|[a-z]+:[a-z]+|build)\b(.*)/g)];
		expect(commands.length).toBeGreaterThan(3);
		for (const [line, name = '', rest = ''] of commands)
			expect(name in scripts || rest.includes('--if-present'), line).toBe(true);
	});

	it('tests before it builds, and builds before it publishes', () => {
		const build = jobOf('build');
		const order = ['npm ci', 'data:update', 'npm test', 'npm run build', 'upload-pages-artifact'];
		const places = order.map((step) => build.indexOf(step));
		expect(places).not.toContain(-1);
		expect(places).toEqual([...places].sort((a, b) => a - b));
		expect(jobOf('deploy')).toContain('needs: [build, record]');
	});

	it('looks for new figures only where a ledger names whom it gets them from', () => {
		const build = jobOf('build');
		expect(build.indexOf('"upstreams"')).toBeGreaterThan(-1);
		expect(build.indexOf('"upstreams"')).toBeLessThan(build.indexOf('npm run data:update'));
		expect(build).toContain('npm run build -- --data "$LEDGER"');
	});

	it('lets the code of others write nothing', () => {
		expect(workflow).toMatch(/^permissions:\n {2}contents: read\n/m);
		expect(jobOf('build')).not.toContain('write');
		expect(jobOf('build')).toContain('persist-credentials: false');
		for (const job of ['record', 'deploy']) expect(jobOf(job)).not.toMatch(/npm|npx/);
	});

	it('leaves the files of the site to Pages as they are', () => {
		expect(existsSync('static/.nojekyll')).toBe(true);
	});
});
