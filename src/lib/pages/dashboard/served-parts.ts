/** What only the server draws with a card: a browser gets this module empty (vite.config.ts), and the part when asked. */
export { default as About } from './About.svelte';
export { default as DataTable } from './DataTable.svelte';
