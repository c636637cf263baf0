/**
 * Goes where a link beside what has the focus would lead: whatever holds for links there (a frame, a router) holds
 * for it.
 */
export function follow(href: string): void {
	const link = document.createElement('a');
	link.href = href;
	link.hidden = true;
	(document.activeElement?.parentElement ?? document.body).append(link);
	link.click();
	link.remove();
}
