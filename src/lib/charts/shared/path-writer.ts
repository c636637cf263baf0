/**
 * Path data of whole numbers, written letter by letter into a buffer: thousands of marks a frame cost the
 * joining of strings more than all their geometry.
 */
const ZERO = 48;
const MINUS = 45;
const SPACE = 32;
const DECODER = new TextDecoder();

/** Collects commands; `text` is the path. Numbers are rounded to whole ones. */
export class PathWriter {
	#bytes = new Uint8Array(256);
	#length = 0;

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

	get text(): string {
		return DECODER.decode(this.#bytes.subarray(0, this.#length));
	}

	#command(letter: string, first: number, second?: number): this {
		// A letter and two numbers with their signs never take more.
		if (this.#length + 48 > this.#bytes.length) {
			const grown = new Uint8Array(2 * this.#bytes.length);
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
