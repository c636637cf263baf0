import { loadView } from '../view-data';

export const load = () => loadView({ hasPatterns: true });
