/** `npm run bench`: what figures cost, beside the tools one would compare with. */
import { parseArgs } from 'node:util';
import { benchCharts } from './charts';
import { benchLedger } from './ledger';
import { makeLedger } from './make';

const HELP = `Measures with synthetic ledgers: the same seed gives the same rows.

Usage: npm run bench                                            both of the following
       npm run bench -- ledger [--sizes LIST]                   the ledger: parse, validate, resolve, series
       npm run bench -- charts                                  one filter change beside five other libraries
       npm run bench -- make --out DIR (--counts N | --days N)  writes a synthetic ledger

  --sizes LIST  counts of the ledgers, for example 10000,100000 (default: 10000,100000,1000000)
  --seed N      another ledger (default: 1)
  --runs N      runs of each measurement
  --help        this text

The charts need packages that nothing else does: they are installed in tests/bench, once, with npm ci.
All of it takes about five minutes, the ledger up to 100,000 counts half a minute.

Exit code: 0 when every promise is kept, 1 when one is not, 2 on wrong usage.
`;

/** What was asked for does not make sense; the help follows. */
class Misuse extends Error {}

try {
	process.exitCode = await main();
} catch (error) {
	const reason = error instanceof Error ? error.message : String(error);
	const isMisuse = error instanceof Misuse || (error instanceof TypeError && 'code' in error);
	process.stderr.write(`${reason}\n${isMisuse ? `\n${HELP}` : ''}`);
	process.exitCode = isMisuse ? 2 : 1;
}

async function main(): Promise<number> {
	const { values, positionals } = parseArgs({
		allowPositionals: true,
		options: {
			counts: { type: 'string' },
			days: { type: 'string' },
			sizes: { type: 'string' },
			out: { type: 'string' },
			seed: { type: 'string', default: '1' },
			runs: { type: 'string' },
			help: { type: 'boolean', default: false }
		}
	});
	if (values.help) {
		process.stdout.write(HELP);
		return 0;
	}
	const seed = wholeNumber('seed', values.seed);
	const runs = values.runs === undefined ? undefined : wholeNumber('runs', values.runs);
	const sizes = values.sizes?.split(',').map((size) => wholeNumber('sizes', size));
	const [what = 'all', ...others] = positionals;
	if (others.length > 0) throw new Misuse(`One thing at a time: ${others.join(' ')} is too much.`);
	switch (what) {
		case 'all': {
			const ledger = await benchLedger({ seed, runs, sizes });
			process.stdout.write('\n');
			const charts = await benchCharts({ runs });
			return Math.max(ledger, charts);
		}
		case 'ledger':
			return benchLedger({ seed, runs, sizes });
		case 'charts':
			return benchCharts({ runs });
		case 'make': {
			const { out, counts, days } = values;
			if (out === undefined) throw new Misuse('Where to? Give --out DIR.');
			if ((counts === undefined) === (days === undefined))
				throw new Misuse('How much? Give either --counts N or --days N.');
			const size =
				counts === undefined
					? { days: wholeNumber('days', days!) }
					: { counts: wholeNumber('counts', counts) };
			const tables = await makeLedger(out, size, seed);
			process.stdout.write(
				`${out}: ${tables.attacks.length} attacks, ${tables.reports.length} reports, ` +
					`${tables.counts.length} counts, all synthetic\n`
			);
			return 0;
		}
		default:
			throw new Misuse(`There is no bench of "${what}".`);
	}
}

function wholeNumber(name: string, text: string): number {
	const value = Number(text);
	if (!Number.isSafeInteger(value) || value < 1)
		throw new Misuse(`--${name} takes a whole number from 1, not "${text}".`);
	return value;
}
