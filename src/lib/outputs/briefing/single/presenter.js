/*
 * Presents the slides of a file that stands alone. No imports: this text is put into the file as it is, allowed
 * by its hash. Without it the slides stand under each other.
 */
(() => {
	const root = document.documentElement;
	const $ = (selector) => document.querySelector(selector);
	const slides = [...document.querySelectorAll('.slide')];
	const [say, number, typedLine, blank, readout, bar, clock] = [
		'#say',
		'#number',
		'#typed',
		'#blank',
		'#readout',
		'#bar',
		'#clock'
	].map($);
	let index = Math.max(
		0,
		slides.findIndex((slide) => `#${slide.id}` === location.hash)
	);
	let typed = '';
	let hot = -1;
	let since = Date.now();
	let carried = 0;
	let rest;
	let down = null;

	for (const area of document.querySelectorAll('.hot')) {
		const title = area.querySelector('title');
		area.dataset.say = title.textContent;
		title.remove();
	}
	const hots = () => [...slides[index].querySelectorAll('.hot')];

	function point(area) {
		document.querySelector('.hot.on')?.classList.remove('on');
		area?.classList.add('on');
		readout.textContent = area ? area.dataset.say : '';
		hot = area ? hots().indexOf(area) : -1;
	}
	function type(text) {
		typed = text.slice(-3);
		typedLine.hidden = typed === '';
		typedLine.textContent = typedLine.dataset.text.replace('{n}', typed);
	}
	function blankTo(colour) {
		blank.className = blank.className === colour ? '' : colour;
		tell();
	}
	function tell() {
		say.textContent = blank.className
			? blank.dataset[blank.className]
			: slides[index].getAttribute('aria-label');
	}
	function go(to) {
		type('');
		point(null);
		blank.className = '';
		index = Math.max(0, Math.min(slides.length - 1, to));
		slides.forEach((slide, i) => slide.classList.toggle('on', i === index));
		number.textContent = `${index + 1} / ${slides.length}`;
		bar.setAttribute('width', `${((index + 1) / slides.length) * 100}%`);
		tell();
		try {
			history.replaceState(null, '', `#${slides[index].id}`);
		} catch {
			// Some browsers keep the address of a file as it is; only a reload would need it.
		}
	}
	// A step while the screen is blank only brings the slide back.
	const step = (by) => (blank.className ? blankTo(blank.className) : go(index + by));
	const toggle = (name) => {
		const on = root.classList.toggle(name);
		for (const details of document.querySelectorAll('details.notes, details.table'))
			if (name === `with-${details.className}`) details.open = on;
		if (name === 'with-help' && on) $('#help').focus();
	};
	function escape() {
		if (typed) return type('');
		if (hot >= 0) return point(null);
		for (const name of ['with-help', 'with-table'])
			if (root.classList.contains(name)) return toggle(name);
		if (blank.className) blankTo(blank.className);
		else if (root.classList.contains('with-notes')) toggle('with-notes');
	}
	const acts = {
		next: () => step(1),
		previous: () => step(-1),
		first: () => go(0),
		last: () => go(Infinity),
		enter: () => (typed ? go(Number(typed) - 1) : step(1)),
		erase: () => (typed ? type(typed.slice(0, -1)) : step(-1)),
		black: () => blankTo('black'),
		white: () => blankTo('white'),
		// The start button of many clickers, which would reload the file.
		show: () => blank.className && blankTo(blank.className),
		notes: () => toggle('with-notes'),
		table: () => toggle('with-table'),
		help: () => toggle('with-help'),
		escape,
		point: (event) => {
			const all = hots();
			const back = event.shiftKey;
			const to = hot < 0 ? (back ? all.length - 1 : 0) : hot + (back ? -1 : 1);
			point(all[to] ?? null);
		},
		theme: () => {
			const dark =
				root.dataset.theme === 'dark' ||
				(!root.dataset.theme && matchMedia('(prefers-color-scheme: dark)').matches);
			root.dataset.theme = dark ? 'light' : 'dark';
		},
		fullscreen: () => {
			const asked = document.fullscreenElement
				? document.exitFullscreen()
				: root.requestFullscreen?.();
			asked?.catch(() => undefined);
		},
		print: () => window.print(),
		hold: () => {
			if (since === null) since = Date.now();
			else {
				carried += Date.now() - since;
				since = null;
			}
			tick();
		},
		reset: () => {
			carried = 0;
			if (since !== null) since = Date.now();
			tick();
		}
	};
	const KEYS = {
		ArrowRight: 'next',
		ArrowDown: 'next',
		PageDown: 'next',
		ArrowLeft: 'previous',
		ArrowUp: 'previous',
		PageUp: 'previous',
		Home: 'first',
		End: 'last',
		Enter: 'enter',
		Backspace: 'erase',
		Escape: 'escape',
		F5: 'show',
		'.': 'black',
		',': 'white',
		'?': 'help',
		b: 'black',
		w: 'white',
		f: 'fullscreen',
		n: 'notes',
		t: 'table',
		d: 'theme',
		r: 'point'
	};
	const PLACES = { Period: '.', Comma: ',' };

	/** The sign a key writes; that of its place where the layout writes another alphabet. */
	function signOf({ key, code }) {
		if (key.length > 1) return key;
		if (key <= '~') return key.toLowerCase();
		return /^Key[A-Z]$/.test(code) ? code.slice(3).toLowerCase() : (PLACES[code] ?? key);
	}

	document.addEventListener('keydown', (event) => {
		if (event.ctrlKey || event.altKey || event.metaKey) return;
		const own = event.target.closest?.('button, a, input, summary');
		if (own && ['Enter', ' '].includes(event.key)) return;
		// What is scrolled keeps the keys that scroll it.
		const scrolls = /^(Arrow|Page)/.test(event.key) && event.target.closest?.('.table, #help');
		if (scrolls) return;
		const sign = signOf(event);
		if (/^[0-9]$/.test(sign)) type(typed + sign);
		else if (sign === ' ') step(event.shiftKey ? -1 : 1);
		else if (KEYS[sign]) acts[KEYS[sign]](event);
		else return;
		event.preventDefault();
	});
	document.addEventListener('click', (event) => {
		const act = event.target.closest?.('[data-act]')?.dataset.act;
		if (!act) return;
		acts[act](event);
		// After a press with the pointer the space bar belongs to the slides again.
		if (event.detail > 0) document.activeElement?.blur();
	});

	function wake() {
		root.classList.remove('still');
		clearTimeout(rest);
		rest = setTimeout(() => root.classList.add('still'), 3000);
	}
	document.addEventListener('pointermove', (event) => {
		wake();
		if (event.pointerType !== 'touch') point(event.target.closest?.('.hot') ?? null);
	});
	document.addEventListener('pointerdown', (event) => {
		down = event.target.closest?.('figure, #blank') && event.button === 0 ? event : null;
	});
	document.addEventListener('pointerup', (event) => {
		if (!down) return;
		const dx = event.clientX - down.clientX;
		const dy = event.clientY - down.clientY;
		const touch = event.pointerType === 'touch';
		const share = event.clientX / innerWidth;
		down = null;
		if (touch && Math.abs(dx) >= 48 && Math.abs(dx) > 1.5 * Math.abs(dy)) step(dx < 0 ? 1 : -1);
		else if (Math.hypot(dx, dy) > 12) return;
		else if (!touch || share > 2 / 3) step(1);
		else if (share < 1 / 3) step(-1);
		else {
			wake();
			point(event.target.closest?.('.hot') ?? null);
		}
	});

	const two = (value) => String(value).padStart(2, '0');
	function tick() {
		const seconds = Math.floor((carried + (since === null ? 0 : Date.now() - since)) / 1000);
		const minutes = Math.floor(seconds / 60) % 60;
		const hours = Math.floor(seconds / 3600);
		clock.textContent = `${hours ? `${hours}:${two(minutes)}` : minutes}:${two(seconds % 60)}`;
	}
	setInterval(tick, 500);
	window.addEventListener('beforeprint', () => {
		for (const details of document.querySelectorAll('details.notes')) details.open = true;
	});
	window.addEventListener('afterprint', () => {
		for (const details of document.querySelectorAll('details.notes'))
			details.open = root.classList.contains('with-notes');
	});
	navigator.wakeLock?.request('screen').catch(() => undefined);
	document.addEventListener('visibilitychange', () => {
		if (!document.hidden) navigator.wakeLock?.request('screen').catch(() => undefined);
	});

	root.classList.add('live');
	for (const details of document.querySelectorAll('details.notes, details.table'))
		details.open = false;
	tick();
	go(index);
	wake();
})();
