/**
 * The one cursor of a chart: which mark is read out, moved alike by pointer and by keys. A chart places an
 * element with role `slider` over its plot and spreads these handlers on it.
 */
export class Cursor {
	/** Index of the mark read out; null for none. */
	index = $state<number | null>(null);
	/** A press here opens the mark: by a mouse always, by a finger only what it has read already. */
	private opens = false;

	/**
	 * @param count how many marks there are now
	 * @param page how many marks PageUp and PageDown move
	 * @param open leads to what is behind a mark; nothing is behind it by default
	 */
	constructor(
		private readonly count: () => number,
		private readonly page: () => number = () => 7,
		private readonly open: (index: number) => void = () => undefined
	) {}

	/** Takes the read-out away. */
	clear = (): void => {
		this.index = null;
	};

	private go(to: number): void {
		const last = this.count() - 1;
		if (last >= 0) this.index = Math.min(last, Math.max(0, to));
	}

	/** Arrows, Home, End, PageUp, PageDown move; Enter opens; Escape dismisses. */
	onkeydown = (event: KeyboardEvent): void => {
		if (event.altKey || event.ctrlKey || event.metaKey) return;
		const at = this.index;
		const steps: Record<string, () => unknown> = {
			ArrowRight: () => this.go(at === null ? 0 : at + 1),
			ArrowUp: () => this.go(at === null ? 0 : at + 1),
			ArrowLeft: () => this.go(at === null ? this.count() - 1 : at - 1),
			ArrowDown: () => this.go(at === null ? this.count() - 1 : at - 1),
			PageDown: () => this.go((at ?? 0) + this.page()),
			PageUp: () => this.go((at ?? this.count() - 1) - this.page()),
			Home: () => this.go(0),
			End: () => this.go(this.count() - 1),
			Enter: () => at !== null && this.open(at),
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

	/** Reads first what is pressed: `read` does it where marks do not stand side by side. */
	onpointerdown = (
		event: PointerEvent & { currentTarget: Element },
		read: (event: PointerEvent & { currentTarget: Element }) => void = this.onpointermove
	): void => {
		const before = this.index;
		read(event);
		this.opens = event.pointerType === 'mouse' || before === this.index;
	};
	onclick = (): void => {
		if (this.opens && this.index !== null) this.open(this.index);
	};
	onpointerleave = (event: PointerEvent & { currentTarget: Element }): void => {
		// A finger that is lifted leaves what it has read; a tap elsewhere takes the focus, and it, away.
		if (event.pointerType !== 'mouse') return;
		if (document.activeElement !== event.currentTarget) this.clear();
	};
	onfocus = (): void => {
		if (this.index === null) this.go(this.count() - 1);
	};
	onblur = this.clear;
}
