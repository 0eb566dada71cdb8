import { existsSync, globSync, readFileSync, statfsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { defineCommand } from 'citty';
import { checkJurisdiction } from '#domains/rules';
import { libya } from '#jurisdictions/ly';
import {
	checkSafety,
	closePools,
	findPending,
	loginPasswords,
	openPools,
	readConfig,
	readKek,
	readSigningKeys,
	useBlobs,
	useKek,
	useSigningKeys,
	workerCaller,
} from '#platform/server';
import { checks } from '#wiring';
import { type Config, isEmpty, migrations, root, startDatabase } from '../open.ts';
import { type Line, lineOf, plainly, printer } from './say.ts';

const warnings = (check: string, says: string[]): Line => ({
	check,
	state: says.length ? 'warning' : 'good',
	says,
});

const storage = ({ dataDir, keyDir, databaseUrl }: Config): Line[] => {
	const { bavail, blocks, bsize } = statfsSync(dataDir);
	const free = Math.round((bavail * bsize) / 1_000_000);
	const low = bavail / blocks < 0.1 ? [`${free} MB of the disk are left`] : [];
	const together = existsSync(keyDir) && statSync(keyDir).dev === statSync(dataDir).dev;
	return [
		warnings('disk', low),
		warnings(
			'key-folder',
			together && !databaseUrl
				? ['the keys lie on the same volume as the data; set KEY_DIR to another one']
				: [],
		),
	];
};

const words = (): Line => {
	const faults: string[] = [];
	const holes = (text: unknown) =>
		[...new Set(JSON.stringify(text).match(/\{\w+\}/g))].filter((hole) => hole !== '{n}').sort();
	for (const file of globSync('src/**/words/ar.json', { cwd: root })) {
		const read = (name: string): Record<string, unknown> =>
			JSON.parse(readFileSync(join(root, name), 'utf8'));
		const [ar, en] = [read(file), read(file.replace('ar.json', 'en.json'))];
		for (const key of new Set([...Object.keys(ar), ...Object.keys(en)])) {
			if (!(key in ar) || !(key in en)) faults.push(`${file}: ${key} is in one language only`);
			else if (String(holes(ar[key])) !== String(holes(en[key])))
				faults.push(`${file}: ${key} has other placeholders in the other language`);
		}
	}
	return lineOf('words', faults);
};

const rules = (): Line =>
	lineOf(
		'rules',
		checkJurisdiction(libya).map(({ code, at }) => `${code} at ${at}`),
	);

/** Everything that needs the database; what it finds does not keep it from looking on. */
const examine = async (config: Config, print: (line: Line) => void) => {
	const database = await startDatabase(config, true);
	try {
		const pending = await findPending(database.connection, migrations);
		if (pending === null || pending.length) {
			const what = pending === null ? 'nothing was made yet' : `${pending.length} to be made`;
			return print(lineOf('migrations', [`${what}: npm run daam -- migrate`]));
		}
		print(lineOf('migrations', []));
		const password = loginPasswords(config.keyDir);
		const checked = await checkSafety(database.connection, password, config.keyDir);
		for (const { check, faults } of checked) print(lineOf(check, faults));
		if (checked.some(({ faults }) => faults.length)) return;
		useKek(readKek(config.keyDir, true));
		useSigningKeys(readSigningKeys(config.keyDir, new Date()));
		useBlobs(config.dataDir);
		openPools(database.connection, password);
		for (const { check, run } of checks) {
			const { faults, says } = await run(workerCaller(), { thorough: false });
			print(lineOf(check, faults, says));
		}
	} finally {
		await closePools();
		await database.stop();
	}
};

/** Says whether an installation is healthy, and what to do where it is not. */
export const doctor = defineCommand({
	meta: { description: 'Says whether this installation is healthy' },
	args: { json: { type: 'boolean', description: 'one JSON object a line' } },
	run: plainly(async ({ args }) => {
		const print = printer(args.json ?? false);
		const config = readConfig(process.env);
		// looking must not begin anything: a folder that stays empty can still become the demonstration
		if (isEmpty(config))
			return print(lineOf('data', [`nothing was made yet in ${config.dataDir}`]));
		if (!config.databaseUrl) storage(config).forEach(print);
		print(words());
		print(rules());
		await examine(config, print);
	}),
});
