/**
 * Where the tiles of regions stand, one a region and all alike, because counts are not areas: rows from the north, columns
 * from the west. Names are data, as those of `places.csv`, which holds only places that a report speaks of.
 */
import type { Direction } from '../../../records/ledger/types';

export interface Tile {
	id: string;
	column: number;
	row: number;
	name_en: string;
	name_uk: string;
	/** As many letters as a tile has room for. */
	short_en: string;
	short_uk: string;
}

type TileRow = readonly [
	id: string,
	column: number,
	row: number,
	name_en: string,
	name_uk: string,
	short_en: string,
	short_uk: string
];

const UKRAINE: readonly TileRow[] = [
	['UA-07', 1, 0, 'Volyn Oblast', 'Волинська область', 'Vol', 'Вол'],
	['UA-56', 2, 0, 'Rivne Oblast', 'Рівненська область', 'Riv', 'Рів'],
	['UA-18', 3, 0, 'Zhytomyr Oblast', 'Житомирська область', 'Zhy', 'Жит'],
	['UA-32', 4, 0, 'Kyiv Oblast', 'Київська область', 'Kyiv o.', 'Київ о.'],
	['UA-74', 5, 0, 'Chernihiv Oblast', 'Чернігівська область', 'Chh', 'Чрг'],
	['UA-59', 6, 0, 'Sumy Oblast', 'Сумська область', 'Sumy', 'Сум'],
	['UA-46', 0, 1, 'Lviv Oblast', 'Львівська область', 'Lviv', 'Льв'],
	['UA-61', 1, 1, 'Ternopil Oblast', 'Тернопільська область', 'Ter', 'Тер'],
	['UA-68', 2, 1, 'Khmelnytskyi Oblast', 'Хмельницька область', 'Khm', 'Хме'],
	['UA-05', 3, 1, 'Vinnytsia Oblast', 'Вінницька область', 'Vin', 'Він'],
	['UA-30', 4, 1, 'Kyiv', 'Київ', 'Kyiv', 'Київ'],
	['UA-71', 5, 1, 'Cherkasy Oblast', 'Черкаська область', 'Chk', 'Чрк'],
	['UA-53', 6, 1, 'Poltava Oblast', 'Полтавська область', 'Pol', 'Пол'],
	['UA-63', 7, 1, 'Kharkiv Oblast', 'Харківська область', 'Kha', 'Хар'],
	['UA-09', 8, 1, 'Luhansk Oblast', 'Луганська область', 'Luh', 'Луг'],
	['UA-21', 0, 2, 'Zakarpattia Oblast', 'Закарпатська область', 'Zak', 'Зак'],
	['UA-26', 1, 2, 'Ivano-Frankivsk Oblast', 'Івано-Франківська область', 'IvF', 'ІвФ'],
	['UA-77', 2, 2, 'Chernivtsi Oblast', 'Чернівецька область', 'Chv', 'Чрв'],
	['UA-35', 5, 2, 'Kirovohrad Oblast', 'Кіровоградська область', 'Kir', 'Кір'],
	['UA-12', 6, 2, 'Dnipropetrovsk Oblast', 'Дніпропетровська область', 'Dni', 'Дні'],
	['UA-14', 7, 2, 'Donetsk Oblast', 'Донецька область', 'Don', 'Дон'],
	['UA-51', 4, 3, 'Odesa Oblast', 'Одеська область', 'Ode', 'Оде'],
	['UA-48', 5, 3, 'Mykolaiv Oblast', 'Миколаївська область', 'Myk', 'Мик'],
	['UA-65', 6, 3, 'Kherson Oblast', 'Херсонська область', 'Khe', 'Херс'],
	['UA-23', 7, 3, 'Zaporizhzhia Oblast', 'Запорізька область', 'Zap', 'Зап'],
	['UA-40', 5, 4, 'Sevastopol (occupied)', 'Севастополь (окупований)', 'Sev', 'Сев'],
	['UA-43', 6, 4, 'Crimea (occupied)', 'Крим (окупований)', 'Cri', 'Крим']
];

