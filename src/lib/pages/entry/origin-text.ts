/** What a field says of the post that filled it, or why the post left it empty. */
import type { Origin } from './from-post';
import type { Say } from './words';

/** `value` is what stands in the field now. Empty where no post has spoken of the field, or a person has filled it. */
export function originText(origin: Origin | undefined, value: string, say: Say): string {
	if (!origin) return '';
	if ('blank' in origin) return value.trim() === '' ? say(`entry_post_blank_${origin.blank}`) : '';
	const words = origin.words.join(' … ');
	return value === origin.value
		? say('entry_post_from', { words })
		: say('entry_post_changed', { words, said: origin.value });
}
