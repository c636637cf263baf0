/** Posts of the Ukrainian Air Force, in Ukrainian, or as quoted in Russian and English. */
import type { PostForm } from '../types';

const WEAPONS = /ракет|бпла|безпілотн|беспилотн|дрон|shahed|шахед|missile|drone|\buavs?\b|ціл[іе]/;
const OUTCOMES =
	/збит|збил|збив|знищ|знешкод|подавлен|застосу|випу[сщ]|атакува|атаковал|сбит|сбил|уничтож|выпу[сщ]|запу[сщ]|локаційно|shot down|downed|destroyed|intercepted|launched|attacked/;
/** Who attacks Ukraine, or who defends it. */
const SIDES =
	/противник|окупант|ворог|ворож|враг|враж|оккупант|повітрян\S* сил|воздушн\S* сил|ппо|пво|протиповітрян|air force|російськ|російсь|росія|россия|россий|russia|shahed|шахед/;

export const airForce: PostForm = {
	...{ id: 'air-force', direction: 'RU', source_id: 'ukrainian-air-force' },
	...{ clock: 'kyiv', killsOnly: false },
	canRead: (lower) => WEAPONS.test(lower) && OUTCOMES.test(lower) && SIDES.test(lower)
};
