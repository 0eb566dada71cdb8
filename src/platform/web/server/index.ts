export { compressed } from './compress.ts';
export { fromCache } from './page-cache.ts';
export * from './see.ts';
export * from './serve-file.ts';
export * from './submit.ts';
