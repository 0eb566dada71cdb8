type Found = {
	verdict: 'same-as' | 'similar' | 'clear';
	unshown: boolean;
	near: { href: string | null; nameAr: string; shared: string[]; by: string | null }[];
};

const element = (tag: string, text?: string) => {
	const made = document.createElement(tag);
	if (text !== undefined) made.textContent = text;
	return made;
};

const nameWith = (name: string, shared: readonly string[]): HTMLElement => {
	const whole = element('bdi');
	for (const word of name.split(/(\s+)/))
		whole.append(shared.some((one) => word.includes(one)) ? element('mark', word) : word);
	return whole;
};

const show = (place: HTMLElement, name: string, { verdict, near, unshown }: Found): void => {
	place.hidden = false;
	for (const one of place.querySelectorAll<HTMLElement>('[data-verdict]'))
		one.hidden = one.dataset.verdict !== verdict;
	place.querySelector('[data-name]')!.replaceChildren(element('bdi', name));
	const list = place.querySelector<HTMLElement>('[data-list]')!;
	list.replaceChildren(
		...near.map(({ href, nameAr, shared, by }) => {
			const row = element('li');
			const link = href ? document.createElement('a') : element('span');
			if (link instanceof HTMLAnchorElement) link.href = href!;
			link.className = 'strong';
			link.append(nameWith(nameAr, shared));
			row.append(link);
			if (by) {
				const why = element('p', `${list.dataset.by} `);
				why.className = 'small soft';
				why.append(element('bdi', by));
				row.append(why);
			}
			return row;
		}),
	);
	list.hidden = near.length === 0;
	place.querySelector<HTMLElement>('[data-unshown]')!.hidden = !unshown;
};

/** Compares the name while it is typed, a moment after the last key. */
export const checkNameTyped = (input: HTMLInputElement, place: HTMLElement, address: string) => {
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = input.value.trim();
	const ask = async () => {
		const name = input.value.trim();
		if (name === asked || name.length < 3) return;
		asked = name;
		const answer = await fetch(`${address}?${new URLSearchParams({ name })}`, {
			headers: { accept: 'application/json' },
			redirect: 'manual',
		}).catch(() => null);
		if (asked !== name) return;
		if (answer?.ok) return show(place, name, (await answer.json()) as Found);
		// no answer: the name may be asked again, and what was found of another says nothing of it
		asked = '';
		place.hidden = true;
	};
	input.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(ask, 600);
	});
};
