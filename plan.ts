// Who may use whom. Arrows go down the floors only; tests/house keeps this true.
const services = ['identity', 'journal', 'files', 'notices', 'papers', 'rules', 'matching'];
const rooms = [...services, 'organisations', 'registration', 'register'];
const named = (names: readonly string[]) => names.map((name) => `domains/${name}`);

export const floors: Record<string, number> = {
	core: 0,
	words: 1,
	platform: 1,
	ui: 1,
	...Object.fromEntries(named(services).map((room) => [room, 2])),
	'domains/organisations': 3,
	'domains/registration': 4,
	'domains/register': 5,
	jurisdictions: 2,
	wiring: 6,
	routes: 6,
};

const ground = ['core', 'platform', 'words'];

export const mayUse: Record<string, readonly string[]> = {
	core: [],
	words: ['core'],
	platform: ['core', 'words'],
	ui: ['core', 'words'],
	'domains/journal': ground,
	'domains/matching': ground,
	'domains/rules': [...ground, 'ui', 'domains/journal'],
	'domains/identity': [...ground, 'ui', 'domains/journal'],
	'domains/files': [...ground, 'ui', 'domains/journal'],
	'domains/notices': [...ground, 'ui', 'domains/identity', 'domains/journal'],
	'domains/papers': [...ground, 'ui', 'domains/files', 'domains/journal'],
	'domains/organisations': [...ground, 'ui', ...named(services)],
	'domains/registration': [...ground, 'ui', ...named(services), 'domains/organisations'],
	'domains/register': [
		...ground,
		'ui',
		'domains/organisations',
		'domains/matching',
		'domains/papers',
		'domains/rules',
	],
	// declared data of law: types and small makers of the rules room, nothing else
	jurisdictions: ['core', 'words', 'domains/rules'],
	wiring: ['core', 'platform', 'jurisdictions', ...named(rooms)],
	routes: ['core', 'platform', 'ui', 'words', 'jurisdictions', 'wiring', ...named(rooms)],
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
