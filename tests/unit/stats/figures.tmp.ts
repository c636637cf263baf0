import { readLedger } from '../../../src/lib/server/read-ledger';
import { createLedger } from '../../../src/lib/ledger/ledger';
import { resolveDaily } from '../../../src/lib/stats/resolve-daily';
async function main() {
	const { tables } = await readLedger('data', { today: '2026-11-22' });
	const ledger = createLedger(tables);
	for (const asOf of [null] as const) {
		const s = resolveDaily(ledger, { direction: 'RU', asOf, from: '2023-12-01', to: '2024-01-31' });
		console.log(s.days.filter((d) => d.reported).length, 'reported');
		for (const d of s.days) {
			const f = (id: string) => { const c = d.strikes[id]; return c ? `${c.state} ${c.launched?.value}[${c.launched?.low},${c.launched?.high}]/${c.stopped?.value}(${c.intercepted?.value}+${c.suppressed?.value}) pair ${c.paired?.stopped.value}/${c.paired?.launched.value}${c.partial ? ' P' : ''}${c.disputed ? ' D' : ''}` : '-'; };
			console.log(d.date, 'M', f('missile'), '| D', f('drone'), '| K', d.killed?.best.value, d.killed?.best.low, d.killed?.best.high, d.killed?.basis, 'I', d.injured?.best.value);
		}
		console.log(JSON.stringify(s).length);
	}
	const u = resolveDaily(ledger, { direction: 'UA', asOf: null, from: '2023-12-01', to: '2024-01-31' });
	console.log(u.days.filter((d) => d.reported).map((d) => `${d.date} M ${d.strikes.missile?.launched?.value}/${d.strikes.missile?.stopped?.value} D ${d.strikes.drone?.launched?.value}/${d.strikes.drone?.stopped?.value} K ${d.killed?.best.value}`).join('\n'));
}
void main();
