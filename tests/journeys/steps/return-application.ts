import { signInAs } from '../../world/sign-in.ts';

/** One remark of a letter: where it stands, and what is asked. */
type Remark = { place: string; text: string };

const registrar = '+218910000011';

/** The registrar in Benghazi sends an application back for these; posts as the desk's page does. */
export const returnApplication = async (home: string, ref: string, remarks: Remark[]) => {
	const cookies = await signInAs(home, registrar);
	const cookie = cookies.map((pair) => pair.join('=')).join('; ');
	const page = await (
		await fetch(`${home}/desk/cases/${ref}/return`, { headers: { cookie } })
	).text();
	const ground = /<option value="([^"]+)"/.exec(page)![1]!;
	const form = new URLSearchParams();
	for (const { place, text } of remarks) {
		form.append('defect[]', place);
		form.set(`ground.${place}`, ground);
		form.set(`text.${place}`, text);
	}
	const answer = await fetch(`${home}/desk/cases/${ref}/return`, {
		method: 'POST',
		redirect: 'manual',
		headers: { cookie, origin: home },
		body: form,
	});
	if (answer.status !== 303) throw new Error(`the letter was answered by ${answer.status}`);
};
