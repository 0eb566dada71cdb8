import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import type { TestProject } from 'vitest/node';
import { migrate, startCluster } from '#platform/server';

declare module 'vitest' {
	export interface ProvidedContext {
		socket: string;
		superuser: string;
	}
}

/** One PostgreSQL per run, with a template that has every migration; each test file copies it. */
export default async (project: TestProject) => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-world-'));
	// another user runs the server when this one is root
	chmodSync(folder, 0o711);
	const cluster = await startCluster(folder);
	const client = new pg.Client(cluster.connection);
	await client.connect();
	await client.query('create database daam_template');
	await client.end();
	const migrations = join(import.meta.dirname, '../../db/migrations');
	const template = { ...cluster.connection, database: 'daam_template' };
	await migrate(template, migrations, () => 'test');
	project.provide('socket', String(cluster.connection.host));
	project.provide('superuser', String(cluster.connection.user));
	return async () => {
		await cluster.stop();
		rmSync(folder, { recursive: true, force: true });
	};
};
