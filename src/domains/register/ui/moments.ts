import type { IconName } from '#ui';
import { type Locale, longDay } from '#words';
import { type HistoryEvent, type OrganisationPage, registerWords } from '../index.ts';

/** A line of the history as it is shown. */
export type Told = {
	key: string;
	on: string;
	icon: IconName;
	kind?: 'done' | 'care';
	title: string;
	text?: string;
};

type Names = Pick<OrganisationPage, 'places' | 'authorities' | 'roles'>;

const icons: Record<HistoryEvent['kind'], IconName> = {
	entered: 'paper',
	confirmed: 'tick',
	renamed: 'pencil',
	'former-name': 'pencil',
	moved: 'place',
	'branch-opened': 'plus',
	'branch-closed': 'struck',
	'officers-began': 'person',
	'officers-ended': 'person',
	recognition: 'arch',
};

const recognitionLooks: Partial<Record<string, { icon: IconName; kind?: 'done' | 'care' }>> = {
	granted: { icon: 'arch', kind: 'done' },
	renewed: { icon: 'arch', kind: 'done' },
	restored: { icon: 'arch', kind: 'done' },
	resumed: { icon: 'tick', kind: 'done' },
	due: { icon: 'clock', kind: 'care' },
	suspended: { icon: 'stop', kind: 'care' },
	'not-renewed': { icon: 'ring' },
	ended: { icon: 'struck' },
};

// equal roles are said once: «عضوية المجلس (3)»
const rolesText = (roles: readonly string[], names: Names, locale: Locale): string => {
	const counts = new Map<string, number>();
	const declared = Object.keys(names.roles);
	const sorted = [...roles].sort((a, b) => declared.indexOf(a) - declared.indexOf(b));
	for (const role of sorted) counts.set(role, (counts.get(role) ?? 0) + 1);
	const said = [...counts].map(([role, n]) => {
		const name = names.roles[role]?.[locale] ?? registerWords(locale)('officer-member');
		return n > 1 ? `${name} (${n})` : name;
	});
	return said.join(locale === 'ar' ? '، ' : ', ');
};

const textOf = (event: HistoryEvent, names: Names, locale: Locale): string | undefined => {
	const say = registerWords(locale);
	const place = (code: string) => names.places[code]?.[locale] ?? code;
	switch (event.kind) {
		case 'renamed':
			return say('event-renamed-text', { before: event.before, after: event.after });
		case 'former-name':
			return say('event-former-name-text', { name: event.name });
		case 'moved':
			return say('event-moved-text', { before: place(event.before), after: place(event.after) });
		case 'branch-opened':
		case 'branch-closed':
			return place(event.place);
		case 'officers-began':
		case 'officers-ended':
			return rolesText(event.roles, names, locale);
		case 'recognition':
			return say('event-recognition-text', {
				authority: names.authorities[event.authority]?.[locale] ?? '',
				entry: event.entry,
			});
		default:
			return undefined;
	}
};

/** An event of the history in words. */
export const told = (event: HistoryEvent, names: Names, locale: Locale, i: number): Told => {
	const say = registerWords(locale);
	const text = textOf(event, names, locale);
	const line = { key: `${event.on}-${i}`, on: event.on, ...(text ? { text } : {}) };
	if (event.kind !== 'recognition')
		return {
			...line,
			icon: icons[event.kind],
			title: say(`event-${event.kind}`),
			...(event.kind === 'confirmed' ? { kind: 'done' as const } : {}),
		};
	const day = event.until ? longDay(locale, event.until) : '';
	return {
		...line,
		...(recognitionLooks[event.what] ?? { icon: icons.recognition }),
		title: say(`event-recognition-${event.what}`, { day }),
	};
};
