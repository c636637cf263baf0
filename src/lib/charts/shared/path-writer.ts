/**
 * Path data of whole numbers, written letter by letter into a buffer: thousands of marks a frame cost the
 * joining of strings more than all their geometry.
 */
const ZERO = 48;
const MINUS = 45;
const SPACE = 32;
const DECODER = new TextDecoder();
/** Buffers of writers that have ended: making one costs as much as filling it. */
const spare: Uint8Array[] = [];
const NONE = new Uint8Array(0);

/** Collects commands; `end` gives the path. Numbers are rounded to whole ones. */
export class PathWriter {
	#bytes: Uint8Array;
	#length: number;

	constructor() {
		this.#bytes = spare.pop() ?? new Uint8Array(1024);
		this.#length = 0;
	}

	move(x: number, y: number): this {
		return this.#command('M', x, y);
	}

	line(x: number, y: number): this {
		return this.#command('L', x, y);
	}

	/** Down by `dy`. */
	down(dy: number): this {
		return this.#command('v', dy);
	}

	/** To the height `y`. */
	downTo(y: number): this {
		return this.#command('V', y);
	}

	/** To the right by `dx`. */
	right(dx: number): this {
		return this.#command('h', dx);
	}

	get isEmpty(): boolean {
		return this.#length === 0;
	}

	/** The path; what is written after it begins another. */
	end(): string {
		const text = this.isEmpty ? '' : DECODER.decode(this.#bytes.subarray(0, this.#length));
		spare.push(this.#bytes);
		this.#bytes = NONE;
		this.#length = 0;
		return text;
	}

	#command(letter: string, first: number, second?: number): this {
		// A letter and two numbers with their signs never take more.
		if (this.#length + 48 > this.#bytes.length) {
			const grown = new Uint8Array(Math.max(1024, 2 * this.#bytes.length));
			grown.set(this.#bytes);
			this.#bytes = grown;
		}
		this.#bytes[this.#length++] = letter.charCodeAt(0);
		this.#number(first);
		if (second !== undefined) {
			// A sign parts numbers as well as a space does.
			if (second > -0.5) this.#bytes[this.#length++] = SPACE;
			this.#number(second);
		}
		return this;
	}

	#number(value: number): void {
		let rest = Math.round(value);
		if (rest < 0) {
			this.#bytes[this.#length++] = MINUS;
			rest = -rest;
		}
		let digits = 1;
		for (let power = 10; power <= rest; power *= 10) digits++;
		for (let at = this.#length + digits - 1; at >= this.#length; at--) {
			const tenth = Math.floor(rest / 10);
			this.#bytes[at] = ZERO + (rest - tenth * 10);
			rest = tenth;
		}
		this.#length += digits;
	}
}
