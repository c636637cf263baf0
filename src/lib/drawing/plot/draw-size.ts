/** The room a scene is drawn for, px. With a height the scene fills it and never exceeds it; null is its natural height. */
export interface DrawSize {
	width: number;
	height: number | null;
}
