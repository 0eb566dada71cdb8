import { newId, permissionsOf } from '#core';
import { record } from '#domains/journal/server';
import { issuePaper, type PaperToIssue, revokePaper } from '#domains/papers/server';
import {
	getMyCase,
	getMyIssued,
	proclaim,
	recommend,
	refuseApplication,
	returnForCorrections,
} from '#domains/registration/server';
import { libyaDemonstration } from '#jurisdictions/ly';
import { papers } from '#jurisdictions/ly/papers';
import { act, type Print, readConfig } from '#platform/server';
import { openInstallation } from '../../bin/open.ts';
import { accepted, agent, answersFor, seatOf, staff, submitted } from './cases.ts';
import { caller } from './index.ts';

/** Works beside a running application, on its own database; end with `close`. */
export const joinApp = ({ dataDir, home }: { dataDir: string; home: string }) =>
	openInstallation(readConfig({ DATA_DIR: dataDir, PORT: new URL(home).port }), true);

const declared = libyaDemonstration;
const { office } = seatOf(declared);
const now = () => new Date().toISOString();
const people = () => ({
	applicant: agent(newId(), now()),
	registrar: staff(office, ['registrar'], newId(), now()),
	decider: staff(office, ['decider'], newId(), now()),
});

/** A paper that some case gave: its code, its claim, and who may fetch it. */
export type Given = { kind: string; ref: string; code: string; claim: string };

const givenBy = async (who: ReturnType<typeof agent>, ref: string): Promise<Given[]> => {
	const { papers } = await getMyCase(who, { ref });
	return Promise.all(
		papers.map(async ({ code, kind }) => {
			const { claim } = await getMyIssued(who, { ref, code });
			return { kind, ref, code, claim };
		}),
	);
};

const applicants = new Map<string, ReturnType<typeof agent>>();

/** What the PDF of such a paper is set from. */
export const printGiven = async ({ ref, code }: Given): Promise<Print> =>
	(await getMyIssued(applicants.get(ref)!, { ref, code })).print;

/** Walks one case to each end; gives the papers of all kinds, the certificate of `nameAr` and `nameEn` among them. */
export const walkCases = async (nameAr: string, nameEn: string | null = null): Promise<Given[]> => {
	const { applicant, registrar, decider } = people();
	const { carries } = declared.regimes[0]!.services[0]!;
	const reasons = declared.regimes[0]!.reasons;
	const groundFor = (purpose: 'return' | 'refuse') =>
		reasons.find((one) => one.for.includes(purpose))!.code;
	const returned = await submitted(applicant, declared);
	const defect = { field: carries.nameAr, ground: groundFor('return'), text: 'الاسم غير واضح' };
	await returnForCorrections(registrar, { ref: returned, defects: [defect] });
	const refused = await submitted(applicant, declared);
	const grounds = [groundFor('refuse')];
	await recommend(registrar, { ref: refused, outcome: 'refuse', grounds, text: 'بند ناقص' });
	await refuseApplication(decider, { ref: refused, grounds, text: 'بند ناقص في النظام' });
	const answers = {
		...answersFor(declared, nameAr),
		...(nameEn ? { [carries.nameEn!]: nameEn } : {}),
	};
	const proclaimed = await accepted({ applicant, registrar, decider }, declared, answers);
	await proclaim(decider, { ref: proclaimed });
	const given: Given[] = [];
	for (const ref of [returned, refused, proclaimed]) applicants.set(ref, applicant);
	for (const ref of [returned, refused, proclaimed]) given.push(...(await givenBy(applicant, ref)));
	return given;
};

const issuing = act(
	'registration:decide',
	async (ctx, paper: PaperToIssue & { revoke?: boolean }) => {
		const issued = await issuePaper(ctx, paper);
		if (paper.revoke) await revokePaper(ctx, issued.id);
		await record(ctx, { owner: office, event: 'registration.paper-checked', subject: issued.id });
		return issued;
	},
);

const nothing = Object.fromEntries(
	papers.find(({ name }) => name === 'certificate')!.needs.map((name) => [name, '']),
);

/** A certificate of the public record beside any case; it is read, never set. */
export const issueBeside = (more: Partial<PaperToIssue> & { revoke?: boolean } = {}) =>
	issuing(caller({ office, permissions: permissionsOf(['decider']) }, { now: new Date() }), {
		...{ kind: 'certificate', number: '4/2026', issuer: declared.authorities[0]!.id },
		...{ template: 'certificate', data: nothing, holder: newId(), organisationDigits: '1048276' },
		facts: [
			{ label: { ar: 'اسم المنظمة', en: 'Name' }, value: { ar: 'جمعية السنابل', en: 'Sanabel' } },
		],
		...{ publicRecord: true, demonstration: true },
		...more,
	});
