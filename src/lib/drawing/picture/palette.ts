/**
 * The colours of `src/lib/ui/tokens.css` as values, for files that no style sheet reaches: pictures, slides. A
 * test holds the two together.
 */
import type { Token } from '../plot/scene';

/** Ink on paper: the light theme, and what is printed. `#rrggbb`. */
export const LIGHT: Readonly<Record<Token, string>> = {
	page: '#f3f5f5',
	surface: '#ffffff',
	sunken: '#e9eced',
	ink: '#14191e',
	'ink-2': '#414b55',
	'ink-3': '#5c6670',
	rule: '#d3d8db',
	'rule-strong': '#7f8992',
	grid: '#e2e6e8',
	focus: '#0b5cad',
	'm-not': '#17325c',
	'm-stop': '#6b8ec1',
	'd-not': '#543808',
	'd-stop': '#b3863a',
	'm-text': '#17325c',
	'd-text': '#543808',
	'm-band': '#d2dded',
	'd-band': '#ecddc0',
	killed: '#14191e',
	injured: '#59636d',
	stem: '#c9cfd4',
	mark: '#848e97',
	h1: '#e3e8ec',
	h2: '#b9c5cf',
	h3: '#8799a9',
	h4: '#4f667b',
	h5: '#1f3346',
	'h-dark-text': '#14191e',
	'h-light-text': '#ffffff'
};

/** The dark theme. `#rrggbb`. */
export const DARK: Readonly<Record<Token, string>> = {
	page: '#0f1316',
	surface: '#171c20',
	sunken: '#22292e',
	ink: '#eef1f3',
	'ink-2': '#c0c8ce',
	'ink-3': '#9ba5ad',
	rule: '#2f373d',
	'rule-strong': '#747f88',
	grid: '#283036',
	focus: '#7db4f5',
	'm-not': '#bfd6f6',
	'm-stop': '#4f76b0',
	'd-not': '#f2d594',
	'd-stop': '#946d26',
	'm-text': '#bfd6f6',
	'd-text': '#f2d594',
	'm-band': '#24344a',
	'd-band': '#3d3019',
	killed: '#eef1f3',
	injured: '#a5aeb6',
	stem: '#3b444b',
	mark: '#78838c',
	h1: '#242b31',
	h2: '#3c4a56',
	h3: '#586c7d',
	h4: '#91a5b6',
	h5: '#d7e2eb',
	'h-dark-text': '#eef1f3',
	'h-light-text': '#14191e'
};
