import { flushSync, mount as mountComponent } from 'svelte';
import type { Mount } from '../main';
import Ours from './Ours.svelte';

const mountOurs =
	(whole: boolean): Mount =>
	(target, bench) => {
		const props = $state<{ filter: 0 | 1 }>({ filter: 0 });
		mountComponent(Ours, {
			target,
			props: {
				bench,
				whole,
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

/** The chart of figures that are ready. */
export const mount = mountOurs(false);

/** With the resolution of the filter: scope and series. */
export const mountWhole = mountOurs(true);
