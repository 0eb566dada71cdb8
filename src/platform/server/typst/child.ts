// Sets one paper after another in a process of its own: the compiler keeps some memory of each (libraries.md).
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

export type Order = {
	id: number;
	sources: Record<string, string>;
	inputs: Record<string, string>;
	at: number;
};
export type Answer = { id: number; pdf?: string; fault?: string; rss: number };

const { resolve } = createRequire(import.meta.url);
const font = (weight: string) =>
	readFileSync(resolve(`@expo-google-fonts/noto-naskh-arabic/${weight}`));
const compiler = NodeCompiler.create({
	workspace: '/',
	fontArgs: [
		{
			fontBlobs: [
				font('400Regular/NotoNaskhArabic_400Regular.ttf'),
				font('700Bold/NotoNaskhArabic_700Bold.ttf'),
			],
		},
	],
});

const set = ({ sources, inputs, at }: Order): Buffer => {
	for (const [name, source] of Object.entries(sources))
		compiler.mapShadow(`/paper/${name}`, Buffer.from(source));
	const compiled = compiler.compile({ mainFilePath: '/paper/main.typ', inputs });
	const document = compiled.result;
	const said = compiled.hasError() ? compiled.takeDiagnostics() : compiled.takeWarnings();
	const faults = said ? compiler.fetchDiagnostics(said) : [];
	// an unknown font is only a warning there, and another takes its place: here it is an error
	if (!document || faults.length) throw new Error(JSON.stringify(faults));
	const pdf = compiler.pdf(document, { pdfStandard: 'a-3a', creationTimestamp: at });
	compiler.resetShadow();
	compiler.evictCache(10);
	return pdf;
};

process.on('message', (order: Order) => {
	const answer: Answer = { id: order.id, rss: 0 };
	try {
		answer.pdf = set(order).toString('base64');
	} catch (error) {
		answer.fault = error instanceof Error ? error.message : String(error);
	}
	answer.rss = process.memoryUsage.rss();
	process.send!(answer);
});
process.on('disconnect', () => process.exit(0));
