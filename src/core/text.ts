/** Arabic-Indic and Persian digits as 0–9; all else unchanged. */
export const westernDigits = (text: string): string =>
	text.replace(/[\u0660-\u0669\u06f0-\u06f9]/g, (d) => String(d.charCodeAt(0) & 0xf));

/** What makes a text unfit to be stored, or null: NUL, a lone surrogate, a direction override (U+202A–202E). */
export const textFault = (text: string): 'nul' | 'surrogate' | 'direction-override' | null => {
	if (text.includes('\0')) return 'nul';
	if (!text.isWellFormed()) return 'surrogate';
	if (/[\u202a-\u202e]/.test(text)) return 'direction-override';
	return null;
};
