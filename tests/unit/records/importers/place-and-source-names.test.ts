import { describe, expect, it } from 'vitest';
import { readLocalPlace } from '../../../../src/lib/records/importers/place-names';
import { createSourceReader } from '../../../../src/lib/records/importers/source-names';
import { VOCABULARY } from '../../../fixtures/foreign/files';

describe('the place of a local figure', () => {
	it.each([
		['Kherson oblast', 'UA-65'],
		['Odesa oblast, Black Sea', 'UA-51'],
		['Kyiv oblast (south)', 'UA-32'],
		['Kyiv', 'UA-30'],
		['Dnipropetrovsk oblast, Kryvyi Rih Raion', 'UA-12.kryvyi-rih-district'],
		['Dnipropetrovsk oblast, Dnipro raion', 'UA-12.dnipro-district'],
		['Snake Island', 'UA-51.snake-island'],
		['Lutsk oblast', 'UA-07'],
		['south', 'UA-south'],
		['Mykolaiv oblast and Kherson oblast', 'UA-48+UA-65'],
		['Kherson oblast and Mykolaiv oblast', 'UA-48+UA-65']
	])('%j is %s', (name, id) => {
		const { place, rows, unknown } = readLocalPlace(name);
		expect(place.place_id).toBe(id);
		expect(unknown).toEqual([]);
		const ids = new Set(rows.map((row) => row.place_id));
		for (const row of rows) if (row.parent_id) expect(ids).toContain(row.parent_id);
	});

	it.each(['', 'Ukraine', 'Nowhere', 'Kherson oblast and Nowhere'])(
		'is never the country as a whole: %j',
		(name) => {
			expect(readLocalPlace(name).place).toMatchObject({ place_id: 'UA-unnamed', parent_id: 'UA' });
		}
	);

	it('that nobody knows is named', () => {
		expect(readLocalPlace('Kursk oblast').unknown).toEqual(['Kursk oblast']);
	});

	it('is named as the shipped ledger names it', () => {
		for (const shipped of VOCABULARY.places) {
			const { place } = readLocalPlace(shipped.name_en);
			if (place.place_id === shipped.place_id) expect(place.name_uk).toBe(shipped.name_uk);
		}
	});
});

describe('a cited post', () => {
	const { read } = createSourceReader(VOCABULARY.sources);

	it.each([
		['kpszsu/posts/x', 'ukrainian-air-force', 'https://www.facebook.com/kpszsu/posts/x'],
		['https://t.me/kpszsu/44624', 'ukrainian-air-force', 'https://t.me/kpszsu/44624'],
		[
			'GeneralStaff.ua/posts/x',
			'general-staff-afu',
			'https://www.facebook.com/GeneralStaff.ua/posts/x'
		],
		['CinCAFU/posts/x', 'commander-in-chief-afu', 'https://www.facebook.com/CinCAFU/posts/x']
	])('%s speaks for the country', (text, id, url) => {
		expect(read(text)).toMatchObject({ isNational: true, url, source: { source_id: id } });
	});

	it.each([
		['PvKPivden/videos/1', 'air-command-south', 'https://www.facebook.com/PvKPivden/videos/1'],
		['pvkshid/posts/1', 'air-command-east', 'https://www.facebook.com/pvkshid/posts/1'],
		[
			'kharkivoda.gov.ua/news/1',
			'kharkiv-oblast-military-administration',
			'https://kharkivoda.gov.ua/news/1'
		],
		['watch/?v=1', 'social-media-channels', 'https://www.facebook.com/watch/?v=1'],
		['https://t.me/war_monitor/1', 'telegram-war-monitor', 'https://t.me/war_monitor/1']
	])('%s does not', (text, id, url) => {
		expect(read(text)).toMatchObject({ isNational: false, url, source: { source_id: id } });
	});

	it('of an author whom nobody knows is kept, last in rank', () => {
		expect(read('https://t.me/some_one/5')).toMatchObject({
			isUnknown: true,
			isNational: false,
			source: { source_id: 'post-some-one', rank_strikes: 6 }
		});
	});

	it('takes the row of the ledger where it has the source', () => {
		const shipped = VOCABULARY.sources.find((row) => row.source_id === 'air-command-south');
		expect(read('PvKPivden/posts/1')?.source).toBe(shipped);
	});

	it.each(['', '   ', 'two words', 'https://'])('%j is none', (text) => {
		expect(read(text)).toBeNull();
	});
});
