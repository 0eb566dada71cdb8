import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import pg from 'pg';
import { openInstallation, root } from '../bin/open.ts';
import { readConfig } from '#platform/server';
import type { Bare, Statement } from './bare.ts';

export type Asked = { path: string; headers: Record<string, string> };

const frame = /^\s*(begin|start transaction|commit|rollback|savepoint|release|set transaction)\b/i;
const context = /set_config/;
const ids = /[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[0-9a-f]{4}-[0-9a-f]{12}/g;
const madeAfter = (id: string, from: number) =>
	Number.parseInt(id.replaceAll('-', '').slice(0, 12), 16) >= from;

/**
 * Asks the built application, opened a second time in this process beside the running one, for each page once, and notes
 * the bytes it answers and the statements it sends: what the bare baseline repeats. Transactions and the context of
 * row-level security are left out, but where a look is written, which needs both.
 */
export const capture = async (dataDir: string, asked: readonly Asked[]): Promise<Bare> => {
	const said: Statement[] = [];
	let from = 0;
	const query = pg.Client.prototype.query;
	pg.Client.prototype.query = function (this: pg.Client, ...given: unknown[]) {
		const [first, second] = given as [
			string | { text: string; values?: unknown[]; name?: string },
			unknown,
		];
		const whole = typeof first === 'string' ? first : first.text;
		// a transaction begins in its context, in one message
		const text = whole?.replace(/^start transaction[^;]*; /, '');
		const values = (typeof first === 'string' ? second : first.values) as unknown[] | undefined;
		if (text && !frame.test(text))
			said.push({
				text,
				...(typeof first === 'object' && first.name ? { name: first.name } : {}),
				login: (this as unknown as { user: string }).user,
				values: [...(values ?? [])],
				made: [...JSON.stringify(values ?? []).matchAll(ids)]
					.map(([id]) => id)
					.filter((id) => madeAfter(id, from)),
			});
		return (query as (...all: unknown[]) => unknown).apply(this, given);
	} as typeof query;
	const installation = await openInstallation(
		readConfig({ ...process.env, DATA_DIR: dataDir }),
		true,
	);
	process.env.PROTOCOL_HEADER = 'x-forwarded-proto';
	const { handler } = await import(`${root}/build/handler.js`);
	const server = createServer((request, response) => {
		request.headers['x-forwarded-proto'] = 'http';
		handler(request, response);
	});
	await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
	const home = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
	const pages: Bare['pages'] = [];
	for (const { path, headers } of asked) {
		// once to warm what is read once for all, then as it is for everybody
		await fetch(`${home}${path}${path.includes('?') ? '&' : '?'}warm=1`, { headers });
		said.length = 0;
		from = Date.now();
		const { request } = await import('node:http');
		const answer = await new Promise<{ headers: Record<string, string>; body: Buffer }>((resolve) =>
			request(`${home}${path}`, { headers }, async (response) => {
				if (response.statusCode !== 200) throw new Error(`${path} answered ${response.statusCode}`);
				const chunks: Buffer[] = [];
				for await (const chunk of response) chunks.push(chunk as Buffer);
				const {
					connection: _,
					date: __,
					'keep-alive': ___,
					'transfer-encoding': ____,
					...kept
				} = response.headers as Record<string, string>;
				resolve({ headers: kept, body: Buffer.concat(chunks) });
			}).end(),
		);
		const writes = said.some(({ text }) => /append/.test(text));
		const asked = said.filter(({ text }) => writes || !context.test(text));
		pages.push({ path, ...answer, asked, writes });
	}
	server.closeAllConnections();
	server.close();
	pg.Client.prototype.query = query;
	const { host, user, database } = await superuserOf(dataDir);
	await installation.close();
	return { connection: { host, user, database }, pages };
};

const superuserOf = async (dataDir: string) => {
	const { joinCluster } = await import('#platform/server');
	return (await joinCluster(dataDir))!.connection as {
		host: string;
		user: string;
		database: string;
	};
};
