// Before the first paint: the theme chosen last time. Inlined by hash, so it must stay this small.
try {
	const theme = localStorage.getItem('theme');
	if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
	// Storage may be forbidden; the system's theme stands.
}
