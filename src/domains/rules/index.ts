export * from './answers.ts';
export * from './check.ts';
export * from './condition.ts';
export * from './declaration.ts';
export * from './values.ts';
