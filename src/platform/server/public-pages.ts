import type { Ctx } from './context.ts';

// the built web part and the process around it load this module twice; they count together
const slot = Symbol.for('daam.public-pages');
const held = globalThis as { [slot]?: number };
const touched = new WeakSet<object>();

/** Says that a deed changes what public pages show; they are dropped when its transaction has committed. */
export const touchPublicPages = (ctx: Ctx): void => {
	touched.add(ctx.db);
};

/** Whether a transaction changed what public pages show; for the doors alone. */
export const touchesPublicPages = (db: object): boolean => touched.has(db);

/** Drops every public page this process keeps: nobody is shown an older one from here. */
export const dropPublicPages = (): void => {
	held[slot] = publicGeneration() + 1;
};

/** Grows with every drop: what was rendered under a smaller number is out of date. */
export const publicGeneration = (): number => held[slot] ?? 0;
