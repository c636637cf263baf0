import * as m from '../../../paraglide/messages';
import type { DrawSize } from '../../plot/draw-size';
import { stroke, type KeyItem } from '../../plot/marks';
import { drawEmpty } from '../../plot/measured/empty';
import { fitScene } from '../../plot/measured/fit';
import { rowsScene } from '../../plot/measured/rows-scene';
import type { Mark, Scene } from '../../plot/scene';
import type { Locale, Names } from '../../../figures/view/catalogue';
import { FAMILY_TOKENS } from '../shared/family-tokens';
import { drawWeapons } from './draw';
import { placeWeapon } from './layout';
import type { WeaponRow } from './series';
import { weaponSentence } from './words';

interface WeaponsPicture {
	series: readonly WeaponRow[];
	names: Names;
	locale: Locale;
}

/** Every weapon of the day; where there is no room for all, it is drawn smaller. */
export function weaponsScene({ series, names, locale }: WeaponsPicture, size: DrawSize): Scene {
	if (series.length === 0)
		return drawEmpty(
			m.gauges_empty_title({}, { locale }),
			m.gauges_empty_text({}, { locale }),
			size
		);
	const picture = {
		rows: drawWeapons(series, names, locale),
		key: keyItems(series, locale),
		told: series.map((row) => weaponSentence(row, names, locale))
	};
	return fitScene(size, (room) => rowsScene(picture, room));
}

/** Only the signs that are in the picture. */
function keyItems(series: readonly WeaponRow[], locale: Locale): KeyItem[] {
	const o = { locale };
	const hasShare = series.some((row) => placeWeapon(row)?.kind === 'share');
	const few = series.filter((row) => placeWeapon(row)?.kind === 'squares');
	const families = [...new Set(few.map(({ family }) => family))];
	const squares = (part: 'stop' | 'not'): KeyItem['sign'] => ({
		width: families.length * 11 - 2,
		marks: families.map((family, i): Mark => ({
			...{ kind: 'rect', x: i * 11, y: -4.5, width: 9, height: 9 },
			fill: FAMILY_TOKENS[family][part]
		}))
	});
	const item = (shown: boolean, text: string, sign: KeyItem['sign']): KeyItem[] =>
		shown ? [{ text, sign }] : [];
	return [
		...item(hasShare, m.gauges_key_share({}, o), {
			width: 4,
			marks: [stroke('M2 -7v14', { stroke: 'ink', strokeWidth: 3 })]
		}),
		...item(hasShare, m.rate_key_open({}, o), {
			width: 20,
			marks: [{ kind: 'rect', x: 0, y: -4, width: 20, height: 8, fill: 'mark', opacity: 0.55 }]
		}),
		...item(
			few.some(({ rate }) => rate!.stopped > 0),
			m.word_stopped({}, o),
			squares('stop')
		),
		...item(
			few.some(({ rate }) => rate!.launched > rate!.stopped),
			m.word_not_stopped({}, o),
			squares('not')
		)
	];
}
