// Everything in one process: builds if needed, starts the database, migrates, serves, works.
import { createServer } from 'node:http';
import { markDemo, readConfig } from '#platform/server';
import { seed } from '../db/seed/index.ts';
import { build } from './build.ts';
import { type Config, isEmpty, openInstallation, root } from './open.ts';
import { addressHeader, addressOf, proxies } from '../src/entrance/address.ts';
import { turnForeign } from '../src/entrance/foreign.ts';
import { uploads } from '../src/uploads.ts';
import { work } from '../src/worker.ts';

process.chdir(root);

// an address of thousands of Arabic letters is refused in words, not by a torn line
const limits = { headersTimeout: 15_000, requestTimeout: 300_000, maxHeaderSize: 65_536 };

const serve = async ({ port, host, publicUrl, proxyAddresses }: Config) => {
	// the adapter takes every request for https unless a header says otherwise; ours overwrites the client's
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	process.env.ADDRESS_HEADER = addressHeader;
	const { handler } = await import(new URL('../build/handler.js', import.meta.url).href);
	const https = publicUrl.startsWith('https:');
	const upload = uploads(https);
	const trusted = proxies(proxyAddresses);
	const server = createServer(limits, (req, res) => {
		req.headers['x-forwarded-proto'] = https ? 'https' : 'http';
		const { remoteAddress } = req.socket;
		req.headers[addressHeader] = addressOf(remoteAddress, req.headers['x-forwarded-for'], trusted);
		turnForeign(req, https);
		upload(req, res).then(
			(answered) => answered || handler(req, res),
			() => res.destroy(),
		);
	});
	await new Promise<void>((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, host, resolve);
	});
	const stop = async () => {
		server.close();
		server.closeAllConnections();
	};
	return { stop };
};

try {
	const config = readConfig(process.env);
	if (config.role !== 'worker') build();
	if (isEmpty(config)) markDemo(config.dataDir);
	const installation = await openInstallation(config);
	const running: { stop: () => Promise<void> }[] = [];
	const stop = async (code: number) => {
		// what hangs longer is cut off: the process ends within ten seconds of being asked
		setTimeout(() => process.exit(code || 1), 9_000).unref();
		await Promise.all(running.map((one) => one.stop()));
		await installation.close();
		process.exit(code);
	};
	for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, () => stop(0));
	try {
		await seed();
		if (config.role !== 'web') running.push(await work());
		if (config.role !== 'worker') running.push(await serve(config));
	} catch (error) {
		console.error(error instanceof Error ? error.message : error);
		await stop(1);
	}
	const what = config.role === 'worker' ? 'worker' : config.publicUrl;
	console.log(`دعم Daam: ${what}${installation.where}`);
} catch (error) {
	console.error(error instanceof Error ? error.message : error);
	process.exit(1);
}
