import { publicIdWith } from '#core';
import { type Claim, groupCode, type Verdict } from '#domains/papers';
import { longDay } from '#words';
import { make, say, spoken } from './say.ts';

const looks = {
	genuine: 'done',
	altered: 'late',
	'unknown-key': 'care',
	'out-of-time': 'care',
	unreadable: 'care',
	'code-only': 'care',
	empty: 'care',
	'no-square': 'care',
} as const;

/** What is shown: a verdict, or why there is none. */
export type Shown = Verdict | { is: 'code-only' | 'empty' | 'no-square' };

const ltr = (text: string) => make('bdi', { dir: 'ltr', textContent: text });
const row = (label: string, value: Node) =>
	make('div', {}, make('dt', { textContent: label }), make('dd', {}, value));

const factsOf = (claim: Claim, key: string | null): HTMLElement =>
	make(
		'dl',
		{},
		row(say('kind'), make('span', { className: 'strong', textContent: say(`kind-${claim.kind}`) })),
		row(say('number'), ltr(claim.number)),
		row(say('issued'), new Text(longDay(spoken(), claim.day))),
		...(claim.organisation
			? [row(say('offline-organisation'), ltr(publicIdWith(claim.organisation)))]
			: []),
		row(say('verify-code'), ltr(groupCode(claim.code))),
		...(key ? [row(say('offline-key-of'), ltr(key))] : []),
	);

const note = (look: string, ...lines: HTMLElement[]) =>
	make('div', { className: `note ${look}` }, ...lines);

/** The answer as a card: what was found, what the square says, where to ask how it stands now. */
export const answerOf = (shown: Shown, home: string): HTMLElement => {
	const { is } = shown;
	const claim = 'claim' in shown ? shown.claim : null;
	const facts = {
		day: claim ? longDay(spoken(), claim.day) : '',
		id: 'id' in shown ? shown.id : '',
	};
	const card = make(
		'div',
		{},
		note(
			looks[is],
			make('h2', { textContent: say(`offline-${is}`) }),
			make('p', { textContent: say(`offline-${is}-text`, facts) }),
		),
	);
	if (claim && (is === 'genuine' || is === 'out-of-time')) {
		if (claim.demonstration)
			card.append(
				note('care', make('p', { className: 'strong', textContent: say('verify-demonstration') })),
			);
		card.append(factsOf(claim, 'key' in shown ? shown.key.id : null));
		const link = make('a', { textContent: say('offline-state-now') });
		link.href = `${home}${spoken() === 'en' ? '/en' : ''}/verify/${claim.code}`;
		card.append(make('p', {}, link));
	}
	return card;
};
