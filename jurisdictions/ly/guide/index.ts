import type { GuideQuestion } from '#domains/rules';
import { t } from '../text.ts';
import { otherKinds } from './other-kinds.ts';

/** Place first, then kind: the answers lead to a service and its own questions (REG-01). */
export const guide: readonly GuideQuestion[] = [
	{
		id: 'municipality',
		type: 'municipality',
		question: t('أين يكون المقر؟', 'Where will the headquarters be?'),
		short: t('مكان المقر', 'Headquarters'),
		hint: t(
			'يحدد المكان المكتب الذي يستقبل الملف.',
			'The place decides which office receives the file.',
		),
		ground: {
			says: t(
				'يقدَّم الطلب في مكتب أو فرع أو عبر المنصة',
				'The request is filed at an office, a branch or on the platform',
			),
			citation: { instrument: 'decree-5-2023', article: '3' },
			mark: 'read',
		},
	},
	{
		id: 'kind',
		type: 'choice',
		question: t('ما الكيان المراد تأسيسه؟', 'What is to be founded?'),
		short: t('الكيان', 'What is founded'),
		hint: t(
			'يحدد الجواب قائمة الأوراق. يمكن تغييره لاحقاً دون إعادة الكتابة.',
			'The answer decides the list of papers. It can be changed later without writing again.',
		),
		options: [
			{
				value: 'association',
				label: t('جمعية أهلية', 'Association'),
				hint: t(
					'أشخاص يجتمعون على غرض واحد، لهم جمعية عمومية ومجلس منتخب.',
					'People with one purpose, an assembly and an elected board.',
				),
			},
			...otherKinds.map(({ value, label, hint }) => ({ value, label, hint })),
		],
		ground: {
			says: t(
				'الأغراض: اجتماعية وثقافية ورياضية وخيرية وإنسانية',
				'Purposes: social, cultural, sports, charitable, humanitarian',
			),
			citation: { instrument: 'law-19-2001' },
			mark: 'read',
		},
		leads: { association: 'association-registration' },
		ends: Object.fromEntries(otherKinds.map(({ value, advice }) => [value, advice])),
	},
];
