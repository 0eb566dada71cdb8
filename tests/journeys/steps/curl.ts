/** What curl does: a cookie jar, an Origin header, no redirect followed. */
export const curl = (home: string, cookies: readonly (readonly [string, string])[] = []) => {
	const jar = new Map<string, string>(cookies);
	const ask = async (
		path: string,
		form?: Record<string, string> | readonly [string, string][],
		headers: Record<string, string> = {},
	) => {
		const answer = await fetch(home + path, {
			method: form ? 'POST' : 'GET',
			redirect: 'manual',
			headers: {
				cookie: [...jar].map(([name, value]) => `${name}=${value}`).join('; '),
				...(form ? { origin: home } : {}),
				...headers,
			},
			...(form ? { body: new URLSearchParams(form as Record<string, string>) } : {}),
		});
		for (const line of answer.headers.getSetCookie()) {
			const [, name, value] = /^([^=]+)=([^;]*)/.exec(line)!;
			if (value) jar.set(name!, value);
			else jar.delete(name!);
		}
		return {
			status: answer.status,
			to: answer.headers.get('location'),
			text: await answer.text(),
			answer,
		};
	};
	return Object.assign(ask, { cookies: () => [...jar] });
};
export type Curl = ReturnType<typeof curl>;
