export * from './check-name.ts';
export { findNear, type Near } from './find-near.ts';
export * from './index-names.ts';
export * from './rank-names.ts';
