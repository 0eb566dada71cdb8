// The development server with its database and worker in one process.
import { createServer, type Plugin } from 'vite';
import { isDemo, markDemo, readConfig } from '#platform/server';
import { seed } from '../db/seed/index.ts';
import { isEmpty, openInstallation, root } from './open.ts';
import { uploads } from '../src/uploads.ts';
import { work } from '../src/worker.ts';

process.chdir(root);
const config = readConfig(process.env);
if (isEmpty(config)) markDemo(config.dataDir);
const installation = await openInstallation(config);
await seed();
const worker = await work();
const upload = uploads(false);
const door: Plugin = {
	name: 'uploads',
	configureServer: ({ middlewares }) => {
		middlewares.use((req, res, next) => {
			upload(req, res).then((answered) => answered || next(), next);
		});
	},
};
const server = await createServer({
	plugins: [door],
	server: { port: config.port, host: config.host },
});
const stop = async () => {
	await Promise.all([server.close(), worker.stop()]);
	await installation.close();
	process.exit(0);
};
// vite ends the process on its own at SIGTERM, before the database has stopped
process.removeAllListeners('SIGTERM');
for (const signal of ['SIGTERM', 'SIGINT'] as const) process.once(signal, stop);
await server.listen();
console.log(
	`دعم Daam: http://${config.host}:${config.port} (development${isDemo() ? ', demonstration world' : ''})`,
);
