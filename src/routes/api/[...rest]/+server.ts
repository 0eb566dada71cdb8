import type { RequestHandler } from './$types.d.ts';
import { Refusal } from '#core';
import { registerWords } from '#domains/register';
import { problemJson } from '#platform/web/server';

/** An address below `/api` where nothing is. */
export const fallback: RequestHandler = () =>
	problemJson(new Refusal('not-found', 'address-unknown'), registerWords);
