/** Posts of the Russian Ministry of Defence, in Russian or as quoted in English: Moscow time, kills only. */
import type { PostForm } from '../types';

const KILLS = /перехвач|перехват|уничтож|сбит|сбил|intercepted|destroyed|shot down/;
/** Whose weapons they were, in words that only this side uses. */
const TARGETS =
	/украинск\S* (?:беспилот|бпла|дрон|ракет)|киевск\S* режим|дежурн\S* (?:средств|сил)|минобороны (?:рф|россии)|министерств\S* обороны (?:рф|российской|россии)|ukrainian (?:drones?|uavs?|unmanned|missiles?)|russian (?:defen[cs]e ministry|ministry of defen[cs]e)/;

export const russianMinistry: PostForm = {
	...{ id: 'russian-ministry', direction: 'UA', source_id: 'russian-mod' },
	...{ clock: 'moscow', killsOnly: true },
	canRead: (lower) => KILLS.test(lower) && TARGETS.test(lower)
};
