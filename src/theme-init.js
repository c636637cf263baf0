// Inlined by hash, so it must stay this small. Before the first paint: the theme chosen last time.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; the system's theme stands.
}
// A script of the page did not arrive: the page offers to be loaded anew, though none of its code runs.
addEventListener(
	'error',
	({ target }) => {
		if (target instanceof HTMLLinkElement && target.rel === 'modulepreload')
			document.documentElement.dataset.lost = '';
	},
	true
);
