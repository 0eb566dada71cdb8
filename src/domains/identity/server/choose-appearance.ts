import { act } from '#platform/server';
import type { Appearance } from '../forms.ts';

/** Light or dark on the pages of somebody signed in; kept by the device, so that no page waits for it. */
export const chooseAppearance = act(
	'identity:own-account',
	async (_, { mode }: { mode: Appearance }) => mode,
	{ records: 'nothing', because: 'it is kept on the device alone' },
);
