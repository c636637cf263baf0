/** `npm run data:versions`: pins the versions of the ledger in data/versions.json, so that none can change. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { formatProblem } from '../src/lib/ledger/format-problem';
import { instantToKyivDay } from '../src/lib/ledger/moment';
import { checkPins, formatPins, parsePins, pinVersions } from '../src/lib/ledger/pins';
import { sha256 } from '../src/lib/server/data-files';
import { readLedger } from '../src/lib/server/read-ledger';

const { values } = parseArgs({
	options: {
		data: { type: 'string', default: 'data' },
		today: { type: 'string', default: instantToKyivDay(Date.now()) }
	}
});
process.exitCode = await pin(values.data, values.today);

async function pin(dir: string, today: string): Promise<number> {
	const { tables, problems } = await readLedger(dir, { today });
	const path = join(dir, 'versions.json');
	const pinned = existsSync(path) ? parsePins(readFileSync(path, 'utf8')) : {};
	const current = pinVersions(tables, sha256);
	const errors = [...problems, ...(pinned ? checkPins(pinned, current, today) : [])].filter(
		(problem) => problem.severity === 'error'
	);
	if (!pinned || errors.length > 0) {
		const reasons = pinned ? errors.map(formatProblem) : [`${path} cannot be read.`];
		process.stderr.write(`${reasons.join('\n')}\nNothing was pinned.\n`);
		return 1;
	}
	writeFileSync(path, formatPins(current));
	process.stdout.write(
		`${path}: ${Object.keys(current).length} pinned, up to ${Object.keys(current).at(-1) ?? '–'}\n`
	);
	return 0;
}
