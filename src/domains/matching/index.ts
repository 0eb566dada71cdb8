export * from './score.ts';
export * from './weights.ts';
export * from './words-of-names.ts';
