import { loadYear } from '../year-load';

export const load = () => loadYear('UA', null);
