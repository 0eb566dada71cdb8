import { createHash } from 'node:crypto';
import { publicKeys, publicUrl } from '#platform/server';
import built from 'daam:verifier';

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;
const inside = (tag: string) => built.match(new RegExp(`<${tag}>([\\s\\S]*?)</${tag}>`))![1]!;

// the file carries the same policy in itself: kept on a phone it may reach nothing either
const inFile = [
	"default-src 'none'",
	`script-src ${hashOf(inside('script'))}`,
	`style-src ${hashOf(inside('style'))}`,
	'img-src data:',
	"base-uri 'none'",
	"form-action 'none'",
].join('; ');

/** What the server says with it; a page may not be framed by its own word. */
export const verifierPolicy = `${inFile}; frame-ancestors 'none'`;

let made = { known: '', page: Buffer.alloc(0) };

/** The offline verifier with the keys of today in it; made anew when they change. */
export const verifierPage = (): Buffer => {
	const keys = publicKeys()
		.filter(({ use }) => use === 'claims')
		.map(({ id, key, from, to }) => ({ id, key, from, to }));
	const known = JSON.stringify({ home: publicUrl(), keys }).replace(/</g, '\\u003c');
	if (made.known === known) return made.page;
	const page = built
		.replace('%policy%', inFile.replaceAll('"', ''))
		.replace(/\s*%keys%\s*/, () => known);
	made = { known, page: Buffer.from(page) };
	return made.page;
};
