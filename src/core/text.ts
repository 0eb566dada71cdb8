/** Arabic-Indic and Persian digits as 0–9; all else unchanged. */
export const westernDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf));

/** Letters without width and joiners: nobody sees them, copying brings them along. */
export const unseen = /[\u00ad\u180e\u200b-\u200d\u2060\ufeff]/g;

export type TextFault = 'nul' | 'surrogate' | 'direction-override' | 'unread' | 'invisible';

/**
 * What makes a text unfit to be stored, or null: NUL, a lone surrogate, a direction override (U+202A–202E), the sign that
 * stands for a letter lost on the way (U+FFFD), a letter without width. Joiners bind letters and pictures in prose; in one
 * line (`oneLine`), where names stand, they only make two that look the same.
 */
export const textFault = (text: string, oneLine = false): TextFault | null => {
	if (text.includes('\0')) return 'nul';
	if (!text.isWellFormed()) return 'surrogate';
	if (/[\u202a-\u202e]/.test(text)) return 'direction-override';
	if (text.includes('\ufffd')) return 'unread';
	if (/[\u00ad\u180e\u200b\u2060\ufeff]/.test(text)) return 'invisible';
	if (oneLine && /[\u200c\u200d]/.test(text)) return 'invisible';
	return null;
};
