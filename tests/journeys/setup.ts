import type { TestProject } from 'vitest/node';
import { startApp } from '../world/app.ts';

declare module 'vitest' {
	export interface ProvidedContext {
		home: string;
		dataDir: string;
	}
}

/** One application with the demonstration world for all journeys; they take its address by `inject('home')`. */
export default async (project: TestProject) => {
	const app = await startApp();
	project.provide('home', app.home);
	project.provide('dataDir', app.dataDir);
	return app.stop;
};
