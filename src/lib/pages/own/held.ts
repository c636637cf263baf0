/** One's own ledger as it answers: every question that the published ledger answers, and its days. */
import { createLedger } from '../../records/ledger/ledger';
import { statedRightsOf } from '../../records/ledger/licence';
import { kyivDay } from '../../records/ledger/moment';
import type { Direction, IsoDay } from '../../records/ledger/types';
import { createAnswers, type Answers } from '../../figures/live/answers';
import { recordSpan } from '../../figures/stats/record-span';
import { reportedWeapons } from '../../figures/view/create-catalogue';
import { indexDays, type DayIndex, type DaysSource } from '../../figures/view/day-index';
import type { OwnInfo } from './messages';
import type { OwnLedger } from './types';

export interface HeldLedger {
	own: OwnLedger;
	answers: Answers;
	info: OwnInfo;
	/** The days, walked when they are first asked for. */
	days: () => { source: DaysSource; index: DayIndex };
}

/** Makes a ledger answer. */
export function holdLedger(own: OwnLedger): HeldLedger {
	const { tables, descriptor, id = '', name, summary } = own;
	const ledger = createLedger(tables);
	const answers = createAnswers(tables, descriptor);
	const spans = {
		RU: recordSpan(descriptor, ledger, 'RU'),
		UA: recordSpan(descriptor, ledger, 'UA')
	};
	const none = { from: '', to: '' };
	const firstKnown = (direction: Direction): IsoDay =>
		ledger.attacks
			.filter((attack) => attack.kind === 'wave' && attack.direction === direction)
			.flatMap((attack) => attack.reports.map((report) => kyivDay(report.published)))
			.reduce((first, day) => (first === '' || day < first ? day : first), '');
	let walked: { source: DaysSource; index: DayIndex } | null = null;
	return {
		own,
		answers,
		info: {
			...{ id, name, summary, rights: statedRightsOf(descriptor) },
			records: {
				RU: spans.RU ?? spans.UA ?? none,
				UA: spans.UA ?? spans.RU ?? none
			},
			firstKnown: { RU: firstKnown('RU'), UA: firstKnown('UA') },
			weaponIds: [...ledger.weapons.keys()],
			weapons: { RU: reportedWeapons(ledger, 'RU'), UA: reportedWeapons(ledger, 'UA') }
		},
		days: () => {
			if (!walked) {
				const series = (direction: Direction) => answers.resolve(direction, null).series;
				const source = { tables, ledger, series: { RU: series('RU'), UA: series('UA') } };
				walked = { source, index: indexDays(source) };
			}
			return walked;
		}
	};
}
