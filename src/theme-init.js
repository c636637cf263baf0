// Inlined by hash, so it must stay this small. Before the first paint: the theme chosen last time, and whether the keys of charts are folded.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
	const keys = localStorage.getItem('keys');
	if (keys === 'open' || keys === 'closed') document.documentElement.dataset.keys = keys;
} catch {
	// Storage may be forbidden; the system's theme stands.
}
// A script of the page did not arrive: the page offers to be loaded anew, though none of its code runs. An address
// may hold a whole briefing behind its #, which a link to the page would lose.
addEventListener(
	'error',
	({ target }) => {
		if (target instanceof HTMLLinkElement && target.rel === 'modulepreload')
			document.documentElement.dataset.lost = '';
	},
	true
);
addEventListener('click', (event) => {
	const act = event.target instanceof Element && event.target.closest('.lost button');
	if (!act) return;
	if (act.matches('.reload')) location.reload();
	else delete document.documentElement.dataset.lost;
});
