import { build, type Plugin } from 'vite';

const bundle = async (entry: string): Promise<string> => {
	const built = await build({
		configFile: false,
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2022',
			rollupOptions: { input: entry, output: { format: 'iife' } },
		},
	});
	const [one] = Array.isArray(built) ? built : [built];
	if (!one || !('output' in one)) throw new Error(`${entry} was not built`);
	return one.output[0].code;
};

/**
 * A script of our own beside pages that no framework hydrates: `import address from 'daam:<name>'` bundles the entry into
 * one hashed file and gives its address; under development the file is made as it is asked for.
 */
export const island = (name: string, entry: string): Plugin => {
	const id = `daam:${name}`;
	const inDevelopment = `/${name}.js`;
	let serves = false;
	return {
		name: `island-${name}`,
		configResolved: ({ command }) => {
			serves = command === 'serve';
		},
		resolveId: (asked) => (asked === id ? `\0${id}` : undefined),
		async load(asked) {
			if (asked !== `\0${id}`) return undefined;
			if (serves) return `export default ${JSON.stringify(inDevelopment)}`;
			const source = await bundle(entry);
			const file = this.emitFile({ type: 'asset', name: `${name}.js`, source });
			// vite puts the public address here, the same in both of its builds
			return `export default "__VITE_ASSET__${file}__"`;
		},
		configureServer: ({ middlewares }) => {
			middlewares.use(inDevelopment, (_, response, next) => {
				bundle(entry).then((code) => {
					response.setHeader('content-type', 'text/javascript');
					response.end(code);
				}, next);
			});
		},
	};
};
