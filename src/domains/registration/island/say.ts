/** What the quiet line of a form can say; the words come with the page. */
export type Line =
	'saved' | 'device' | 'offline' | 'ended' | 'refused' | 'conflict' | 'restored' | 'full';

/** The one quiet place that says what became of the words (interface.md §2); a link where there is something to do. */
export const lineAt = (place: HTMLElement, words: Record<Line, string>) => {
	let said = '';
	return (line: Line, more: { at?: string; href?: string } = {}): void => {
		const text = more.at ? `${words[line]} ${more.at}` : words[line];
		// a live region that repeats itself is noise
		if (text === said) return;
		said = text;
		place.dataset.line = line;
		const node = more.href ? document.createElement('a') : document.createElement('span');
		if (node instanceof HTMLAnchorElement) node.href = more.href!;
		node.textContent = words[line];
		place.replaceChildren(node);
		if (!more.at) return;
		const hour = document.createElement('bdi');
		hour.dir = 'ltr';
		hour.className = 'n';
		hour.textContent = more.at;
		place.append(' ', hour);
	};
};
