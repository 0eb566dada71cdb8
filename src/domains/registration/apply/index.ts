export * from './answers-form.ts';
export * from './parts.ts';
export * from './start.ts';
export * from './gaps.ts';