/** The west of Russia, and under it the occupied territories of Ukraine that its side reports of. */
const RUSSIA: readonly TileRow[] = [
	['RU-LEN', 1, 0, 'Leningrad Oblast', 'Ленінградська область', 'Len', 'Лен'],
	['RU-SPE', 2, 0, 'Saint Petersburg', 'Санкт-Петербург', 'SPb', 'СПб'],
	['RU-PSK', 0, 1, 'Pskov Oblast', 'Псковська область', 'Psk', 'Пск'],
	['RU-NGR', 1, 1, 'Novgorod Oblast', 'Новгородська область', 'Nov', 'Нов'],
	['RU-TVE', 2, 1, 'Tver Oblast', 'Тверська область', 'Tver', 'Твер'],
	['RU-YAR', 3, 1, 'Yaroslavl Oblast', 'Ярославська область', 'Yar', 'Яро'],
	['RU-SMO', 1, 2, 'Smolensk Oblast', 'Смоленська область', 'Smo', 'Смо'],
	['RU-MOS', 2, 2, 'Moscow Oblast', 'Московська область', 'Mos o.', 'Мос о.'],
	['RU-MOW', 3, 2, 'Moscow', 'Москва', 'Mos', 'Мос'],
	['RU-VLA', 4, 2, 'Vladimir Oblast', 'Владимирська область', 'Vla', 'Вла'],
	['RU-NIZ', 5, 2, 'Nizhny Novgorod Oblast', 'Нижньогородська область', 'Niz', 'Ниж'],
	['RU-BRY', 1, 3, 'Bryansk Oblast', 'Брянська область', 'Bry', 'Бря'],
	['RU-KLU', 2, 3, 'Kaluga Oblast', 'Калузька область', 'Klu', 'Клж'],
	['RU-TUL', 3, 3, 'Tula Oblast', 'Тульська область', 'Tula', 'Тул'],
	['RU-RYA', 4, 3, 'Ryazan Oblast', 'Рязанська область', 'Rya', 'Ряз'],
	['RU-TAM', 5, 3, 'Tambov Oblast', 'Тамбовська область', 'Tam', 'Там'],
	['RU-KRS', 1, 4, 'Kursk Oblast', 'Курська область', 'Kur', 'Кур'],
	['RU-ORL', 2, 4, 'Oryol Oblast', 'Орловська область', 'Ory', 'Орл'],
	['RU-LIP', 3, 4, 'Lipetsk Oblast', 'Липецька область', 'Lip', 'Лип'],
	['RU-VOR', 4, 4, 'Voronezh Oblast', 'Воронезька область', 'Vor', 'Вор'],
	['RU-SAR', 5, 4, 'Saratov Oblast', 'Саратовська область', 'Sar', 'Сар'],
	['RU-BEL', 2, 5, 'Belgorod Oblast', 'Бєлгородська область', 'Bel', 'Бєл'],
	['UA-09', 3, 5, 'Luhansk Oblast', 'Луганська область', 'Luh', 'Луг'],
	['RU-ROS', 4, 5, 'Rostov Oblast', 'Ростовська область', 'Ros', 'Рос'],
	['RU-VGG', 5, 5, 'Volgograd Oblast', 'Волгоградська область', 'Vgg', 'Вгг'],
	['UA-65', 0, 6, 'Kherson Oblast', 'Херсонська область', 'Khe', 'Херс'],
	['UA-23', 1, 6, 'Zaporizhzhia Oblast', 'Запорізька область', 'Zap', 'Зап'],
	['UA-14', 2, 6, 'Donetsk Oblast', 'Донецька область', 'Don', 'Дон'],
	['RU-KDA', 3, 6, 'Krasnodar Krai', 'Краснодарський край', 'Kra', 'Кра'],
	['RU-STA', 4, 6, 'Stavropol Krai', 'Ставропольський край', 'Sta', 'Ста'],
	['RU-AST', 5, 6, 'Astrakhan Oblast', 'Астраханська область', 'Ast', 'Аст'],
	['UA-40', 0, 7, 'Sevastopol (occupied)', 'Севастополь (окупований)', 'Sev', 'Сев'],
	['UA-43', 1, 7, 'Crimea (occupied)', 'Крим (окупований)', 'Cri', 'Крим']
];

const toTile = ([id, column, row, name_en, name_uk, short_en, short_uk]: TileRow): Tile => ({
	...{ id, column, row, name_en, name_uk, short_en, short_uk }
});

/** The tiles of those who are attacked. */
export const tilesOf = (direction: Direction): Tile[] =>
	(direction === 'RU' ? UKRAINE : RUSSIA).map(toTile);
