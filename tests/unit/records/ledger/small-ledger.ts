import type { LedgerTables } from '../../../../src/lib/records/ledger/types';

/** A valid ledger of two attacks and three reports; each call makes a new one to spoil. */
export function createSmallLedger(): LedgerTables {
	return {
		attacks: [
			{
				attack_id: 'ru-2024-01-02',
				direction: 'RU',
				kind: 'wave',
				means: 'air',
				start: '2024-01-02T00:10+02:00',
				end: '2024-01-02T09:30+02:00',
				title_en: 'Night, then morning',
				title_uk: 'Уночі, потім уранці'
			},
			{
				attack_id: 'ua-2023-12-30',
				direction: 'UA',
				kind: 'wave',
				means: 'rocket_artillery',
				start: '2023-12-30',
				end: '2023-12-30',
				title_en: '',
				title_uk: ''
			}
		],
		reports: [
			createReport('ru-2024-01-02.af.1', 'ru-2024-01-02', null, '2024-01-02T10:00+02:00'),
			createReport(
				'ru-2024-01-02.af.2',
				'ru-2024-01-02',
				'ru-2024-01-02.af.1',
				'2024-01-02T13:00+02:00'
			),
			createReport('ua-2023-12-30.gov.1', 'ua-2023-12-30', null, '2023-12-30')
		],
		counts: [
			createStrike('ru-2024-01-02.af.1', 'launched', 99),
			createStrike('ru-2024-01-02.af.1', 'intercepted', 72),
			createStrike('ru-2024-01-02.af.2', 'launched', 99),
			createStrike('ru-2024-01-02.af.2', 'intercepted', 72),
			createStrike('ru-2024-01-02.af.2', 'suppressed', 5),
			{
				report_id: 'ua-2023-12-30.gov.1',
				measure: 'killed',
				weapon_id: null,
				place_id: 'RU-BEL.belgorod',
				qualifier: 'at_least',
				value: 24,
				low: null,
				high: null
			}
		],
		readings: [
			{
				report_id: 'ru-2024-01-02.af.1',
				via_source_id: null,
				url: 'https://example.org/1',
				archive_url: '',
				note: ''
			}
		],
		weapons: [
			{ weapon_id: 'missile', parent_id: null, name_en: 'Missile', name_uk: 'Ракета', aliases: '' },
			{
				weapon_id: 'kh-101',
				parent_id: 'missile',
				name_en: 'Kh-101',
				name_uk: 'Х-101',
				aliases: 'X-101|Kh-555'
			}
		],
		places: [
			{ place_id: 'UA', parent_id: null, name_en: 'Ukraine', name_uk: 'Україна' },
			{ place_id: 'RU', parent_id: null, name_en: 'Russia', name_uk: 'Росія' },
			{ place_id: 'RU-BEL', parent_id: 'RU', name_en: 'Belgorod', name_uk: 'Бєлгород' },
			{ place_id: 'RU-BEL.belgorod', parent_id: 'RU-BEL', name_en: 'City', name_uk: 'Місто' }
		],
		sources: [
			{
				source_id: 'af',
				name_en: 'Air Force',
				name_uk: 'Повітряні сили',
				party: 'UA',
				kind: 'military',
				rank_strikes: 1,
				rank_casualties: 3,
				url: 'https://t.me/kpszsu'
			}
		],
		notes: [
			{
				start: '2024-01-02',
				end: '2024-01-02',
				direction: 'RU',
				kind: 'event',
				text_en: 'Said, "so"',
				text_uk: 'Сказано',
				url: '',
				measure: null
			}
		]
	};
}

function createReport(
	report_id: string,
	attack_id: string,
	supersedes: string | null,
	published: string
): LedgerTables['reports'][number] {
	return {
		report_id,
		attack_id,
		source_id: 'af',
		via_source_id: null,
		published,
		recorded: '2024-01-05',
		status: 'preliminary',
		supersedes,
		url: 'https://example.org/1',
		note: '',
		published_basis: null
	};
}

function createStrike(
	report_id: string,
	measure: 'launched' | 'intercepted' | 'suppressed',
	value: number
): LedgerTables['counts'][number] {
	return {
		report_id,
		measure,
		weapon_id: 'missile',
		place_id: 'UA',
		qualifier: 'exact',
		value,
		low: null,
		high: null
	};
}
