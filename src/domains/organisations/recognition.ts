import type { Day } from '#core';

export type RecognitionState = 'active' | 'due' | 'not-renewed' | 'suspended' | 'ended';

/** Something that happened to a recognition, on a day; a suspension has its end. */
export type RecognitionEvent = {
	kind:
		'granted' | 'renewed' | 'due' | 'not-renewed' | 'suspended' | 'resumed' | 'ended' | 'restored';
	on: Day;
	until?: Day | null;
};

const after: Record<RecognitionEvent['kind'], RecognitionState> = {
	granted: 'active',
	renewed: 'active',
	due: 'due',
	'not-renewed': 'not-renewed',
	suspended: 'suspended',
	resumed: 'active',
	ended: 'ended',
	restored: 'active',
};

/**
 * What a recognition is on a day: the fold of its events up to it, in their order; null before it was granted. A
 * suspension ends by itself on its day, and the state before it stands again (I-ORG-02, I-ORG-04).
 */
export const recognitionOn = (
	events: readonly RecognitionEvent[],
	day: Day,
): RecognitionState | null => {
	let state: RecognitionState | null = null;
	let before: RecognitionState | null = null;
	let until: Day | null = null;
	for (const event of events) {
		if (event.on > day) continue;
		if (until && event.on >= until) {
			state = before;
			until = null;
		}
		if (event.kind === 'suspended') {
			before = until ? before : state;
			until = event.until ?? null;
		} else until = null;
		state = after[event.kind];
	}
	return until && day >= until ? before : state;
};
