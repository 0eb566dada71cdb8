// Sets one paper after another in a process of its own: the compiler keeps some memory of each (libraries.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import { showable } from './coverage.ts';

export type Order = {
	id: number;
	sources: Record<string, string>;
	inputs: Record<string, string>;
	at: number;
};
/** `where` names file, line and column of a fault: it may stand in a log, the words of a fault may not. */
export type Answer = {
	id: number;
	pdf?: Uint8Array;
	fault?: string;
	where?: string;
	rss: number;
};
type Diagnostic = {
	path?: string;
	message?: string;
	range?: { start: { line: number; character: number } };
};

const { resolve } = createRequire(import.meta.url);
const font = (file: string) => readFileSync(resolve(`@expo-google-fonts/${file}`));
const fonts = [
	font('noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf'),
	font('noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf'),
	// Amazigh names and words
	font('noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf'),
];
const show = showable(fonts);
const compiler = NodeCompiler.create({
	// nothing lies there: a template reads what it is given, and nothing of the disk
	workspace: '/paper',
	fontArgs: [{ fontBlobs: fonts }],
});

const refuse = (faults: Diagnostic[]): never => {
	const { path = '', range } = faults[0] ?? {};
	const at = range ? `:${range.start.line + 1}:${range.start.character + 1}` : '';
	throw Object.assign(new Error(JSON.stringify(faults)), { where: path.replace(/^.*\//, '') + at });
};

const set = ({ sources, inputs, at }: Order): Buffer => {
	try {
		for (const [name, source] of Object.entries(sources))
			compiler.mapShadow(`/paper/${name}`, Buffer.from(source));
		const shown = Object.entries(inputs).map(([name, text]) => [name, show(text)]);
		const compiled = compiler.compile({
			mainFilePath: '/paper/main.typ',
			inputs: Object.fromEntries(shown),
		});
		const document = compiled.result;
		const said = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings();
		const faults: Diagnostic[] = said ? compiler.fetchDiagnostics(said) : [];
		// an unknown font is only a warning there, and another takes its place: here it is an error
		if (!document || faults.length) return refuse(faults);
		return compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: at });
	} finally {
		compiler.resetShadow();
		compiler.evictCache(10);
	}
};

process.on('message', (order: Order) => {
	const answer: Answer = { id: order.id, rss: 0 };
	try {
		answer.pdf = set(order);
	} catch (error) {
		answer.fault = error instanceof Error ? error.message : String(error);
		answer.where = (error as { where?: string }).where ?? '';
	}
	answer.rss = process.memoryUsage.rss();
	process.send!(answer);
});
process.on('disconnect', () => process.exit(0));
