/** A pointer or a key on what lies over a plot. */
type On<E> = E & { currentTarget: Element };

/**
 * The one cursor of a chart: which mark is read out, moved alike by pointer and by keys. `Slider.svelte` lies over the
 * plot and hands it what is done there.
 */
export class Cursor {
	/** Index of the mark read out; null for none. */
	index = $state<number | null>(null);
	/** Where it is read: a chart may have several plots and one cursor. */
	on = $state.raw<Element | null>(null);
	/** Where on the screen a pointer reads it; null for a key. */
	pointer: { x: number; y: number } | null = null;
	/** A press here opens the mark: by a mouse always, by a finger only what it has read already. */
	private opens = false;
	/** What was read before a finger came down. */
	private before: number | null = null;

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
	onkeydown = (event: On<KeyboardEvent>): void => {
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
		this.isOn(event, null);
		step();
		event.preventDefault();
	};

	private isOn({ currentTarget }: { currentTarget: Element }, pointer: Cursor['pointer']): void {
		this.on = currentTarget;
		this.pointer = pointer;
	}

	/** Which of marks of equal width is under the pointer. */
	indexAt = ({ clientX, currentTarget }: On<PointerEvent>): number | null => {
		const box = currentTarget.getBoundingClientRect();
		return box.width > 0 ? Math.floor(((clientX - box.left) / box.width) * this.count()) : null;
	};

	/** Reads the mark under the pointer; between marks it keeps what it has read. */
	onpointermove = (event: On<PointerEvent>, indexAt = this.indexAt): void => {
		const to = indexAt(event);
		if (to === null) return;
		this.isOn(event, { x: event.clientX, y: event.clientY });
		this.go(to);
	};

	/** Reads first what is pressed. */
	onpointerdown = (event: On<PointerEvent>, indexAt = this.indexAt): void => {
		this.before = this.index;
		this.onpointermove(event, indexAt);
		this.opens = event.pointerType === 'mouse' || this.before === this.index;
	};
	/** The finger scrolls the page: it has read nothing. */
	onpointercancel = (): void => {
		this.index = this.before;
	};
	onclick = (): void => {
		if (this.opens && this.index !== null) this.open(this.index);
	};
	onpointerleave = (event: On<PointerEvent>): void => {
		// A finger that is lifted leaves what it has read; a tap elsewhere takes it away.
		if (event.pointerType !== 'mouse') return;
		if (document.activeElement !== event.currentTarget) this.clear();
	};
	onfocus = (event: On<FocusEvent>): void => {
		if (this.index !== null) return;
		this.isOn(event, null);
		this.go(this.count() - 1);
	};
	onblur = this.clear;
}
