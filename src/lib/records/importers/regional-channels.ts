/** Channels of regional authorities on Telegram, by their name in lower case. Their figures are those of a region. */
export const REGIONAL_CHANNELS: Readonly<
	Record<string, [id: string, en: string, uk: string, party: 'UA' | 'RU']>
> = {
	vinnytsiaoda: [
		'vinnytsia-oblast-military-administration',
		'Vinnytsia Oblast Military Administration',
		'Вінницька обласна військова адміністрація',
		'UA'
	],
	adm_dp: [
		'dnipropetrovsk-oblast-military-administration',
		'Dnipropetrovsk Oblast Military Administration',
		'Дніпропетровська обласна військова адміністрація',
		'UA'
	],
	donetskaoda: [
		'donetsk-oblast-military-administration',
		'Donetsk Oblast Military Administration',
		'Донецька обласна військова адміністрація',
		'UA'
	],
	zoda_inform: [
		'zakarpattia-oblast-military-administration',
		'Zakarpattia Oblast Military Administration',
		'Закарпатська обласна військова адміністрація',
		'UA'
	],
	zoda_gov_ua: [
		'zaporizhzhia-oblast-military-administration',
		'Zaporizhzhia Oblast Military Administration',
		'Запорізька обласна військова адміністрація',
		'UA'
	],
	if_oda: [
		'ivano-frankivsk-oblast-military-administration',
		'Ivano-Frankivsk Oblast Military Administration',
		'Івано-Франківська обласна військова адміністрація',
		'UA'
	],
	kyivoda: [
		'kyiv-oblast-military-administration',
		'Kyiv Oblast Military Administration',
		'Київська обласна військова адміністрація',
		'UA'
	],
	kirovohradskaoda: [
		'kirovohrad-oblast-military-administration',
		'Kirovohrad Oblast Military Administration',
		'Кіровоградська обласна військова адміністрація',
		'UA'
	],
	luhanskavtsa: [
		'luhansk-oblast-military-administration',
		'Luhansk Oblast Military Administration',
		'Луганська обласна військова адміністрація',
		'UA'
	],
	people_of_action: [
		'lviv-oblast-military-administration',
		'Lviv Oblast Military Administration',
		'Львівська обласна військова адміністрація',
		'UA'
	],
	mykolaiv_ova: [
		'mykolaiv-oblast-military-administration',
		'Mykolaiv Oblast Military Administration',
		'Миколаївська обласна військова адміністрація',
		'UA'
	],
	odesaoda: [
		'odesa-oblast-military-administration',
		'Odesa Oblast Military Administration',
		'Одеська обласна військова адміністрація',
		'UA'
	],
	poltavskaoda: [
		'poltava-oblast-military-administration',
		'Poltava Oblast Military Administration',
		'Полтавська обласна військова адміністрація',
		'UA'
	],
	oda_rv: [
		'rivne-oblast-military-administration',
		'Rivne Oblast Military Administration',
		'Рівненська обласна військова адміністрація',
		'UA'
	],
	sumy_news_oda: [
		'sumy-oblast-military-administration',
		'Sumy Oblast Military Administration',
		'Сумська обласна військова адміністрація',
		'UA'
	],
	kharkivoda: [
		'kharkiv-oblast-military-administration',
		'Kharkiv Oblast Military Administration',
		'Харківська обласна військова адміністрація',
		'UA'
	],
	khersonskaoda: [
		'kherson-oblast-military-administration',
		'Kherson Oblast Military Administration',
		'Херсонська обласна військова адміністрація',
		'UA'
	],
	khmelnytskaoda: [
		'khmelnytskyi-oblast-military-administration',
		'Khmelnytskyi Oblast Military Administration',
		'Хмельницька обласна військова адміністрація',
		'UA'
	],
	cherkaskaoda: [
		'cherkasy-oblast-military-administration',
		'Cherkasy Oblast Military Administration',
		'Черкаська обласна військова адміністрація',
		'UA'
	],
	chernigivskaoda: [
		'chernihiv-oblast-military-administration',
		'Chernihiv Oblast Military Administration',
		'Чернігівська обласна військова адміністрація',
		'UA'
	],
	chernivetskaoda: [
		'chernivtsi-oblast-military-administration',
		'Chernivtsi Oblast Military Administration',
		'Чернівецька обласна військова адміністрація',
		'UA'
	],
	synegubov: [
		'governor-of-kharkiv-oblast',
		'Governor of Kharkiv Oblast (head of the Oblast Military Administration)',
		'Начальник Харківської обласної військової адміністрації',
		'UA'
	],
	va_kyiv: [
		'kyiv-city-military-administration',
		'Kyiv City Military Administration',
		'Київська міська військова адміністрація',
		'UA'
	],
	vvgladkov: [
		'governor-of-belgorod-oblast',
		'Governor of Belgorod Oblast',
		'Губернатор Бєлгородської області',
		'RU'
	],
	e_v_kovalchuk: [
		'governor-of-bryansk-oblast',
		'Governor of Bryansk Oblast',
		'Губернатор Брянської області',
		'RU'
	],
	koronavirus32: [
		'government-of-bryansk-oblast',
		'Government of Bryansk Oblast',
		'Уряд Брянської області',
		'RU'
	],
	mos_sobyanin: ['mayor-of-moscow', 'Mayor of Moscow', 'Мер Москви', 'RU'],
	drozdenko_au_lo: [
		'governor-of-leningrad-oblast',
		'Governor of Leningrad Oblast',
		'Губернатор Ленінградської області',
		'RU'
	],
	anohin67: [
		'governor-of-smolensk-oblast',
		'Governor of Smolensk Oblast',
		'Губернатор Смоленської області',
		'RU'
	],
	glebnikitin_nn: [
		'governor-of-nizhny-novgorod-oblast',
		'Governor of Nizhny Novgorod Oblast',
		'Губернатор Нижньогородської області',
		'RU'
	],
	russkih_aleksey: [
		'governor-of-ulyanovsk-oblast',
		'Governor of Ulyanovsk Oblast',
		'Губернатор Ульяновської області',
		'RU'
	],
	glava_rd: ['head-of-dagestan', 'Head of Dagestan', 'Голова Дагестану', 'RU'],
	admkrai: [
		'administration-of-krasnodar-krai',
		'Administration of Krasnodar Krai',
		'Адміністрація Краснодарського краю',
		'RU'
	],
	samaroblast: [
		'government-of-samara-oblast',
		'Government of Samara Oblast',
		'Уряд Самарської області',
		'RU'
	],
	mahonin59: ['governor-of-perm-krai', 'Governor of Perm Krai', 'Губернатор Пермського краю', 'RU'],
	alania_gov: [
		'government-of-north-ossetia',
		'Government of North Ossetia',
		'Уряд Північної Осетії',
		'RU'
	],
	klychkov_andrey: [
		'governor-of-oryol-oblast',
		'Governor of Oryol Oblast',
		'Губернатор Орловської області',
		'RU'
	],
	tmbcan: [
		'government-of-tambov-oblast',
		'Government of Tambov Oblast',
		'Уряд Тамбовської області',
		'RU'
	],
	hinshtein: [
		'governor-of-kursk-oblast',
		'Governor of Kursk Oblast',
		'Губернатор Курської області',
		'RU'
	]
};
