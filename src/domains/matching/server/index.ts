export * from './check-name.ts';
export * from './index-names.ts';
export * from './rank-names.ts';
