// The baseline of `npm run bench -- pages`: plain node:http that answers the same bytes after the same queries.
import { randomUUID } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';

/**
 * A statement as the application sent it, under the same name where it is planned once; `made` are ids it made for this
 * one request, new ones in each replay.
 */
export type Statement = {
	text: string;
	name?: string;
	values: unknown[];
	made: string[];
	login: string;
};
export type Bare = {
	connection: pg.PoolConfig;
	pages: {
		path: string;
		headers: Record<string, string>;
		body: Uint8Array;
		asked: Statement[];
		writes: boolean;
	}[];
};

const renewed = ({ values, made }: Statement): unknown[] => {
	if (made.length === 0) return values;
	const fresh = made.map((id) => [id, randomUUID()] as const);
	return values.map((value) =>
		typeof value === 'string'
			? fresh.reduce((text, [id, other]) => text.replaceAll(id, other), value)
			: value,
	);
};

// bytes arrive from the parent as plain arrays
const plain = (values: unknown[]) =>
	values.map((value) => (value instanceof Uint8Array ? Buffer.from(value) : value));

process.once('message', async ({ connection, pages }: Bare) => {
	const pools = new Map<string, pg.Pool>();
	const poolOf = (user: string) => {
		if (!pools.has(user)) pools.set(user, new pg.Pool({ ...connection, user, max: 8 }));
		return pools.get(user)!;
	};
	// what writes a look needs its own login and a transaction; all else is asked past every policy, on one connection
	const repeat = async ({ asked, writes }: Bare['pages'][number], planned: boolean) => {
		for (let i = 0; i < asked.length;) {
			const { login } = asked[i]!;
			const client = await poolOf(writes ? login : connection.user!).connect();
			if (writes) await client.query('begin');
			while (i < asked.length && (!writes || asked[i]!.login === login)) {
				const { text, name } = asked[i]!;
				await client.query({
					text,
					values: renewed(asked[i]!),
					...(planned && name ? { name } : {}),
				});
				i++;
			}
			if (writes) await client.query('commit');
			client.release();
		}
	};
	const byPath = new Map(
		pages.map((page) => [
			page.path,
			{
				...page,
				body: Buffer.from(page.body),
				asked: page.asked.map((one) => ({ ...one, values: plain(one.values) })),
			},
		]),
	);
	const server = createServer(async (request, response) => {
		const page = byPath.get(request.url!)!;
		await repeat(page, !request.headers['x-unplanned']);
		response.writeHead(200, page.headers).end(page.body);
	});
	server.listen(0, '127.0.0.1', () =>
		process.send!({ port: (server.address() as { port: number }).port }),
	);
});
