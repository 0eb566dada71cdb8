import type { IconName } from '#ui';
import type { CaseHead, TimelineEntry } from '../views.ts';

type Look = { kind: 'plain' | 'run' | 'done' | 'care' | 'late'; icon: IconName };

/** How a state looks: by its fixed layer and by who has the file; the word is the regime's. */
export const stateLook = ({
	state,
	holder,
	round,
}: Pick<CaseHead, 'state' | 'holder' | 'round'>): Look => {
	if (state.fixed === 'draft') return { kind: 'plain', icon: 'pencil' };
	if (state.fixed === 'refused') return { kind: 'late', icon: 'cross' };
	if (state.fixed === 'accepted')
		return { kind: 'done', icon: holder === 'nobody' ? 'arch' : 'tick' };
	if (state.fixed === 'submitted') {
		if (holder === 'applicant') return { kind: 'care', icon: 'bent' };
		return { kind: 'run', icon: state.waits ? 'plane' : 'half' };
	}
	return { kind: 'plain', icon: 'cross' };
};

const acts: Partial<Record<TimelineEntry['kind'], IconName>> = {
	submit: 'plane',
	resubmit: 'plane',
	return: 'bent',
	accept: 'tick',
	refuse: 'cross',
	withdraw: 'cross',
	proclaim: 'arch',
	'check-paper': 'paper',
	'judge-name': 'swap',
};

/** How an act looks in a line of time. */
export const actIcon = (kind: TimelineEntry['kind']): IconName => acts[kind] ?? 'half';
