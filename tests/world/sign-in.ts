/** Who is offered on the sign-in page of the demonstration world: what to type now. */
export type Offered = { handle: string; password: string; code: string };

export const offered = async (home: string): Promise<Offered[]> => {
	const text = await (await fetch(`${home}/account/sign-in`)).text();
	const typed = [...text.matchAll(/<code>([^<]+)<\/code>/g)].map((found) => found[1]!.trim());
	const [password = '', ...rest] = typed;
	return rest.flatMap((handle, i) =>
		i % 2 === 0 ? [{ handle: handle.replace(/\s/g, ''), password, code: rest[i + 1]! }] : [],
	);
};

/** Signs a persona of the demonstration world in by phone; gives the cookies (name, value). */
export const signInAs = async (home: string, phone: string): Promise<[string, string][]> => {
	const who = (await offered(home)).find(({ handle }) => handle.endsWith(phone.slice(-9)));
	if (!who) throw new Error(`nobody signs in by ${phone} here`);
	const answer = await fetch(`${home}/account/sign-in`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: home },
		body: new URLSearchParams(who),
	});
	if (answer.status !== 303) throw new Error(`sign-in answered ${answer.status}`);
	return answer.headers
		.getSetCookie()
		.map((line) => line.split(';')[0]!.split('=') as [string, string]);
};
