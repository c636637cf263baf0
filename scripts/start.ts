/** `npm start`: builds the site and serves it. `-- --data DIR` takes another ledger, `-- --port N` another port. */
import { parseArgs } from 'node:util';
import { buildSite } from './build';
import { readPort, serveSite } from './serve';

try {
	const { values } = parseArgs({ options: { data: { type: 'string' }, port: { type: 'string' } } });
	const port = readPort(values.port);
	const code = buildSite({ data: values.data });
	if (code === 0) {
		const site = await serveSite({ port });
		console.log(`\nBarrage is at ${site.address}/ (stop with Ctrl+C)`);
	} else process.exitCode = code;
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exitCode = 1;
}
