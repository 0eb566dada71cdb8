export * from './see.ts';
export * from './serve-file.ts';
export * from './submit.ts';
