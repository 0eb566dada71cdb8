/** The characters a TrueType font has a glyph for, as ranges, from its Unicode character map (format 4 or 12). */
export const rangesOf = (font: Buffer): [from: number, to: number][] => {
	const tables = Array.from({ length: font.readUInt16BE(4) }, (_, i) => 12 + i * 16);
	const cmap = font.readUInt32BE(
		tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap')! + 8,
	);
	const maps = Array.from({ length: font.readUInt16BE(cmap + 2) }, (_, i) => {
		const at = cmap + font.readUInt32BE(cmap + 4 + i * 8 + 4);
		return { at, format: font.readUInt16BE(at) };
	});
	const long = maps.find(({ format }) => format === 12);
	if (long)
		return Array.from({ length: font.readUInt32BE(long.at + 12) }, (_, i) => {
			const group = long.at + 16 + i * 12;
			return [font.readUInt32BE(group), font.readUInt32BE(group + 4)];
		});
	const { at } = maps.find(({ format }) => format === 4)!;
	const doubled = font.readUInt16BE(at + 6);
	return Array.from({ length: doubled / 2 }, (_, i) => [
		font.readUInt16BE(at + 16 + doubled + i * 2),
		font.readUInt16BE(at + 14 + i * 2),
	]);
};

// they shape or steer the text around them and need no glyph
const silent = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufe00-\ufe0f]/;
/** What stands for a character that no font here has. */
export const stranger = '\u25cc';

/**
 * Puts a sign in the place of what the fonts cannot show: a picture character in somebody's reasons must not keep the
 * paper from being set for ever. Texts come as JSON, whose controls are escaped.
 */
export const showable = (fonts: readonly Buffer[]): ((json: string) => string) => {
	const ranges = fonts.flatMap(rangesOf);
	const known = new Map<string, boolean>();
	const isShown = (sign: string) => {
		const code = sign.codePointAt(0)!;
		return silent.test(sign) || ranges.some(([from, to]) => from <= code && code <= to);
	};
	return (json) =>
		json
			// an escaped backslash is taken whole, so that what follows it is no escape
			.replace(/\\(?:u([0-9a-f]{4})|.)/gi, (whole, code?: string) =>
				/^\\[bf]$/.test(whole) || (code && /^(00[01]|d[89a-f])/i.test(code)) ? stranger : whole,
			)
			.replace(/[^\x20-\x7e\n]/gu, (sign) => {
				if (!known.has(sign)) known.set(sign, isShown(sign));
				return known.get(sign) ? sign : stranger;
			});
};
