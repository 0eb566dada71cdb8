import { newId } from '#core';
import { acceptApplication } from '#domains/registration/server';
import { officeFor, rulesNow } from '#domains/rules/server';
import { readConfig } from '#platform/server';
import { openInstallation } from '../../bin/open.ts';
import { accountOf, cookieOf, phones } from '../world/samples.ts';
import {
	agent,
	answersFor,
	checked,
	drafted,
	paper,
	recommended,
	staff,
	submitted,
} from '../world/cases.ts';

/** A form as a client sends it; `key` is its once-key. */
export type Write = {
	what: string;
	/** the page whose form it is, and where that form goes */
	page: string;
	path: string;
	cookies: string;
	fields: Record<string, string>;
	file?: Buffer;
	key: string;
	/** what its form carried when it was first sent */
	hidden?: [string, string][];
};

/** Opens an account; gives its cookies, or null when it was not taken. */
export const join = async (home: string): Promise<string | null> => {
	const typed = { name: 'سالم عمر', phone: '', email: '', password: 'zaytun-jabal-qamar-7' };
	const answer = await fetch(`${home}/account/join`, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: home },
		body: new URLSearchParams(typed),
	});
	const cookies = answer.headers.getSetCookie().map((line) => line.split(';')[0]);
	return answer.status === 303 ? cookies.join('; ') : null;
};

const place = 'LY010304';

/**
 * Enters `times` cases for each kind of write, at the stage the write needs, and gives the forms that clients then send:
 * drafts begun, papers uploaded, submissions, returns, recommendations, decisions, proclamations.
 */
export const prepareWrites = async (
	app: { home: string; dataDir: string },
	times: number,
): Promise<Write[]> => {
	const registrar = await cookieOf(app.home, phones.registrar);
	const decider = await cookieOf(app.home, phones.decider);
	const config = readConfig({ ...process.env, DATA_DIR: app.dataDir });
	const installation = await openInstallation(config, true);
	const writes: Write[] = [];
	const add = (what: string, path: string, cookies: string, fields = {}, file?: Buffer) =>
		writes.push({
			what,
			page: path.replace(/\?\/.*/, ''),
			path,
			cookies,
			fields,
			key: newId(),
			...(file ? { file } : {}),
		});
	try {
		const declared = rulesNow();
		const service = declared.regimes[0]!.services[0]!;
		const office = officeFor(place).id;
		const now = new Date().toISOString();
		const one = staff(office, ['registrar'], newId(), now);
		const two = staff(office, ['decider'], newId(), now);
		const answers = () => ({ ...answersFor(declared), [service.carries.municipality]: place });
		const ground = declared.regimes[0]!.reasons.find((reason) => reason.for.includes('return'))!;
		const field = service.carries.nameAr;
		let applicant = '';
		let mine = '';
		for (let i = 0; i < times; i++) {
			// one person may send a bounded number of files a day
			if (i % 5 === 0) {
				applicant = (await join(app.home))!;
				mine = await accountOf(applicant);
			}
			const who = agent(mine, now);
			const draft = await drafted(who, declared, answers());
			const upload = {
				for: 'registration-paper',
				ref: draft,
				slot: 'bylaws',
				from: `/apply/${draft}`,
			};
			add('upload', '/files/upload', applicant, upload, paper().bytes);
			add('submit', `/apply/${draft}/check?/send`, applicant);
			const filed = await submitted(who, declared, answers());
			add('return', `/desk/cases/${filed}/return?/send`, registrar, {
				'defect[]': field,
				[`ground.${field}`]: ground.code,
				[`text.${field}`]: 'نقص',
			});
			const said = answers();
			const read = await submitted(who, declared, said);
			await checked(one, read, declared, said);
			add('recommend', `/desk/cases/${read}/recommend?outcome=accept`, registrar, {
				text: 'الملف كامل',
			});
			const asked = answers();
			const advised = await submitted(who, declared, asked);
			await recommended(one, advised, declared, asked);
			add('decide', `/desk/cases/${advised}/decide?/accept`, decider);
			const last = answers();
			const decided = await submitted(who, declared, last);
			await recommended(one, decided, declared, last);
			await acceptApplication(two, { ref: decided });
			add('proclaim', `/desk/cases/${decided}/proclaim`, decider);
			add('message', `/desk/cases/${filed}?/message`, registrar, { text: 'وصل الطلب.' });
		}
	} finally {
		await installation.close();
	}
	return writes;
};

/** What the form of a page carries unseen, as it was served. */
const hiddenOf = async (
	home: string,
	{ page, path, cookies }: Write,
): Promise<[string, string][]> => {
	const answer = await fetch(home + page, { headers: { cookie: cookies }, redirect: 'manual' });
	const forms = (await answer.text()).match(/<form[\s\S]*?<\/form>/g) ?? [];
	const action = path.slice(page.length);
	const form =
		forms.find((one) =>
			action ? one.includes(`action="${action}"`) : !/^<form[^>]*action=/.test(one),
		) ?? '';
	return [...form.matchAll(/<input[^>]*type="hidden"[^>]*>/g)].flatMap(([input]) => {
		const [, name] = /name="([^"]*)"/.exec(input) ?? [];
		const [, value = ''] = /value="([^"]*)"/.exec(input) ?? [];
		return name ? [[name, value] as [string, string]] : [];
	});
};

/** Sends a form; gives where it led, or null when it was not taken. Throws when the line breaks off. */
export const send = async (home: string, write: Write): Promise<string | null> => {
	write.hidden ??= await hiddenOf(home, write);
	const all = { ...Object.fromEntries(write.hidden), ...write.fields, once: write.key };
	const body = write.file ? new FormData() : new URLSearchParams(all);
	if (body instanceof FormData) {
		for (const [name, value] of Object.entries(all)) body.set(name, value);
		body.set('file', new Blob([new Uint8Array(write.file!)]), 'paper.pdf');
	}
	const answer = await fetch(home + write.path, {
		method: 'POST',
		redirect: 'manual',
		headers: { origin: home, cookie: write.cookies },
		body,
	});
	const to = answer.headers.get('location');
	await answer.arrayBuffer();
	return answer.status === 303 && !/problem=|sign-in|again/.test(to ?? '') ? to : null;
};
