import type { Instrument, InstrumentStep } from '#domains/rules';
import { t } from '../text.ts';
import { baydaCourt, board, unityGovernment } from './issuers.ts';

const since = (from: string): InstrumentStep => ({
	state: 'in-force',
	from,
	by: unityGovernment,
	mark: 'reported',
});
const annulled: InstrumentStep = {
	state: 'annulled',
	from: '2023-12-04',
	by: baydaCourt,
	mark: 'reported',
};

export const since2023: readonly Instrument[] = [
	{
		code: 'decree-5-2023',
		kind: 'decree',
		title: t(
			'قرار مجلس إدارة المفوضية رقم 5 لسنة 2023 بضوابط التسجيل والقيد والإشهار',
			'Commission board decree 5/2023, controls for registration, entry and proclamation',
		),
		issuer: board,
		number: '5',
		year: '2023',
		mark: 'read',
		content: t(
			'المواد 1 إلى 3: يقدّم وكيل المؤسسين الطلب المبدئي على نموذج 1 في مكتب أو فرع أو على منصة المفوضية. باقي النص غير متوفر',
			'Articles 1 to 3: the founders’ agent files Form 1 at an office, a branch or online on the commission’s platform. The rest is not held',
		),
		held: 'part',
		status: [{ state: 'in-force', from: '2023', by: board, mark: 'read' }],
	},
	{
		code: 'decree-138-2023',
		kind: 'decree',
		title: t('القرار رقم 138 لسنة 2023', 'Decree 138/2023'),
		issuer: unityGovernment,
		number: '138',
		year: '2023',
		dated: '2023-02-19',
		mark: 'reported',
		content: t(
			'أول نصوص 2023 في أوضاع المنظمات. مضمونه غير ثابت لدى المنصة',
			'The first text of 2023 on the standing of organisations. Its content is not established here',
		),
		held: 'none',
		status: [since('2023-02-19')],
	},
	{
		code: 'opinion-2023',
		kind: 'opinion',
		title: t('رأي إدارة القانون، 8 مارس 2023', 'Opinion of the Law Department, 8 March 2023'),
		issuer: t('إدارة القانون', 'Law Department'),
		year: '2023',
		dated: '2023-03-08',
		mark: 'reported',
		content: t(
			'القانون 19 لسنة 2001 هو الأساس الوحيد القائم',
			'Law 19/2001 is the sole valid basis',
		),
		status: [
			{
				state: 'contested',
				from: '2023-03-08',
				by: t('المحاكم مختلفة', 'Courts disagree'),
				mark: 'not-established',
			},
		],
	},
	{
		code: 'circular-5803-2023',
		kind: 'circular',
		title: t('المنشور رقم 5803 لسنة 2023', 'Circular 5803/2023'),
		issuer: unityGovernment,
		number: '5803',
		year: '2023',
		dated: '2023-03-13',
		mark: 'reported',
		content: t('سحب التراخيص الصادرة بعد 2011', 'Licences issued after 2011 to be revoked'),
		status: [since('2023-03-13')],
	},
	{
		code: 'circular-7-2023',
		kind: 'circular',
		title: t('المنشور رقم 7 لسنة 2023', 'Circular 7/2023'),
		issuer: unityGovernment,
		number: '7',
		year: '2023',
		dated: '2023-03-21',
		mark: 'reported',
		content: t('وضع مؤقت للمنظمات القائمة', 'A temporary standing for existing organisations'),
		status: [since('2023-03-21'), annulled],
	},
	{
		code: 'decree-312-2023',
		kind: 'decree',
		title: t('القرار رقم 312 لسنة 2023', 'Decree 312/2023'),
		issuer: unityGovernment,
		number: '312',
		year: '2023',
		dated: '2023-05-22',
		mark: 'reported',
		content: t(
			'لجنة تتبع رئاسة الوزراء لأوضاع المنظمات',
			'A committee under the Prime Minister for the standing of organisations',
		),
		status: [since('2023-05-22'), annulled],
	},
];
