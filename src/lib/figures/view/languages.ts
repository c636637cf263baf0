/**
 * What is of a language and no sentence: how it writes days and numbers, and where its pages are. A further language
 * is its message files, its columns in the ledger and its entry here. Explicit tables instead of the platform's, so
 * that the build, every browser and every time zone write the same text.
 */
import type { Locale } from './catalogue';

const NBSP = '\u00a0';

export interface Language {
	/** For files that name the language of their text. */
	tag: string;
	/** In front of the address of its pages. */
	prefix: string;
	/** A text that needs the faces of its script. */
	script: string;
	decimal: string;
	group: string;
	/** Digits from which thousands are set apart. */
	groupFrom: number;
	months: {
		short: readonly string[];
		/** With the year: where there is room for it, as abbreviations read badly in some languages. */
		withYear: readonly string[];
		inDate: readonly string[];
		/** Without a day. */
		alone: readonly string[];
	};
	/** Monday first. */
	weekdays: readonly string[];
	afterWeekday: string;
	/** Behind the year in a sentence. */
	afterYear: string;
	kyivTime: string;
}

const EN_SHORT = [
	'Jan',
	'Feb',
	'Mar',
	'Apr',
	'May',
	'Jun',
	'Jul',
	'Aug',
	'Sep',
	'Oct',
	'Nov',
	'Dec'
];
const EN_LONG = [
	'January',
	'February',
	'March',
	'April',
	'May',
	'June',
	'July',
	'August',
	'September',
	'October',
	'November',
	'December'
];
const UK_IN_DATE = [
	'січня',
	'лютого',
	'березня',
	'квітня',
	'травня',
	'червня',
	'липня',
	'серпня',
	'вересня',
	'жовтня',
	'листопада',
	'грудня'
];

export const LANGUAGES: Record<Locale, Language> = {
	en: {
		tag: 'en-GB',
		prefix: '',
		script: 'a',
		decimal: '.',
		group: ',',
		groupFrom: 4,
		months: { short: EN_SHORT, withYear: EN_SHORT, inDate: EN_LONG, alone: EN_LONG },
		weekdays: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
		afterWeekday: '',
		afterYear: '',
		kyivTime: 'Kyiv time'
	},
	uk: {
		tag: 'uk-UA',
		prefix: '/uk',
		script: 'ї',
		decimal: ',',
		group: NBSP,
		groupFrom: 5,
		months: {
			short: [
				'січ.',
				'лют.',
				'бер.',
				'квіт.',
				'трав.',
				'черв.',
				'лип.',
				'серп.',
				'вер.',
				'жовт.',
				'лист.',
				'груд.'
			],
			withYear: UK_IN_DATE,
			inDate: UK_IN_DATE,
			alone: [
				'Січень',
				'Лютий',
				'Березень',
				'Квітень',
				'Травень',
				'Червень',
				'Липень',
				'Серпень',
				'Вересень',
				'Жовтень',
				'Листопад',
				'Грудень'
			]
		},
		weekdays: ['пн', 'вт', 'ср', 'чт', 'пт', 'сб', 'нд'],
		afterWeekday: ',',
		afterYear: `${NBSP}року`,
		kyivTime: 'за київським часом'
	}
};

/** The text of a row in a language, from its columns `<field>_en`, `<field>_uk`. */
export const inLanguage = <Field extends string>(
	row: { readonly [Column in `${Field}_${Locale}`]: string },
	field: Field,
	locale: Locale
): string => row[`${field}_${locale}`];

/** The text of a row of a data package in a language: English has no suffix there. */
export const inPackage = <Field extends string>(
	row: { readonly [Column in Field | `${Field}_${Exclude<Locale, 'en'>}`]: string },
	field: Field,
	locale: Locale
): string => (locale === 'en' ? row[field] : row[`${field}_${locale}` as const]);
