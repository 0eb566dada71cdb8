import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };
import arApply from './apply/words/ar.json' with { type: 'json' };
import enApply from './apply/words/en.json' with { type: 'json' };
import arDesk from './desk/words/ar.json' with { type: 'json' };
import enDesk from './desk/words/en.json' with { type: 'json' };

export * from './act.ts';
export * from './allowed.ts';
export * from './apply/index.ts';
export * from './beside.ts';
export * from './clock.ts';
export * from './diff.ts';
export * from './figures.ts';
export * from './forms.ts';
export * from './leaflet.ts';
export * from './name-ground.ts';
export * from './opening.ts';
export * from './queue.ts';
export * from './seen.ts';
export * from './state.ts';
export * from './views.ts';
export * from './views-desk.ts';
export * from './warnings.ts';

/** The words of applications, for both sides of the desk. */
export const registrationWords = speak(
	{ ...ar, ...arApply, ...arDesk },
	{ ...en, ...enApply, ...enDesk },
);
