import type { TestProject } from 'vitest/node';
import { startApp } from '../world/app.ts';
import { enterSamples, type Samples } from '../world/samples.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		home: string;
		dataDir: string;
		samples: Samples;
	}
}

/** One application with the demonstration world and cases at every stage for all journeys; they take it by `inject('home')`. */
export default async (project: TestProject) => {
	const app = await startApp();
	try {
		project.provide('samples', await enterSamples(app));
	} catch (error) {
		await app.stop();
		throw error;
	}
	project.provide('home', app.home);
	project.provide('dataDir', app.dataDir);
	return app.stop;
};
