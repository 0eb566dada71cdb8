import { dayOf } from '#core';
import { personName } from '#domains/identity/server';
import {
	type Answers,
	type Citation,
	citationInWords,
	type Text,
	titlesOf,
	valueOn,
} from '#domains/rules';
import { authorityOf, officeOf, rulesNow } from '#domains/rules/server';
import type { Ctx } from '#platform/server';
import { hijriDay, type Locale } from '#words';
import { leafletOf, namedAgent } from '../index.ts';
import type { OpenCase } from './find-case.ts';
import { groundOf } from './letters.ts';

const inBoth = (say: (locale: Locale) => string): Text => ({ ar: say('ar'), en: say('en') });

/** A day by the Umm al-Qura calendar, as papers write it beside the other. */
export const hijriOf = (day: string): Text => inBoth((locale) => hijriDay(locale, day));

/** What every paper of a case says; who acts for the office is named, what the platform issues by itself names nobody. */
export const headOf = async (ctx: Ctx, one: OpenCase, answers: Answers, account: string) => ({
	ref: one.row.ref,
	service: one.service.title,
	authority: authorityOf(one.row.authority)!.name,
	seat: authorityOf(one.row.authority)!.seat,
	office: officeOf(ctx.actor.office ?? one.row.office!)!.name,
	signer: ctx.actor.audience === 'desk' ? await personName(ctx, ctx.actor.account!) : null,
	// the file names its agent; an account may bear another form of the name
	applicant: namedAgent(one.service.carries, answers) ?? (await personName(ctx, account)),
	nameAr: one.row.name_ar,
	nameEn: one.row.name_en,
	issuedAt: ctx.now.toISOString(),
	hijri: hijriOf(dayOf(ctx.now)),
	rulesOn: one.row.rules_on,
});

const cited = (citation: Citation): Text =>
	inBoth((locale) => citationInWords(locale, citation, titlesOf(rulesNow())));

/** A ground as a paper states it, with the text it rests on where one is known. */
export const groundOnPaper = (one: OpenCase, code: string) => {
	const { text, citation } = groundOf(one, code);
	return { text, citation: citation ? cited(citation) : null };
};

/** The ways against a refusal, each saying whether a text sets its time or the platform's default does. */
export const leafletOnPaper = (one: OpenCase, day: string) => {
	const isSet = (key: string) =>
		['read', 'reported'].includes(valueOn(one.regime, key, one.row.rules_on)?.mark ?? '');
	return {
		...leafletOf(one.rule, day),
		reviewSet: isSet('review.internal.days'),
		courtSet: isSet('appeal.court.days'),
	};
};
