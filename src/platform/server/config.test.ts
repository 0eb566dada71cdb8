import { expect, test } from 'vitest';
import { readConfig } from './config.ts';

test.each([
	[{}, 'http://127.0.0.1:3000'],
	[{ PORT: '8080', HOST: 'localhost' }, 'http://localhost:8080'],
	[{ HOST: '::1' }, 'http://[::1]:3000'],
	[{ HOST: '0.0.0.0', PUBLIC_URL: 'https://daam.example/' }, 'https://daam.example'],
	[{ PUBLIC_URL: 'http://localhost:4000' }, 'http://localhost:4000'],
])('%j is served at %s', (env, address) => {
	expect(readConfig(env).publicUrl).toBe(address);
});

test.each([
	[{ HOST: '0.0.0.0' }, 'plain http'],
	[{ PUBLIC_URL: 'http://daam.example' }, 'plain http'],
	[{ DAAM_ROLE: 'web' }, 'DATABASE_URL'],
	[{ DAAM_ROLE: 'both' }, 'DAAM_ROLE: all, web or worker'],
	[{ PORT: 'abc' }, 'PORT: a number from 0 to 65535'],
	[{ PORT: '70000' }, 'PORT: a number'],
	[{ PUBLIC_URL: 'daam' }, 'PUBLIC_URL: a whole address'],
])('%j is refused, with the reason', (env, reason) => {
	expect(() => readConfig(env)).toThrow(reason);
});
