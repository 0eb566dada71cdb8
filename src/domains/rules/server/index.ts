export * from './find-changes.ts';
export * from './find-versions.ts';
export * from './load-versions.ts';
export * from './municipality-named.ts';
export * from './registry.ts';
export * from './versions.ts';
