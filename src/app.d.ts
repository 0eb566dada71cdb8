import type { Locale } from '#words';

declare global {
	namespace App {
		interface Locals {
			locale: Locale;
		}
	}
}
