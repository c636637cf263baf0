/** Invented posts of every form, each with its right reading. No figure of them was ever published. */

export interface PostCase {
	description: string;
	text: string;
	/** `FROM → TO`, by Kyiv's clock; null for a time that stays open. */
	window: [start: string | null, end: string | null];
	/**
	 * `measure weapon figure`: `20`, `>20` more than, `≥20` at least, `~20` about, `≤20` at most, `?` not disclosed. In
	 * any order.
	 */
	figures: string[];
	/** `reason: words` of what is not used, in order; those in names, days and hours left aside. */
	unused?: string[];
	preliminary?: boolean;
	/** `weapon: sum of total`. */
	sums?: string[];
	form?: 'air-force' | 'russian-ministry';
}

/** Noon in Kyiv on 6 October 2026. */
export const NOW = Date.parse('2026-10-06T09:00Z');

export const POSTS: PostCase[] = [
	{
		description: 'a night of drones alone, lost ones apart',
		text: 'У ніч на 4 березня 2025 року (з 19:00 3 березня) противник атакував 62 ударними БпЛА типу Shahed та безпілотниками-імітаторами інших типів.\nСтаном на 08:30 збито 33 ворожі БпЛА, 21 – локаційно втрачено.',
		window: ['2025-03-03 19:00', '2025-03-04 08:30'],
		figures: ['launched drone-mixed 62', 'intercepted drone-mixed 33', 'suppressed drone-mixed 21']
	},
	{
		description: 'a list with a total, kinds in bullets, two totals of families',
		text: '⚡️ ЗБИТО/ПОДАВЛЕНО 98 ЦІЛЕЙ: 11 РАКЕТ ТА 87 БПЛА\n\nУ ніч на 2 жовтня (з 20:00 1 жовтня) ворог ударив по Україні.\nУсього зафіксовано 121 засіб повітряного нападу – 16 ракет і 105 БпЛА різних типів:\n\n- 4 балістичні ракети Іскандер-М (район пуску – Крим);\n- 12 крилатих ракет Калібр (Чорне море);\n- 105 ударних БпЛА типу Shahed (в т.ч. 30 реактивних), Гербера.\n\nЗа попередніми даними, станом на 08:00, збито/подавлено 98 цілей – 11 ракет та 87 БпЛА:\n- 1 балістичну ракету Іскандер-М;\n- 10 крилатих ракет Калібр;\n- 87 ворожих БпЛА різних типів.\nЗафіксовано влучання 3 балістичних ракет та 9 ударних БпЛА на 7 локаціях, падіння збитих (уламки) – на 5 локаціях. Інформація щодо двох ракет уточнюється.\nАтака триває!',
		window: ['2026-10-01 20:00', '2026-10-02 08:00'],
		figures: [
			...['launched all 121', 'launched missile 16', 'launched iskander-m 4', 'launched kalibr 12'],
			...['launched drone-mixed 105', 'intercepted all 98', 'intercepted missile 11'],
			...[
				'intercepted iskander-m 1',
				'intercepted kalibr 10',
				'intercepted drone-mixed 87',
				'hit all 7'
			]
		],
		unused: ['part: 30', 'hit_weapons: 3', 'hit_weapons: 9', 'debris: 5', 'unclear: двох'],
		preliminary: true
	},
	{
		description: 'number words and case endings in Ukrainian',
		text: 'У ніч на 9 травня 2023 року окупанти атакували двадцятьма трьома ударними БпЛА «Shahed-136/131» та 3-ма крилатими ракетами «Калібр». Знищено двадцять один «Shahed-136/131» і дві крилаті ракети «Калібр».',
		window: ['2023-05-09', '2023-05-09'],
		figures: [
			...['launched shahed-136-131 23', 'launched kalibr 3', 'intercepted shahed-136-131 21'],
			'intercepted kalibr 2'
		]
	},
	{
		description: 'a single missile without a number is one; it did not reach its target',
		text: 'З 21:00 12 квітня по 04:00 13 квітня 2024 року противник атакував 17-ма Shahed. Крім того, з літака Ту-22М3 було запущено керовану ракету Х-59. Знищено усі 17 Shahed. Щодо ракети Х-59 – вона не досягла цілі.',
		window: ['2024-04-12 21:00', '2024-04-13 04:00'],
		figures: [
			...['launched shahed-136-131 17', 'launched kh-59 1', 'intercepted shahed-136-131 17'],
			'suppressed kh-59 ?'
		]
	},
	{
		description: 'kinds without a number are not disclosed, never zero',
		text: 'У ніч на 5 жовтня (з 18:30 4 жовтня) противник атакував:\n- аеробалістичними ракетами Кинджал із Тамбовської обл.;\n- балістичними ракетами Іскандер-М/KN-23 з Криму;\n- 7-ма крилатими ракетами Калібр;\n- 90 ударними БпЛА типу Shahed.\nСтаном на 09:00 збито/подавлено 71 БпЛА типу Shahed та 5 крилатих ракет Калібр.',
		window: ['2026-10-04 18:30', '2026-10-05 09:00'],
		figures: [
			...['launched kinzhal ?', 'launched iskander-m-kn-23 ?', 'launched kalibr 7'],
			...['launched shahed-136-131 90', 'intercepted shahed-136-131 71', 'intercepted kalibr 5']
		]
	},
	{
		description: 'models named one by one without numbers, and a second sentence that goes on',
		text: 'У ніч на 3 жовтня (з 19:00 2 жовтня) противник атакував Одещину балістикою: Онікс, Циркон, Іскандер-М із Криму, 14 крилатими ракетами Х-101/Іскандер-К. А також 66 БпЛА типу Shahed, Гербера.\nСтаном на 07:00 збито/подавлено 11 крилатих ракет Х-101/Іскандер-К та 52 БпЛА типу Shahed, Гербера.',
		window: ['2026-10-02 19:00', '2026-10-03 07:00'],
		figures: [
			...['launched oniks ?', 'launched zircon ?', 'launched iskander-m ?'],
			...['launched iskander-k+kh-101-555 14', 'launched drone-mixed 66'],
			...['intercepted iskander-k+kh-101-555 11', 'intercepted drone-mixed 52']
		]
	},
	{
		description: 'Banderol beside the drones, as the total tells',
		text: 'ЗБИТО/ПОДАВЛЕНО 43 ЦІЛІ\nУ ніч на 1 жовтня (з 18:00 30 вересня) противник атакував 3 Бандероль та 50 БпЛА типу Shahed.\nСтаном на 08:00 збито/подавлено 43 цілі:\n- 2 "Бандероль";\n- 41 БпЛА типу Shahed.',
		window: ['2026-09-30 18:00', '2026-10-01 08:00'],
		figures: [
			...['launched banderol 3', 'launched shahed-136-131 50', 'intercepted all 43'],
			...['intercepted banderol 2', 'intercepted shahed-136-131 41']
		]
	},
	{
		description: 'Banderol inside the drones, as the total tells',
		text: 'У ніч на 1 жовтня (з 18:00 30 вересня) противник атакував 60 БпЛА типу Shahed.\nСтаном на 08:00 збито/подавлено 48 цілей:\n- 48 БпЛА типу Shahed;\n- 5 "Бандероль".',
		window: ['2026-09-30 18:00', '2026-10-01 08:00'],
		figures: ['launched shahed-136-131 60', 'intercepted shahed-136-131 48'],
		unused: ['inside: 5 "Бандероль']
	},
	{
		description: 'Banderol with a number and no total stays open',
		text: 'Протягом дня 30 вересня (із 8.00 до 19.00) противник атакував 40 БпЛА типу Shahed, 6 "Бандероль". Збито/подавлено 31 БпЛА.',
		window: ['2026-09-30 08:00', '2026-09-30 19:00'],
		figures: ['launched shahed-136-131 40', 'intercepted shahed-136-131 31'],
		unused: ['inside: 6 "Бандероль']
	},
	{
		description: 'Banderol among the drones of one number is in it',
		text: 'Протягом дня 30 вересня (із 8.00 до 19.00) противник атакував 73 ударними БпЛА (20 із них – реактивні), Гербера, "Бандероль/Дань-Т" та дронами інших типів. Збито/подавлено 60 БпЛА (9 із них – реактивні).\nСтаном на 20.30 у повітряному просторі ще 4 безпілотники.',
		window: ['2026-09-30 08:00', '2026-09-30 19:00'],
		figures: ['launched drone-mixed 73', 'intercepted drone-mixed 60'],
		unused: ['part: 20', 'part: 9', 'in_air: 4']
	},
	{
		description: 'shot down by fire and lost, inside a joint total',
		text: 'У ніч на 15 травня 2025 року (із 20:00 14 травня) противник атакував 110-ма засобами:\n- 104 ударними БпЛА типу Shahed;\n- 6 балістичними ракетами Іскандер-М.\nСтаном на 09:00 знешкоджено 80 засобів: 45 БпЛА та 2 балістичні ракети. 47 – збито вогневими засобами, 33 – локаційно втрачено.',
		window: ['2025-05-14 20:00', '2025-05-15 09:00'],
		figures: [
			...['launched all 110', 'launched shahed-136-131 104', 'launched iskander-m 6'],
			...['intercepted all 47', 'intercepted shahed-136-131 45', 'intercepted iskander-m 2'],
			'suppressed all 33'
		],
		unused: ['split: 80 засобів']
	},
	{
		description: 'more than, at least, about, up to',
		text: '12 листопада 2024 року противник випустив понад 40 ракет та близько 90 ударних БпЛА. Збито щонайменше 30 ракет і до 70 БпЛА.',
		window: ['2024-11-12', '2024-11-12'],
		figures: [
			...['launched missile >40', 'launched one-way-drone ~90'],
			...['intercepted missile ≥30', 'intercepted one-way-drone ≤70']
		]
	},
	{
		description: 'kills of commands are parts of the whole',
		text: 'Утром 3 ноября 2022 года оккупанты выпустили более 30 крылатых ракет Х-101/Х-555. Всего уничтожено 25 крылатых ракет. Силы воздушного командования "Запад" сбили 11, воздушного командования "Центр" – 14.',
		window: ['2022-11-03', '2022-11-03'],
		figures: ['launched kh-101-555 >30', 'intercepted kh-101-555 25'],
		unused: ['part: 11', 'part: 14']
	},
	{
		description: '"of them" is a part, and a different outcome of them is a figure',
		text: 'У ніч на 7 серпня 2024 року ворог атакував 30 ударними БпЛА. 26 із них збито. 4 із них – на Київщині.',
		window: ['2024-08-07', '2024-08-07'],
		figures: ['launched one-way-drone 30', 'intercepted one-way-drone 26'],
		unused: ['part: 4']
	},
	{
		description: 'drones that flew on to other countries are not counted as lost',
		text: 'Збито 18 ударних БпЛА "Shahed-131/136", 12 – локаційно втрачені. Три безпілотники полетіли в бік Росії, ще один – у Білорусь.',
		window: [null, null],
		figures: ['intercepted shahed-136-131 18', 'suppressed shahed-136-131 12'],
		unused: ['left: Три', 'left: один']
	},
	{
		description: 'fourteen hits are not the launches',
		text: 'У ніч на 29 вересня (з 18:00 28 вересня) противник атакував 142-ма ударними БпЛА типу Shahed.\nСтаном на 08:00 збито/подавлено 120 ворожих БпЛА.\nЗафіксовано влучання 16 ударних БпЛА на 9 локаціях, падіння збитих (уламки) ще на 3.',
		window: ['2026-09-28 18:00', '2026-09-29 08:00'],
		figures: [
			...['launched shahed-136-131 142', 'intercepted shahed-136-131 120'],
			'hit shahed-136-131 9'
		],
		unused: ['hit_weapons: 16', 'debris: 3']
	},
	{
		description: 'shot down of launched in one breath',
		text: 'The Ukrainian Air Force said Russia attacked overnight on March 5, 2024. Air defence shot down 38 of 42 Shahed drones.',
		window: ['2024-03-05', '2024-03-05'],
		figures: ['launched shahed-136-131 42', 'intercepted shahed-136-131 38']
	},
	{
		description: 'English: launched, shot down, lost',
		text: 'In the night to 8 February 2025, Russia launched 139 Shahed and other drones and two Iskander-M ballistic missiles, the Ukrainian Air Force said. 67 drones were shot down and 71 drones were lost from radar.',
		window: ['2025-02-08', '2025-02-08'],
		figures: [
			...['launched drone-mixed 139', 'launched iskander-m 2', 'intercepted drone-mixed 67'],
			'suppressed drone-mixed 71'
		]
	},
	{
		description: 'the kinds are fewer than the total: both stay, and the difference is said',
		text: 'У ніч на 27 вересня (з 18:00 26 вересня) противник атакував 60-ма засобами:\n- 50 ударними БпЛА типу Shahed;\n- 4 ракетами Калібр.\nСтаном на 07:00 збито/подавлено 40 БпЛА.',
		window: ['2026-09-26 18:00', '2026-09-27 07:00'],
		figures: [
			...['launched all 60', 'launched shahed-136-131 50', 'launched kalibr 4'],
			'intercepted shahed-136-131 40'
		],
		sums: ['all: 54 of 60']
	},
	{
		description: 'the kinds are more than the total: the total stays open',
		text: 'ЗБИТО/ПОДАВЛЕНО 30 ЦІЛЕЙ\nУ ніч на 27 вересня (з 18:00 26 вересня) противник атакував 50 БпЛА типу Shahed та 4 ракетами Калібр.\nСтаном на 07:00 збито/подавлено 33 БпЛА та 2 ракети Калібр.',
		window: ['2026-09-26 18:00', '2026-09-27 07:00'],
		figures: [
			...['launched shahed-136-131 50', 'launched kalibr 4'],
			...['intercepted shahed-136-131 33', 'intercepted kalibr 2']
		],
		unused: ['sum: 30 ЦІЛЕЙ'],
		sums: ['all: 35 of 30']
	},
	{
		description: 'two numbers for one thing: neither is taken',
		text: 'ЗБИТО 44 БПЛА\nУ ніч на 27 вересня (з 18:00 26 вересня) противник атакував 50 БпЛА типу Shahed. Збито 41 БпЛА.',
		window: ['2026-09-26 18:00', '2026-09-27'],
		figures: ['launched shahed-136-131 50'],
		unused: ['differs: 44 БПЛА', 'differs: 41 БпЛА']
	},
	{
		description: 'a range is left to the person',
		text: 'У ніч на 27 вересня противник атакував 20-25 БпЛА типу Shahed. Збито 18 БпЛА.',
		window: ['2026-09-27', '2026-09-27'],
		figures: ['intercepted drone 18'],
		unused: ['range: 20', 'range: 25']
	},
	{
		description: 'one number before missiles and drones',
		text: 'У ніч на 27 вересня противник випустив 60 ракет і дронів. Збито 48 цілей.',
		window: ['2026-09-27', '2026-09-27'],
		figures: ['intercepted all 48'],
		unused: ['two_kinds: 60']
	},
	{
		description: 'a missile that no list has',
		text: 'У ніч на 27 вересня противник атакував 5 крилатими ракетами "Фенікс-9" та 20 БпЛА типу Shahed.',
		window: ['2026-09-27', '2026-09-27'],
		figures: ['launched shahed-136-131 20'],
		unused: ['unknown_weapon: 5 крилатими ракетами "Фенікс-9']
	},
	{
		description: 'drones beside a named model are a row of their own',
		text: 'Протягом дня 26 вересня (з 08:00 до 20:00) ворог атакував 30 БпЛА та 4 Ланцетами. Збито 22 БпЛА та 1 Ланцет.',
		window: ['2026-09-26 08:00', '2026-09-26 20:00'],
		figures: [
			...['launched drone-unnamed 30', 'launched lancet 4'],
			...['intercepted drone-unnamed 22', 'intercepted lancet 1']
		]
	},
	{
		description: 'an old post without a year leaves the window open',
		text: 'У ніч на 8 березня (з 19:00 7 березня) противник атакував 31 ударним БпЛА типу Shahed. Збито 29 БпЛА.',
		window: [null, null],
		figures: ['launched shahed-136-131 31', 'intercepted shahed-136-131 29']
	},
	{
		description: 'a day that no calendar has',
		text: 'У ніч на 31 вересня 2025 року противник атакував 31 ударним БпЛА. Збито 29 БпЛА.',
		window: [null, null],
		figures: ['launched one-way-drone 31', 'intercepted one-way-drone 29']
	},
	{
		description: 'the Russian ministry: kills only, regions are parts, Moscow time',
		text: 'В период с 20.00 мск 14 января 2025 года до 7.00 мск 15 января 2025 года дежурными средствами ПВО перехвачены и уничтожены 30 украинских беспилотных летательных аппаратов самолетного типа: 17 – над территорией Брянской области, 8 – над территорией Курской области, 5 – над акваторией Черного моря.',
		window: ['2025-01-14 19:00', '2025-01-15 06:00'],
		figures: ['intercepted drone 30'],
		unused: ['part: 17', 'part: 8', 'part: 5'],
		form: 'russian-ministry'
	},
	{
		description: 'the Russian ministry: "last night" names no day, and an attempt is no launch',
		text: 'За ночь при попытке противника совершить атаку с применением 50 беспилотников дежурными средствами ПВО уничтожены и перехвачены 46 украинских БПЛА и две управляемые ракеты "Нептун". 30 БПЛА над территорией Белгородской области, 16 – над территорией Крыма.',
		window: [null, null],
		figures: ['intercepted drone 46', 'intercepted neptune 2'],
		unused: ['kills_only: 50', 'part: 30', 'part: 16'],
		form: 'russian-ministry'
	},
	{
		description: 'the Russian ministry: one region is no figure for the country',
		text: 'В ночь на 6 октября над территорией Белгородской области уничтожены 4 украинских БПЛА. Также сегодня в 9.00 мск сбиты 11 украинских БПЛА.',
		window: ['2026-10-06', '2026-10-06'],
		figures: ['intercepted drone 11'],
		unused: ['part: 4'],
		form: 'russian-ministry'
	},
	{
		description: 'the Russian ministry as quoted in English',
		text: 'The Russian Defence Ministry said its air defences destroyed 24 Ukrainian drones overnight on 3 June 2025: 12 over the Bryansk region, 12 over Crimea.',
		window: ['2025-06-03', '2025-06-03'],
		figures: ['intercepted drone 24'],
		unused: ['part: 12', 'part: 12'],
		form: 'russian-ministry'
	},
	{
		description: 'so many of so many, in lists and with "out of"',
		text: 'Вночі 27 листопада 2025 року сили ППО збили 12 з 15 шахедів і 3 з 4 ракет Х-59.',
		window: ['2025-11-27', '2025-11-27'],
		figures: [
			...['launched shahed-136-131 15', 'launched kh-59 4', 'intercepted shahed-136-131 12'],
			'intercepted kh-59 3'
		]
	},
	{
		description: 'English: so many out of so many',
		text: 'Ukraine said it downed 70 out of 85 Russian drones. Twenty-one drones disappeared from radar.',
		window: [null, null],
		figures: ['launched drone 85', 'intercepted drone 70', 'suppressed drone 21']
	},
	{
		description: 'one verb behind two numbers: the first may be of either',
		text: 'Россия атаковала Украину 100 дронами: 15 ракет и 80 дронов сбиты.',
		window: [null, null],
		figures: ['launched drone 100', 'intercepted drone 80'],
		unused: ['no_measure: 15']
	},
	{
		description: 'a number before words that the rules do not know is no kind without a number',
		text: 'У ніч на 1 січня 2024 року противник застосував 90 «шахедів». Також ворог випустив чотири химерно пофарбовані ракети Х-31П, три Х-59 та дві протирадіолокаційні ракети Х-31П.',
		window: ['2024-01-01', '2024-01-01'],
		figures: ['launched shahed-136-131 90', 'launched kh-59 3', 'launched kh-31p 2'],
		unused: ['no_kind: чотири']
	},
	{
		description: 'classes of missiles as parts of their number',
		text: 'Враг выпустил по Украине 44 ракеты, из них 30 крылатых и 14 баллистических. ПВО сбила 28 крылатых ракет и 2 баллистические ракеты.',
		window: [null, null],
		figures: ['launched missile 44', 'intercepted cruise 28', 'intercepted ballistic 2'],
		unused: ['part: 30', 'part: 14']
	},
	{
		description: 'percent, places, people and addresses are no weapons',
		text: 'У ніч на 27 вересня 2025 року ворог атакував 52 ударними БпЛА. Збито 41 БпЛА, це 79% від усіх. Пошкоджено 3 будинки, поранено 2 людей. Докладно: https://example.org/post/777',
		window: ['2025-09-27', '2025-09-27'],
		figures: ['launched one-way-drone 52', 'intercepted one-way-drone 41'],
		unused: ['no_kind: 79', 'no_kind: 3', 'no_kind: 2']
	}
];

/** Texts that are no post, and why they are not read. */
export const NOT_POSTS: [description: string, text: string, why: string][] = [
	['nothing', ' \n\t ', 'empty'],
	['a poem', 'Реве та стогне Дніпр широкий, сердитий вітер завива.', 'no_form'],
	['figures of money', 'Курс валют: 41,2 грн за долар, 48 грн за євро.', 'no_form'],
	['an alarm', 'Увага! Ворожі БпЛА на Сумщині! Перебувайте в укриттях, збито не все.', 'no_figure'],
	['a file that is no text', 'PK\u0003\u0004\u0000\u0000 БпЛА збито 5', 'binary'],
	['a book', 'Ворог атакував 5 БпЛА. '.repeat(2000), 'too_long']
];
