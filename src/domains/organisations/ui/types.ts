import type { Problem } from '#ui';
import type { Locale } from '#words';

/** A form's answer when it was not accepted, or what was typed before a fresh factor was asked for. */
export type WorkspaceAnswer =
	{ values?: Record<string, unknown>; problems?: Problem[] } | null | undefined;

/** What every page of an organisation's workspace gets from the layouts. */
export type WorkspaceFrame = {
	locale: Locale;
	path: string;
	who: { account: string; name: string; places: { label: string; path: string }[] } | null;
	once: string | undefined;
	/** what was kept of this page; `ended`: by a session that had ended */
	kept: (NonNullable<WorkspaceAnswer> & { ended: boolean }) | null;
	workspace: {
		id: string;
		/** null: the place is no organisation, or this role does not see its record */
		name: { ar: string; en: string; publicId: string } | null;
		/** whether this role sees who enters */
		access: boolean;
	};
};
