import adapter from '@sveltejs/adapter-node';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { oneFile } from './src/verifier/one-file.ts';

export default defineConfig({
	plugins: [oneFile(), sveltekit({ adapter: adapter() })],
	build: { assetsInlineLimit: 0 },
});
