import { flushSync, mount as mountComponent } from 'svelte';
import type { Mount } from '../main';
import Ours from './Ours.svelte';

export const mount: Mount = (target, bench) => {
	const props = $state<{ filter: 0 | 1 }>({ filter: 0 });
	mountComponent(Ours, {
		target,
		props: {
			bench,
			get filter() {
				return props.filter;
			}
		}
	});
	flushSync();
	return (filter) => {
		props.filter = filter;
		flushSync();
	};
};
