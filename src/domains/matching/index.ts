export * from './score.ts';
export * from './words-of-names.ts';
