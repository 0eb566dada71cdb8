// Everything in one process: builds if needed, starts the database, migrates, serves.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import {
	closePools,
	loginPasswords,
	migrate,
	openPools,
	readConfig,
	readKek,
	startCluster,
	useKek,
} from '#platform/server';

const root = join(import.meta.dirname, '..');
process.chdir(root);
const config = readConfig(process.env);

if (!existsSync(join(root, 'build/handler.js'))) {
	const built = spawnSync(process.execPath, ['node_modules/vite/bin/vite.js', 'build'], {
		stdio: ['ignore', 'ignore', 'inherit'],
	});
	if (built.status !== 0) process.exit(1);
}

const open = async () => {
	if (config.databaseUrl)
		return {
			connection: { connectionString: config.databaseUrl },
			stop: async () => {},
			moved: '',
		};
	const cluster = await startCluster(config.dataDir);
	return { ...cluster, moved: cluster.moved ? ` (database in ${cluster.folder})` : '' };
};

const serving = (connection: object) => {
	if (!config.databaseUrl) return connection;
	const url = new URL(config.databaseUrl);
	return { host: url.hostname, port: Number(url.port || 5432), database: url.pathname.slice(1) };
};

try {
	const database = await open();
	const password = loginPasswords(config.keyDir);
	useKek(readKek(config.keyDir, true));
	await migrate(database.connection, join(root, 'db/migrations'), password);
	openPools(serving(database.connection), password);

	// the adapter takes every request for https unless a header says otherwise; ours overwrites the client's
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);
	const server = createServer({ headersTimeout: 15_000, requestTimeout: 300_000 }, (req, res) => {
		req.headers['x-forwarded-proto'] = 'http';
		handler(req, res);
	});
	const stop = async () => {
		server.close();
		server.closeAllConnections();
		await closePools();
		await database.stop();
		process.exit(0);
	};
	process.once('SIGTERM', stop);
	process.once('SIGINT', stop);
	server.listen(config.port, config.host, () =>
		console.log(`دعم Daam: http://${config.host}:${config.port}${database.moved}`),
	);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
