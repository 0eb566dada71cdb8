import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newId, permissionsOf, type Role } from '#core';
import { paperKinds } from '#domains/papers';
import { useTemplates } from '#domains/papers/server';
import {
	attachPaper,
	acceptApplication,
	checkPaper,
	openDraft,
	recommend,
	saveAnswers,
	submitApplication,
} from '#domains/registration/server';
import {
	type Answer,
	type Answers,
	type FieldDeclaration,
	type Jurisdiction,
	neededPapers,
	reachable,
} from '#domains/rules';
import { loadVersions, useJurisdiction } from '#domains/rules/server';
import { useBlobs, workerCaller } from '#platform/server';
import { caller } from './index.ts';

/** A small true picture. */
const pdf = Buffer.from(
	'%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
export const paper = (name = 'paper.pdf') => ({ name, bytes: pdf });

/** Rules, versions, templates and a disk, for deeds on cases; after `world()`. */
export const openDesk = async (declared: Jurisdiction): Promise<void> => {
	const folder = mkdtempSync(join(tmpdir(), 'daam-cases-'));
	chmodSync(folder, 0o700);
	useBlobs(folder);
	useTemplates(
		paperKinds.map((kind) => ({
			name: kind,
			kind,
			sources: { 'main.typ': kind },
			check: (data) => data,
		})),
	);
	useJurisdiction(declared);
	await loadVersions(workerCaller(), null);
};

/** An applicant. */
export const agent = (account = newId(), now = '2026-11-24T08:00:00Z') =>
	caller(
		{ audience: 'org', account, roles: ['person'], permissions: permissionsOf(['person']) },
		{ now: new Date(now) },
	);

/** Somebody at work in an office. */
export const staff = (
	office: string,
	roles: readonly Role[],
	account = newId(),
	now = '2026-11-25T08:00:00Z',
) =>
	caller(
		{
			office,
			account,
			roles: ['person', ...roles],
			permissions: permissionsOf(['person', ...roles]),
			factorAt: new Date(now),
		},
		{ now: new Date(now) },
	);

const letters = 'بتجحخدرزسشصضطظعغفقكلمنه';
const word = () =>
	Array.from({ length: 7 }, () => letters[Math.floor(Math.random() * letters.length)]).join('');
/** A name nobody bears. */
export const freshName = () => `جمعية ${word()} ${word()}`;
const inLatin = (name: string) =>
	[...name].map((letter) => 'abcdefghijklmnopqrstuvwxyz'[letter.charCodeAt(0) % 26]).join('');
const freshEnglish = () => `${inLatin(word())} ${inLatin(word())}`;

const answerTo = (field: FieldDeclaration, declared: Jurisdiction): Answer => {
	const one = (type: string, options?: readonly { value: string }[]): string => {
		if (type === 'municipality') return declared.municipalities[0]!.code;
		if (type === 'choice') return options![0]!.value;
		if (type === 'day') return '2026-10-01';
		if (type === 'number' || type === 'year') return '1980';
		if (type === 'phone') return '+218912345678';
		if (type === 'email') return 'a@example.ly';
		return type === 'yes-no' ? 'yes' : 'نص المادة 3';
	};
	if (field.type === 'choices') return [field.options![0]!.value];
	if (field.type !== 'people') return one(field.type, field.options);
	return Array.from({ length: 5 }, (_, i) =>
		Object.fromEntries(
			field.columns!.map((column) => [
				column.id,
				column.type === 'name' ? `شخص ${'أبجده'[i]} ${word()}` : one(column.type, column.options),
			]),
		),
	);
};

/** The office that takes what no other names, and a place it serves. */
export const seatOf = (declared: Jurisdiction) => {
	const office = declared.offices.find((one) => one.territory.includes('*'))!;
	const others = declared.offices.filter((one) => one !== office).flatMap((one) => one.territory);
	const place = declared.municipalities.find(
		({ code }) => !others.some((begin) => code.startsWith(begin)),
	)!;
	return { office: office.id, municipality: place.code };
};

/** Complete answers to a declared form, for the office of `seatOf`. */
export const answersFor = (declared: Jurisdiction, name = freshName()): Answers => {
	const service = declared.regimes[0]!.services[0]!;
	let answers: Answers = {};
	for (let round = 0; round < 5; round++)
		for (const page of reachable(service.form, answers))
			for (const field of page.fields)
				// a short name that all of them bore would be near to itself
				if (answers[field.id] === undefined && field.id !== service.carries.nameShort)
					answers = { ...answers, [field.id]: answerTo(field, declared) };
	return {
		...answers,
		[service.carries.nameAr]: name,
		...(service.carries.nameEn ? { [service.carries.nameEn]: freshEnglish() } : {}),
		[service.carries.municipality]: seatOf(declared).municipality,
	};
};

type Someone = ReturnType<typeof caller>;

/** A complete draft; gives its reference. */
export const drafted = async (
	who: Someone,
	declared: Jurisdiction,
	answers = answersFor(declared),
): Promise<string> => {
	const service = declared.regimes[0]!.services[0]!;
	const { ref } = await openDraft(who, { service: service.code });
	for (const page of service.form.pages)
		await saveAnswers(who, { ref, part: page.id, answers: answers, baseVersion: 0 });
	for (const { item, required } of neededPapers(service.checklist, answers))
		if (required) await attachPaper(who, { ref, slot: item.id, file: paper() });
	return ref;
};

/** A filed application. */
export const submitted = async (
	who: Someone,
	declared: Jurisdiction,
	answers = answersFor(declared),
): Promise<string> => {
	const ref = await drafted(who, declared, answers);
	await submitApplication(who, { ref });
	return ref;
};

/** Every paper found good. */
export const checked = async (
	registrar: Someone,
	ref: string,
	declared: Jurisdiction,
	answers: Answers,
): Promise<void> => {
	const { checklist } = declared.regimes[0]!.services[0]!;
	for (const { item, required } of neededPapers(checklist, answers))
		if (required) await checkPaper(registrar, { ref, slot: item.id, result: 'good' });
};

/** Every paper found good, and acceptance recommended. */
export const recommended = async (
	registrar: Someone,
	ref: string,
	declared: Jurisdiction,
	answers: Answers,
): Promise<void> => {
	await checked(registrar, ref, declared, answers);
	await recommend(registrar, { ref, outcome: 'accept', grounds: [], text: 'الملف كامل' });
};

/** Accepted by another person than the one who recommended. */
export const accepted = async (
	who: { applicant: Someone; registrar: Someone; decider: Someone },
	declared: Jurisdiction,
	answers = answersFor(declared),
): Promise<string> => {
	const ref = await submitted(who.applicant, declared, answers);
	await recommended(who.registrar, ref, declared, answers);
	await acceptApplication(who.decider, { ref });
	return ref;
};
