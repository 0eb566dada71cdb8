import { defineConfig } from 'vitest/config';

export default defineConfig({
	test: {
		projects: [
			{
				test: {
					name: 'units',
					include: [
						'src/**/*.test.ts',
						'jurisdictions/**/*.test.ts',
						'db/**/*.test.ts',
						'tests/{house,matrix}/*.test.ts',
					],
					globalSetup: ['tests/world/cluster.ts'],
					testTimeout: 60_000,
					hookTimeout: 60_000,
				},
			},
			{
				test: {
					name: 'journeys',
					include: ['tests/journeys/**/*.test.ts', 'tests/matrix/http/*.test.ts'],
					globalSetup: ['tests/journeys/setup.ts'],
					// they share one application and two cores
					fileParallelism: false,
					testTimeout: 180_000,
					hookTimeout: 300_000,
				},
			},
		],
	},
});
