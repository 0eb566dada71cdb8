// Builds the offline verifier into one HTML text, for the server to put keys into: `import page from 'daam:verifier'`.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import ar from '../domains/papers/words/ar.json' with { type: 'json' };
import en from '../domains/papers/words/en.json' with { type: 'json' };

const here = import.meta.dirname;
const read = (file: string) => readFileSync(join(here, file), 'utf8');

const scriptOf = async (): Promise<string> => {
	const built = await build({
		configFile: false,
		root: join(here, '../..'),
		logLevel: 'error',
		build: {
			write: false,
			target: 'es2020',
			rollupOptions: { input: join(here, 'main.ts'), output: { format: 'iife' } },
		},
	});
	const [one] = Array.isArray(built) ? built : [built];
	if (!one || !('output' in one)) throw new Error('the verifier was not built');
	// it stands inside a page: nothing in it may end the script early
	return one.output[0].code.trim().replace(/<\/(script)/gi, '<\\/$1');
};

/** Spares indentation and empty lines; what is between tags stays. */
const tight = (text: string) => text.replace(/\n\s*/g, '\n').trim();

const said = (words: Record<string, unknown>, key: string): string => {
	const word = words[key];
	if (typeof word !== 'string') throw new Error(`the verifier says ${key}, which is no word`);
	return word.replace(/&/g, '&amp;').replace(/</g, '&lt;');
};

const pageOf = async (): Promise<string> => {
	const style = tight(
		`${read('../ui/styles/tokens.css')}${read('page.css')}`.replace(/\/\*.*?\*\//gs, ''),
	);
	const page = tight(read('page.html'))
		.replace(/\{\{en:([\w-]+)\}\}/g, (_, key: string) => said(en, key))
		.replace(/\{\{([\w-]+)\}\}/g, (_, key: string) => said(ar, key));
	const script = await scriptOf();
	return page.replace(/\s*%style%\s*/, () => style).replace(/\s*%script%;?\s*/, () => script);
};

const name = 'daam:verifier';

/** The plugin that gives the built page. */
export const oneFile = (): Plugin => ({
	name: 'one-file',
	resolveId: (id) => (id === name ? `\0${name}` : undefined),
	load: async (id) =>
		id === `\0${name}` ? `export default ${JSON.stringify(await pageOf())}` : undefined,
});
