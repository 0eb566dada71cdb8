import { signInAs } from '../../world/sign-in.ts';
import { curl } from './curl.ts';

/** Who works in Benghazi: who prepares and who decides. */
export const registrar = '+218910000011';
export const decider = '+218910000014';

/** Somebody at the desk, by its own forms. Each deed expects to go on (303). */
export const atDesk = async (home: string, phone: string) => {
	const ask = curl(home, await signInAs(home, phone));
	const send = async (path: string, form: [string, string][]) => {
		const answer = await ask(path, form);
		if (answer.status !== 303 || answer.to?.includes('/account/'))
			throw new Error(`${path} answered ${answer.status} ${answer.to ?? ''}`);
		return answer;
	};
	const at = (ref: string) => `/desk/cases/${ref}`;
	const grounds = async (path: string) => {
		const { text } = await ask(path);
		return /name="grounds\[\]"[^>]*value="([^"]+)"/.exec(text)![1]!;
	};
	return {
		ask,
		checkPapers: async (ref: string) => {
			const { text } = await ask(`${at(ref)}?view=papers`);
			const slots = new Set([...text.matchAll(/name="slot" value="([^"]+)"/g)].map(([, s]) => s!));
			for (const slot of slots)
				await send(`${at(ref)}?/check`, [
					['slot', slot],
					['result', 'good'],
				]);
		},
		recommend: async (ref: string, outcome: 'accept' | 'refuse' = 'accept') => {
			const path = `${at(ref)}/recommend?outcome=${outcome}`;
			await send(path, [
				...(outcome === 'refuse' ? [['grounds[]', await grounds(path)] as [string, string]] : []),
				['text', 'الملف كامل ومطابق'],
			]);
		},
		accept: (ref: string) => send(`${at(ref)}/decide?/accept`, []),
		refuse: async (ref: string, text: string) =>
			send(`${at(ref)}/refuse?/refuse`, [
				['grounds[]', await grounds(`${at(ref)}/refuse`)],
				['text', text],
			]),
		proclaim: (ref: string) => send(`${at(ref)}/proclaim`, []),
		returnFor: async (ref: string, remarks: readonly { place: string; text: string }[]) => {
			const page = (await ask(`${at(ref)}/return`)).text;
			const ground = /<option value="([^"]+)"/.exec(page)![1]!;
			await send(
				`${at(ref)}/return?/send`,
				remarks.flatMap(({ place, text }): [string, string][] => [
					['defect[]', place],
					[`ground.${place}`, ground],
					[`text.${place}`, text],
				]),
			);
		},
		write: (ref: string, text: string) => send(`${at(ref)}?/message`, [['text', text]]),
		note: (ref: string, note: string) => send(`${at(ref)}?/note`, [['note', note]]),
	};
};
