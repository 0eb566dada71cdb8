// Who may use whom. Arrows go down the floors only; tests/house keeps this true.
export const floors: Record<string, number> = {
	core: 0,
	words: 1,
	platform: 1,
	ui: 1,
	'domains/journal': 2,
	routes: 6,
};

export const mayUse: Record<string, readonly string[]> = {
	core: [],
	words: ['core'],
	platform: ['core'],
	ui: ['core', 'words'],
	'domains/journal': ['core', 'platform', 'words'],
	routes: ['core', 'platform', 'ui', 'words', 'domains/journal'],
};

// The two arrows that must never exist, named before the rooms do.
export const forbidden: readonly (readonly [from: RegExp, to: RegExp])[] = [
	[
		/^domains\/(registration|filings)|^src\/routes\/desk/,
		/^domains\/(members|governance|projects|letters|books|archive)/,
	],
	[
		/^domains\/(identity|journal|files|notices|papers|rules|matching)/,
		/^domains\/(?!identity|journal|files|notices|papers|rules|matching)/,
	],
];
