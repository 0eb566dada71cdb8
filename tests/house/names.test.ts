import { basename } from 'node:path';
import { expect, test } from 'vitest';
import { find } from './source.ts';

const files = find('{src,bin,jurisdictions,db,tests,bench}/**/*.{ts,svelte}', true);
const drawers =
	/^(utils?|helpers?|common|misc|managers?|services?|handlers?|data|info|process|lib|shared)$/;

test.each(files)('%s: kebab case, components in Pascal case, no drawer for everything', (file) => {
	const name = basename(file).replace(/(\.(test|server|d))*\.(ts|svelte)$/, '');
	if (!name.startsWith('+')) {
		if (file.endsWith('.svelte')) expect(name).toMatch(/^[A-Z][A-Za-z0-9]*$/);
		else expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+|\.[a-z]+)*$/);
	}
	const inRoutes = file.startsWith('src/routes/');
	for (const part of [...(inRoutes ? [] : file.split('/').slice(0, -1)), name])
		expect(part, `${file}: a name that says what is in it`).not.toMatch(drawers);
});
