import type { IconName } from '#ui';
import type { Locale } from '#words';
import { kinds, registerWords, type Standing } from '../index.ts';

type Look = { kind: 'plain' | 'run' | 'done' | 'care'; icon: IconName };

const looks: Record<Standing, Look> = {
	active: { kind: 'done', icon: 'arch' },
	due: { kind: 'care', icon: 'clock' },
	suspended: { kind: 'care', icon: 'stop' },
	'not-renewed': { kind: 'plain', icon: 'ring' },
	ended: { kind: 'plain', icon: 'struck' },
	none: { kind: 'plain', icon: 'pencil' },
};

const lives = ['forming', 'dormant', 'dissolving', 'liquidating', 'dissolved'] as const;

/** How the state of an organisation is shown: its recognition, unless its life says more. */
export const standingLook = (
	locale: Locale,
	{ standing, life }: { standing: Standing; life: string },
): Look & { label: string } => {
	const say = registerWords(locale);
	const other = lives.find((one) => one === life);
	if (other === 'forming') return { kind: 'run', icon: 'half', label: say('life-forming') };
	if (other && other !== 'dormant')
		return { kind: 'plain', icon: 'struck', label: say(`life-${other}`) };
	return { ...looks[standing], label: say(`standing-${standing}`) };
};

/** What an organisation is called by its kind. */
export const kindName = (locale: Locale, kind: string): string => {
	const known = kinds.find((one) => one === kind);
	return registerWords(locale)(known ? `kind-${known}` : 'kind-other');
};
