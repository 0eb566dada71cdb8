import { speak } from '#words';
import ar from './words/ar.json' with { type: 'json' };
import en from './words/en.json' with { type: 'json' };

export * from './answers.ts';
export * from './changes.ts';
export * from './check/index.ts';
export * from './citation.ts';
export * from './condition.ts';
export * from './declaration.ts';
export * from './doubts.ts';
export * from './grounds.ts';
export * from './guide-declaration.ts';
export * from './guide.ts';
export * from './guide-result.ts';
export * from './guide-view.ts';
export * from './jurisdiction.ts';
export * from './law.ts';
export * from './rule-fact.ts';
export * from './rules-on.ts';
export * from './services-on.ts';
export * from './territory.ts';
export * from './values.ts';

/** The words of the rules, of the guide, and of what a declaration is refused for. */
export const rulesWords = speak(ar, en);
