/**
 * The one cursor of a chart: which mark is read out, moved alike by pointer and by keys. A chart places an
 * element with role `slider` over its plot and spreads these handlers on it.
 */
export class Cursor {
	/** Index of the mark read out; null for none. */
	index = $state<number | null>(null);

	/**
	 * @param count how many marks there are now
	 * @param page how many marks PageUp and PageDown move
	 */
	constructor(
		private readonly count: () => number,
		private readonly page: () => number = () => 7
	) {}

	/** Takes the read-out away. */
	clear = (): void => {
		this.index = null;
	};

	private go(to: number): void {
		const last = this.count() - 1;
		if (last >= 0) this.index = Math.min(last, Math.max(0, to));
	}

	/** Arrows, Home, End, PageUp, PageDown move; Escape dismisses. */
	onkeydown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const at = this.index;
		const steps: Record<string, () => void> = {
			ArrowRight: () => this.go(at === null ? 0 : at + 1),
			ArrowUp: () => this.go(at === null ? 0 : at + 1),
			ArrowLeft: () => this.go(at === null ? this.count() - 1 : at - 1),
			ArrowDown: () => this.go(at === null ? this.count() - 1 : at - 1),
			PageDown: () => this.go((at ?? 0) + this.page()),
			PageUp: () => this.go((at ?? this.count() - 1) - this.page()),
			Home: () => this.go(0),
			End: () => this.go(this.count() - 1),
			Escape: this.clear
		};
		const step = steps[event.key];
		if (!step) return;
		step();
		event.preventDefault();
	};

	/** Reads the mark under the pointer, marks being of equal width over the element. */
	onpointermove = (event: PointerEvent & { currentTarget: Element }): void => {
		const box = event.currentTarget.getBoundingClientRect();
		if (box.width > 0) this.go(Math.floor(((event.clientX - box.left) / box.width) * this.count()));
	};

	onpointerdown = this.onpointermove;
	onpointerleave = (event: PointerEvent & { currentTarget: Element }): void => {
		if (document.activeElement !== event.currentTarget) this.clear();
	};
	onfocus = (): void => {
		if (this.index === null) this.go(this.count() - 1);
	};
	onblur = this.clear;
}
