import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { paraglideOptions } from './scripts/paraglide-options';

export default defineConfig({
	plugins: [paraglideVitePlugin(paraglideOptions), sveltekit()]
});
