// Opens an installation for whoever needs it: the server, the worker, the command line.
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { prepare } from '#wiring';
import {
	checkSafety,
	closePools,
	historyBegins,
	joinCluster,
	loginPasswords,
	migrate,
	openPools,
	readConfig,
	readDemo,
	readKek,
	readSigningKeys,
	startCluster,
	useBlobs,
	useCarriers,
	useKek,
	useSigningKeys,
} from '#platform/server';

export const root = join(import.meta.dirname, '..');
export type Config = ReturnType<typeof readConfig>;

/** Whether nothing was ever kept in the data folder. */
export const isEmpty = ({ dataDir, databaseUrl }: Config): boolean =>
	!databaseUrl && (!existsSync(dataDir) || readdirSync(dataDir).length === 0);

/** The folder of migrations. */
export const migrations = join(root, 'db/migrations');

/** Starts the database; with `join`, uses the one that runs on the data folder already. */
export const startDatabase = async (config: Config, join = false) => {
	if (config.databaseUrl)
		return {
			connection: { connectionString: config.databaseUrl },
			stop: async () => {},
			where: '',
		};
	const running = join ? await joinCluster(config.dataDir) : null;
	const cluster = running ?? (await startCluster(config.dataDir));
	return { ...cluster, where: cluster.moved ? ` (database in ${cluster.folder})` : '' };
};

/** Starts the database, migrates, opens pools and keys; gives where the database lies when that is elsewhere, what was migrated, and `close`. */
export const openInstallation = async (config: Config, join = false) => {
	const database = await startDatabase(config, join);
	let migrated: string[];
	try {
		const password = loginPasswords(config.keyDir);
		migrated = await migrate(database.connection, migrations, password);
		const checked = await checkSafety(database.connection, password, config.keyDir);
		const faults = checked.flatMap((one) => one.faults);
		if (faults.length) throw new Error(`Daam does not start:\n  ${faults.join('\n  ')}`);
		useKek(readKek(config.keyDir, true));
		readDemo(config.dataDir);
		useSigningKeys(readSigningKeys(config.keyDir, historyBegins()));
		useBlobs(config.dataDir);
		useCarriers(config);
		openPools(database.connection, password);
		await prepare();
	} catch (error) {
		await closePools();
		await database.stop();
		throw error;
	}
	const close = async () => {
		await closePools();
		await database.stop();
	};
	return { where: database.where, migrated, close };
};
