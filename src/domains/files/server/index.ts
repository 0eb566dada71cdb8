export * from './find-files.ts';
export * from './hold-files.ts';
export * from './read-file.ts';
export * from './receive-file.ts';
export * from './sweep-files.ts';
export type { FileRow } from './tables.ts';
