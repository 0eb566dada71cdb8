import type { Session } from '#domains/identity/server';
import type { Caller } from '#platform/server';
import type { Locale } from '#words';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
			/** who calls, in the audience of the route */
			caller: Caller;
			/** who is signed in, for the frame; null: nobody */
			/** the open session, in areas that know one */
			session: Session | null;
			/** the address the request came from */
			address: string;
			/** there is something here, but not for this caller: answered like what does not exist */
			missing: boolean;
			/** whoever asks has asked too much and waits */
			wait: boolean;
			/** the page shows what is wrong with its own address */
			amiss?: boolean;
			/** the code of the refusal that this address was answered with */
			refused?: string;
			/** keeps what was typed and gives the page that asks for a fresh factor; absent: nobody is signed in */
			stepUp?: (fields: [name: string, value: string][]) => Promise<string>;
			/** what was kept of this form goes, it was sent with these fields; absent: nobody is signed in */
			sent?: (fields: string[]) => Promise<void>;
			who: { account: string; name: string; places: { label: string; path: string }[] } | null;
		}
		interface Error {
			message: string;
			code?: string;
			incident?: string;
		}
	}
}
