import type { Device } from './device.ts';
import { send } from './server.ts';

type Place = { save: string; versions: string; version: string; device: Device };

/**
 * Words that a crash or a cut line left on the device go to the server with the version they began from; gives where to
 * go on: the page again, both versions, or nowhere.
 */
export const bringBack = async ({
	save,
	versions,
	version,
	device,
}: Place): Promise<'here' | string | null> => {
	const kept = await device.read();
	if (!kept) return null;
	// the form was on its way, and arrived
	if (kept.leaving && kept.base !== version) {
		await device.drop();
		return null;
	}
	const answer = await send(save, kept.text, kept.base);
	if (answer.is === 'saved') {
		await device.drop();
		return answer.version === version ? null : 'here';
	}
	if (answer.is !== 'conflict') return null;
	await device.drop();
	return versions;
};
