import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { island } from './bin/island.ts';
import { oneFile } from './src/verifier/one-file.ts';

export default defineConfig({
	plugins: [
		oneFile(),
		sveltekit({ adapter: adapter() }),
		island('draft', 'src/domains/registration/island/index.ts'),
	],
	build: { assetsInlineLimit: 0 },
});
