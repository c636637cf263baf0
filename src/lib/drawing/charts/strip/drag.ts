/** The window under a pointer: an end of it is dragged, the window is moved, or one is drawn anew. */
import { daysBetween } from '../../../records/ledger/moment';
import type { IsoDay } from '../../../records/ledger/types';
import type { Span } from '../../../figures/stats/grain';
import { isSame, moveSpan, setEnd, spanOf } from './moves';

interface Drag {
	kind: 'from' | 'to' | 'move' | 'draw';
	/** The day pressed, and the span then. */
	day: IsoDay;
	before: Span;
	hasMoved: boolean;
}

/** The strip that is dragged on. */
interface Strip {
	dayAt: (event: PointerEvent) => IsoDay;
	/** The window as it is drawn, and the whole record. */
	shown: () => Span;
	whole: () => Span;
	isEmpty: () => boolean;
	/** Shows another window; `done` is false while the drag goes on. */
	set: (span: Span, done?: boolean) => void;
	/** The drag is given up. */
	cancel: () => void;
}

/** Listeners for the strip's surface, and for Escape in its window. */
export function createDrag(strip: Strip) {
	let drag: Drag | null = null;

	function onpointerdown(event: PointerEvent & { currentTarget: Element }): void {
		if (event.button !== 0 || strip.isEmpty()) return;
		const day = strip.dayAt(event);
		const shown = strip.shown();
		const end = (event.target as Element).closest('[data-end]')?.getAttribute('data-end');
		const isInside = day >= shown.from && day <= shown.to && !isSame(shown, strip.whole());
		drag = {
			kind: end === 'from' || end === 'to' ? end : isInside ? 'move' : 'draw',
			day,
			before: shown,
			hasMoved: false
		};
		// Moves must come here, where the listeners are, also from outside.
		event.currentTarget.setPointerCapture(event.pointerId);
	}

	function onpointermove(event: PointerEvent): void {
		if (!drag) return;
		const day = strip.dayAt(event);
		if (day !== drag.day) drag.hasMoved = true;
		if (!drag.hasMoved) return;
		const { kind, before } = drag;
		const whole = strip.whole();
		if (kind === 'draw') strip.set(spanOf(drag.day, day), false);
		else if (kind === 'move') strip.set(moveSpan(before, daysBetween(drag.day, day), whole), false);
		else strip.set(setEnd(before, kind, day, whole), false);
	}

	function onpointerup(event: PointerEvent): void {
		if (!drag) return;
		const { kind, hasMoved, before } = drag;
		const whole = strip.whole();
		drag = null;
		if (hasMoved) strip.set(strip.shown());
		// A press beside the window brings the window there.
		else if (kind === 'draw' && !isSame(before, whole)) {
			const half = Math.floor(daysBetween(before.from, before.to) / 2);
			const days = daysBetween(before.from, strip.dayAt(event)) - half;
			strip.set(moveSpan(before, days, whole));
		}
	}

	function cancel(): void {
		if (drag?.hasMoved) strip.set(drag.before);
		drag = null;
		strip.cancel();
	}

	const onwindowkey = (event: KeyboardEvent): void => {
		if (event.key === 'Escape' && drag) cancel();
	};
	return { onpointerdown, onpointermove, onpointerup, cancel, onwindowkey };
}
