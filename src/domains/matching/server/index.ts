export * from './check-name.ts';
export * from './find-near.ts';
export * from './index-names.ts';
