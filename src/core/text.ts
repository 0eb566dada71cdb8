/** Arabic-Indic and Persian digits as 0–9; all else unchanged. */
export const westernDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf));

/**
 * Without what nobody sees and copying brings along: letters without width, joiners, marks and embeddings of direction.
 * Overrides (U+202D, U+202E) stay, since they change what is read; `textFault` names them.
 */
export const withoutUnseen = (text: string): string =>
	text.replace(/(?![\u202d\u202e])\p{Cf}/gu, '');

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
