import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from 'vitest';

/** Axe finds nothing on the page, and nothing is wider than the screen. */
export const requireFair = async (page: Page) => {
	const { violations } = await new AxeBuilder({ page }).analyze();
	expect(violations.map((one) => `${page.url()} ${one.id}: ${one.nodes[0]?.html}`)).toEqual([]);
	const wider = await page.evaluate(
		() => document.documentElement.scrollWidth - document.documentElement.clientWidth,
	);
	expect(wider, page.url()).toBeLessThanOrEqual(0);
};
