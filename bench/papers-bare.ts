// The bare line for papers: the compiler alone in one process, on prints from a file; its figures as JSON.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';

type Order = { sources: Record<string, string>; inputs: Record<string, string>; at: string };

const { resolve } = createRequire(import.meta.url);
const orders = JSON.parse(readFileSync(process.argv[2]!, 'utf8')) as Order[];
const fontBlobs = [
	'noto-naskh-arabic/NotoNaskhArabic_400Regular.ttf',
	'noto-naskh-arabic/NotoNaskhArabic_700Bold.ttf',
	'noto-sans-tifinagh/400Regular/NotoSansTifinagh_400Regular.ttf',
].map((file) => readFileSync(resolve(`@expo-google-fonts/${file}`)));
const compiler = NodeCompiler.create({ workspace: '/paper', fontArgs: [{ fontBlobs }] });

const from = performance.now();
for (const { sources, inputs, at } of orders) {
	for (const [name, source] of Object.entries(sources))
		compiler.mapShadow(`/paper/${name}`, Buffer.from(source));
	const { result } = compiler.compile({ mainFilePath: '/paper/main.typ', inputs });
	compiler.pdf(result!, { pdfStandard: 'a-3a', creationTimestamp: Date.parse(at) / 1_000 });
	compiler.evictCache(10);
}
const seconds = (performance.now() - from) / 1_000;
console.log(
	JSON.stringify({
		perSecond: Math.round((orders.length / seconds) * 10) / 10,
		memoryMB: Math.round(process.memoryUsage.rss() / 1_000_000),
	}),
);
