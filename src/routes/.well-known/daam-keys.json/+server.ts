import { json } from '@sveltejs/kit';
import { publicKeys } from '#platform/server';

/** The public halves of the signing keys, with the day each began. */
export const GET = () => json({ keys: publicKeys() });
