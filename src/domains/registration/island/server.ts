/** What became of words sent to the server. */
export type Answered =
	| { is: 'saved'; version: string; at: string }
	| { is: 'conflict' }
	| { is: 'ended' }
	| { is: 'refused' }
	| { is: 'offline' };

/** Sends a part as its form would, by the same deed; never throws. */
export const send = async (address: string, text: string, base: string): Promise<Answered> => {
	const body = new URLSearchParams(text);
	body.set('base', base);
	let answer: Response;
	try {
		answer = await fetch(address, {
			method: 'POST',
			body,
			headers: { accept: 'application/json' },
			// a session that ended leads to the sign-in page, which is no answer
			redirect: 'manual',
			signal: AbortSignal.timeout(20_000),
		});
	} catch {
		return { is: 'offline' };
	}
	if (answer.type === 'opaqueredirect') return { is: 'ended' };
	if (!answer.ok) return { is: answer.status >= 500 ? 'offline' : 'refused' };
	const { version, at, proposal } = (await answer.json()) as {
		version: number;
		at: string;
		proposal: boolean;
	};
	return proposal ? { is: 'conflict' } : { is: 'saved', version: String(version), at };
};
