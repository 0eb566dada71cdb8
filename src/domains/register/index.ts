export * from './filters.ts';
export * from './history.ts';
export * from './typed.ts';
export * from './views.ts';
