import { loadYear } from './year-load';

export const load = () => loadYear('RU', null);
