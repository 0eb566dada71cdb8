import { newVerifyCode } from '#core';
import { papers, type PaperName } from '#jurisdictions/ly/papers';
import type { Print } from '#platform/server';

/** What papers are set from when no deed issued them: an ordinary case, and one with everything long. */
const two = (ar: string, en = 'English') => ({ ar, en });
const reason =
	'النظام الأساسي لا يبيّن كيف تُعيَّن لجنة التصفية، ولا إلى من تؤول الأموال بعد الحل، وقد طُلب ذلك في الكتاب السابق رقم 482913607/1 ولم يُستكمل.';
const mixed =
	'Latin «نص» (COVID-19, ISO 9001:2015) بين الكلمات، والهاتف 091 234 5678 والبريد info@sanabel.ly.';
const law = two('القانون رقم 19 لسنة 2001 بشأن إعادة تنظيم الجمعيات الأهلية، المادة 3');
const given = [
	'النظام الأساسي موقَّعاً من المؤسسين',
	'محضر الاجتماع التأسيسي',
	'كشف المؤسسين',
	'صور بطاقات أعضاء المجلس المؤقت',
	'عقد إيجار المقر أو ما يقوم مقامه',
].map((paper) => two(paper));
const defects = [
	{
		place: two('الاسم'),
		ground: { text: two('جواب غير واضح أو لا يطابق الأوراق'), citation: null },
		text: 'الاسم في النظام «السنابل للتنمية» وفي الطلب «السنابل للتنمية المجتمعية». يُوحَّد الاسم.',
	},
	{
		place: two('عقد المقر'),
		ground: { text: two('ورقة غير مقروءة أو ناقصة'), citation: law },
		text: 'الصفحة الثانية من العقد غير ظاهرة.\nThe scan of page 2 (file lease.pdf) is cut at the left edge.',
	},
];

/** An ordinary case. */
export const ordinary = {
	ref: '482913607',
	number: '118/2026',
	applicant: 'هدى سالم المغربي',
	signer: 'سعاد إبراهيم الكوافي',
	nameAr: 'جمعية السنابل للتنمية المجتمعية',
	nameEn: null as string | null,
	service: two('إشهار جمعية أهلية'),
	authority: two('مفوضية المجتمع المدني', 'Civil Society Commission'),
	seat: two('ليبيا', 'Libya'),
	office: two('مكتب بنغازي', 'Benghazi office'),
	issuedAt: '2026-11-24T08:00:00Z',
	hijri: two('14 جمادى الآخرة 1448 هـ', '14 Jumada II 1448 AH'),
	rulesOn: '2026-11-02',
	days: 30 as number | null,
	dueOn: '2027-01-07' as string | null,
	papers: given,
	contentHash: '9f2c41d8a07b63e5'.repeat(4),
	round: 1,
	roundsMax: 2 as number | null,
	defects,
	decidedOn: '2026-11-20',
	decidedHijri: two('10 جمادى الآخرة 1448 هـ', '10 Jumada II 1448 AH'),
	enteredOn: '2026-11-24',
	grounds: [
		{ text: two('النظام الأساسي ينقصه بند مطلوب'), citation: law as typeof law | null },
		{ text: two('ورقة مطلوبة لم تُرفق'), citation: null },
	],
	reasons: reason,
	leaflet: {
		...{ reviewDays: 30, reviewUntil: '2026-12-24' as string | null, reviewSet: false },
		...{ courtDays: 60, courtUntil: '2027-01-23' as string | null, courtSet: true },
	},
	publicId: 'LY-CSC-1048276',
	decision: '118/2026',
	municipality: two('بنغازي', 'Benghazi'),
	fields: [two('تنمية', 'Development'), two('المرأة والطفل', 'Women and children')],
};

/** The same with an English name: a paper in both languages. */
export const bilingual = {
	...ordinary,
	nameEn: 'Sanabel Association for Community Development',
};

/** Names, reasons and lists as long as forms let them be, both scripts mixed, what may be absent absent. */
export const long: typeof ordinary = {
	...ordinary,
	nameAr:
		'الجمعية الليبية الوطنية لدعم وتمكين النساء الريفيات والحرفيات وصغار المنتجين في مناطق جبل نفوسة والجفارة وغدامس ونالوت والزنتان وكاباو وجادو 2026 (LWRP)',
	nameEn:
		'Libyan National Association for the Support and Empowerment of Rural Women, Craftswomen and Small Producers in the Nafusa Mountains, Jafara and Ghadames',
	applicant: 'عبد الرحمن عبد السلام بن عمران الزنتاني الورفلي',
	signer: 'Jean-Pierre O’Neill',
	number: '482913607/12',
	days: null,
	dueOn: null,
	roundsMax: null,
	reasons: Array.from({ length: 14 }, (_, i) => `${i + 1}. ${reason} ${mixed}`).join('\n\n'),
	defects: Array.from({ length: 14 }, (_, i) => ({
		...defects[i % 2]!,
		text: `${defects[i % 2]!.text} ${reason.repeat(i === 5 ? 12 : 1)}`,
	})),
	papers: Array.from({ length: 22 }, (_, i) => given[i % 5]!),
	grounds: Array.from({ length: 6 }, (_, i) => ordinary.grounds[i % 2]!),
	leaflet: { ...ordinary.leaflet, reviewUntil: null, courtUntil: null },
	fields: Array.from({ length: 4 }, () => two('ذوو الإعاقة', 'Persons with disabilities')),
	municipality: two('سهل الجفارة والمناطق المجاورة', 'Jafara plain and neighbouring areas'),
};

const qr = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';

/** A paper of a kind as it is set from data; the square is a plain one. */
export const printOf = (name: PaperName, data: object = ordinary, demonstration = true): Print => {
	const { sources } = papers.find((one) => one.name === name)!;
	const paper = {
		number: ordinary.number,
		code: newVerifyCode(),
		site: 'https://daam.example.ly/verify',
		hash: 'ab12cd34'.repeat(8),
		day: '2026-11-24',
		demonstration,
		key: '8be73ad4',
		...('number' in data ? { number: data.number } : {}),
	};
	return {
		sources: { ...sources, 'qr.svg': qr },
		inputs: { data: JSON.stringify(data), paper: JSON.stringify(paper) },
		at: new Date('2026-11-24T08:00:00Z'),
	};
};
