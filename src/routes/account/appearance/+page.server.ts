import { appearanceForm, safeNext } from '#domains/identity';
import { chooseAppearance } from '#domains/identity/server';
import { submit, type WebEvent } from '#platform/web/server';
import { appearanceOf, keepAppearance } from '../../../entrance/index.ts';

export const load = (event: WebEvent) => ({ mode: appearanceOf(event) ?? 'system' });

export const actions = {
	default: submit(appearanceForm, chooseAppearance, (mode, event) => {
		keepAppearance(event, mode);
		return safeNext(event.url.searchParams.get('next') ?? '/account/appearance');
	}),
};
