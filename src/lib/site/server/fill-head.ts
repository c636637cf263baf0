/** What stands at the placeholders of `app.html`. */
export interface HeadParts {
	lang: string;
	fonts: string;
	social: string;
	theme: string;
}

/**
 * A finished page with our own placeholders of `app.html` filled. They are known by where they stand, two before what
 * the page itself says in its head and two after: a title or a description may have the same signs in it, and they
 * stay text.
 */
export function fillHead(html: string, parts: HeadParts): string {
	const end = html.indexOf('</head>');
	if (end === -1) return html;
	let head = html.slice(0, end);
	const fill = (name: keyof HeadParts, at: number) => {
		const mark = `%${name}%`;
		if (at !== -1) head = head.slice(0, at) + parts[name] + head.slice(at + mark.length);
	};
	for (const name of ['theme', 'social'] as const) fill(name, head.lastIndexOf(`%${name}%`));
	for (const name of ['lang', 'fonts'] as const) fill(name, head.indexOf(`%${name}%`));
	return head + html.slice(end);
}
