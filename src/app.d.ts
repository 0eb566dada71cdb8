import type { Caller } from '#platform/server';
import type { Locale } from '#words';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** who calls, in the audience of the route */
			caller: Caller;
			/** who is signed in, for the frame; null: nobody */
			who: { account: string; name: string; places: { label: string; path: string }[] } | null;
		}
		interface Error {
			message: string;
			code?: string;
			incident?: string;
		}
	}
}
