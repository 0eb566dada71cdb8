export * from './arabic.ts';
export * from './damm.ts';
export * from './days.ts';
export * from './events.ts';
export * from './ids.ts';
export * from './permissions.ts';
export * from './refusal.ts';
export * from './text.ts';
