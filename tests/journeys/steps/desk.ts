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
	/** What a form on a page says it was read as, and the first ground it offers. */
	const read = async (path: string) => {
		const { text } = await ask(path);
		const of = (pattern: RegExp) => pattern.exec(text)?.[1] ?? '';
		return {
			text,
			seen: ['seen', of(/name="seen" value="([^"]+)"/)] as [string, string],
			ground: ['grounds[]', of(/name="grounds\[\]"[^>]*value="([^"]+)"/)] as [string, string],
		};
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
			const { seen, ground } = await read(path);
			const text: [string, string] = ['text', 'الملف كامل ومطابق'];
			await send(path, [seen, ...(outcome === 'refuse' ? [ground] : []), text]);
		},
		accept: async (ref: string) =>
			send(`${at(ref)}/decide?/accept`, [(await read(`${at(ref)}/decide`)).seen]),
		refuse: async (ref: string, text: string) => {
			const { seen, ground } = await read(`${at(ref)}/refuse`);
			return send(`${at(ref)}/refuse?/refuse`, [seen, ground, ['text', text]]);
		},
		proclaim: async (ref: string) =>
			send(`${at(ref)}/proclaim`, [(await read(`${at(ref)}/proclaim`)).seen]),
		returnFor: async (ref: string, remarks: readonly { place: string; text: string }[]) => {
			const page = await read(`${at(ref)}/return`);
			const groundAt = (place: string) => {
				const offered = page.text.slice(page.text.indexOf(`name="ground.${place}"`));
				return /<option value="([^"]+)"/.exec(offered)![1]!;
			};
			await send(`${at(ref)}/return?/send`, [
				page.seen,
				...remarks.flatMap(({ place, text }): [string, string][] => [
					['defect[]', place],
					[`ground.${place}`, groundAt(place)],
					[`text.${place}`, text],
				]),
			]);
		},
		write: (ref: string, text: string) => send(`${at(ref)}?/message`, [['text', text]]),
		note: (ref: string, note: string) => send(`${at(ref)}?/note`, [['note', note]]),
	};
};
