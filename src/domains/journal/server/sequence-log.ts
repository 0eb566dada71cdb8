import { act, type Ctx, publicUrl } from '#platform/server';
import { leafOf, nodesOf, peaksOf, rootAt } from '../tree.ts';
import { logLine, sha256 } from './hash.ts';
import { signCheckpoint } from './note.ts';
import { own, type Tables } from './tables.ts';

const most = 5_000;

type Nodes = Map<string, Uint8Array>;
const keyOf = (level: number, n: number) => `${level}/${n}`;

const lockHead = async (ctx: Ctx): Promise<{ origin: string; size: number }> => {
	await own(ctx)
		.insertInto('journal.log_head')
		.values({ origin: `${new URL(publicUrl()).host}/log` })
		.onConflict((conflict) => conflict.doNothing())
		.execute();
	const head = await own(ctx)
		.selectFrom('journal.log_head')
		.select(['origin', 'size'])
		.forUpdate()
		.executeTakeFirstOrThrow();
	return { origin: head.origin, size: Number(head.size) };
};

const edgeOf = async (ctx: Ctx, size: number): Promise<Nodes> => {
	const nodes: Nodes = new Map();
	for (const { level, n } of peaksOf(size)) {
		const { hash } = await own(ctx)
			.selectFrom('journal.log_node')
			.select('hash')
			.where('level', '=', level)
			.where('n', '=', n)
			.executeTakeFirstOrThrow();
		nodes.set(keyOf(level, n), hash);
	}
	return nodes;
};

const insert = async <T extends 'journal.log_entry' | 'journal.log_node'>(
	ctx: Ctx,
	table: T,
	rows: Tables[T][],
) => {
	for (let at = 0; at < rows.length; at += 5_000)
		await own(ctx)
			.insertInto(table)
			.values(rows.slice(at, at + 5_000) as never)
			.execute();
};

/**
 * Takes what waits into the public log: entries, nodes of its tree, a new head, and a checkpoint signed over it, all or
 * nothing. Gives how many lines were taken.
 */
export const sequenceLog = act(
	'journal:keep',
	async (ctx, _: null): Promise<number> => {
		const { origin, size } = await lockHead(ctx);
		const waiting = await own(ctx)
			.selectFrom('journal.log_queue')
			.select(['id', 'kind', 'commitment'])
			.orderBy('id')
			.limit(most)
			.execute();
		if (waiting.length === 0) return 0;
		const nodes = await edgeOf(ctx, size);
		const find = (level: number, n: number) => nodes.get(keyOf(level, n))!;
		const entries: Tables['journal.log_entry'][] = [];
		const made: Tables['journal.log_node'][] = [];
		for (const [i, { kind, commitment }] of waiting.entries()) {
			const line = logLine(kind, commitment);
			entries.push({ n: size + i, line, at: ctx.now });
			for (const node of nodesOf(sha256, size + i, leafOf(sha256, Buffer.from(line)), find)) {
				nodes.set(keyOf(node.level, node.n), node.hash);
				made.push({ ...node, hash: Buffer.from(node.hash) });
			}
		}
		const grown = size + waiting.length;
		const root = Buffer.from(rootAt(sha256, grown, find));
		await insert(ctx, 'journal.log_entry', entries);
		await insert(ctx, 'journal.log_node', made);
		await own(ctx).updateTable('journal.log_head').set({ size: grown, root }).execute();
		await own(ctx)
			.deleteFrom('journal.log_queue')
			.where(
				'id',
				'in',
				waiting.map(({ id }) => id),
			)
			.execute();
		const note = signCheckpoint(origin, grown, root);
		await own(ctx)
			.insertInto('journal.checkpoint')
			.values({ size: grown, root, note, at: ctx.now })
			.execute();
		return waiting.length;
	},
	{ records: 'nothing', because: 'the public log is its own record' },
);
