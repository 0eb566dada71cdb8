export * from './config.ts';
export * from './context.ts';
export * from './database/cluster.ts';
export * from './database/migrate.ts';
export * from './doors.ts';
export * from './numbers.ts';
export * from './pools.ts';
