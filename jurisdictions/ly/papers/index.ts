import { readFileSync } from 'node:fs';
import { join } from 'node:path';

const source = (name: string) => readFileSync(join(import.meta.dirname, `${name}.typ`), 'utf8');

// what every paper of a case says
const head = [
	'ref',
	'service',
	'authority',
	'office',
	'signer',
	'hijri',
	'applicant',
	'nameAr',
	'nameEn',
	'issuedAt',
	'rulesOn',
	'number',
];
const more = {
	receipt: ['days', 'dueOn', 'papers', 'contentHash'],
	defects: ['round', 'roundsMax', 'defects'],
	decision: ['decidedOn', 'contentHash'],
	refusal: ['decidedOn', 'grounds', 'reasons', 'leaflet'],
	certificate: [
		'publicId',
		'decision',
		'decidedOn',
		'enteredOn',
		'municipality',
		'fields',
		'decidedHijri',
	],
} as const;

export type PaperName = keyof typeof more;

/** The Libyan papers: Typst sources by file name, and the names of the data each needs. */
export const papers = (Object.keys(more) as PaperName[]).map((name) => ({
	name,
	kind: name,
	sources: { 'main.typ': source(name), 'layout.typ': source('layout') },
	needs: [...head, ...more[name]] as readonly string[],
}));
