import type { Ctx } from '#platform/server';
import { leafOf, nodesOf, rootAt } from '../../tree.ts';
import { logLine, sha256 } from '../hash.ts';
import { isCheckpoint } from '../note.ts';
import { own } from '../tables.ts';
import { isSame, type JournalFault } from './fault.ts';

const page = 10_000;

/** What the public log is by its lines alone: nodes of its tree, how long, which lines. */
type Built = { nodes: Map<string, Uint8Array>; size: number; lines: Set<string> };

const build = async (ctx: Ctx, faults: JournalFault[]): Promise<Built> => {
	const nodes = new Map<string, Uint8Array>();
	const lines = new Set<string>();
	const find = (level: number, n: number) => nodes.get(`${level}/${n}`)!;
	let size = 0;
	for (;;) {
		const rows = await own(ctx)
			.selectFrom('journal.log_entry')
			.select(['n', 'line'])
			.where('n', '>=', size)
			.orderBy('n')
			.limit(page)
			.execute();
		for (const row of rows) {
			if (Number(row.n) !== size) {
				faults.push({ part: 'log', at: String(size), what: 'a line is missing' });
				return { nodes, size, lines };
			}
			lines.add(row.line);
			for (const node of nodesOf(sha256, size, leafOf(sha256, Buffer.from(row.line)), find))
				nodes.set(`${node.level}/${node.n}`, node.hash);
			size++;
		}
		if (rows.length < page) return { nodes, size, lines };
	}
};

const verifyNodes = async (ctx: Ctx, { nodes }: Built): Promise<JournalFault[]> => {
	const rows = await own(ctx).selectFrom('journal.log_node').selectAll().execute();
	const wrong = rows.filter(({ level, n, hash }) => !isSame(hash, nodes.get(`${level}/${n}`)));
	const faults = wrong.map(({ level, n }) => `${level}/${n}`);
	if (rows.length !== nodes.size && wrong.length === 0) faults.push('nodes');
	return faults.map((at) => ({ part: 'log', at, what: 'the tree does not fit the lines' }));
};

const verifyNotes = async (ctx: Ctx, built: Built): Promise<JournalFault[]> => {
	const faults: JournalFault[] = [];
	const find = (level: number, n: number) => built.nodes.get(`${level}/${n}`)!;
	const head = await own(ctx).selectFrom('journal.log_head').selectAll().executeTakeFirst();
	const size = Number(head?.size ?? 0);
	if (size !== built.size || (head && !isSame(head.root, rootAt(sha256, built.size, find))))
		faults.push({ part: 'log', at: 'head', what: 'does not fit the lines' });
	const notes = await own(ctx)
		.selectFrom('journal.checkpoint')
		.selectAll()
		.orderBy('size')
		.execute();
	for (const note of notes) {
		const at = Number(note.size);
		const fault = (what: string) => faults.push({ part: 'checkpoint', at: String(at), what });
		if (at > built.size) fault('the log is shorter than it was');
		else if (!isSame(note.root, rootAt(sha256, at, find))) fault('the log is not as it was then');
		else if (!isCheckpoint(note.note, head?.origin ?? '', at, note.root)) fault('not signed so');
	}
	if (Number(notes.at(-1)?.size ?? 0) !== built.size)
		faults.push({
			part: 'checkpoint',
			at: String(built.size),
			what: 'no checkpoint over the whole log',
		});
	return faults;
};

/** Recomputes the public log from its lines: tree, head, checkpoints; gives the lines too, those waiting included. */
export const verifyLog = async (
	ctx: Ctx,
): Promise<{ faults: JournalFault[]; lines: Set<string>; size: number }> => {
	const faults: JournalFault[] = [];
	const built = await build(ctx, faults);
	faults.push(...(await verifyNodes(ctx, built)), ...(await verifyNotes(ctx, built)));
	const waiting = await own(ctx)
		.selectFrom('journal.log_queue')
		.select(['kind', 'commitment'])
		.execute();
	for (const { kind, commitment } of waiting) built.lines.add(logLine(kind, commitment));
	return { faults, lines: built.lines, size: built.size };
};
