export * from './appearance.ts';
export * from './area.ts';
export * from './caller.ts';
export * from './cookies.ts';
export * from './headers.ts';
export * from './keep.ts';
export * from './origin.ts';
export * from './where.ts';
