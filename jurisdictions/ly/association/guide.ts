import type { GuideQuestion } from '#domains/rules';
import { t } from '../text.ts';

/** What is asked of those who found an association, after place and kind. */
export const guide: readonly GuideQuestion[] = [
	{
		id: 'founders_count',
		type: 'number',
		question: t('كم عدد المؤسسين حتى الآن؟', 'How many founders are there so far?'),
		short: t('المؤسسون', 'Founders'),
		hint: t(
			'العدد وحده. لا تُكتب هنا أسماء، ويمكن أن يزيد قبل التقديم.',
			'The number alone. No names here; it may grow before filing.',
		),
		atLeast: { rule: 'founders.min' },
	},
	{
		id: 'seat_kind',
		type: 'choice',
		question: t('كيف يُتاح المقر؟', 'How is the headquarters held?'),
		short: t('صفة المقر', 'How it is held'),
		hint: t('يحدد الجواب ورقة المقر.', 'The answer decides the paper of the headquarters.'),
		options: [
			{
				value: 'lease',
				label: t('إيجار', 'Lease'),
				hint: t(
					'عقد إيجار باسم الجمعية أو أحد مؤسسيها.',
					'A lease for the association or a founder.',
				),
			},
			{
				value: 'own',
				label: t('ملك', 'Owned'),
				hint: t('ورقة تثبت ملكية المكان.', 'A paper that shows who owns the place.'),
			},
			{
				value: 'hosted',
				label: t('استضافة', 'Hosted'),
				hint: t(
					'جهة أخرى تستضيف المقر برسالة منها.',
					'Another body hosts it and says so in a letter.',
				),
			},
			{
				value: 'none',
				label: t('لا مقر بعد', 'None yet'),
				hint: t('يُكمل الدليل، ويُذكر المطلوب.', 'The guide goes on and says what is asked.'),
			},
		],
		ground: {
			says: t('للجمعية مقر خاص بها', 'An association has a headquarters of its own'),
			citation: { instrument: 'law-19-2001', article: '2' },
			mark: 'read',
		},
		tells: {
			none: t(
				'تُجهَّز ورقة المقر قبل التقديم: عقد إيجار أو سند ملك أو رسالة استضافة.',
				'Get the paper of the headquarters before filing: a lease, a title or a hosting letter.',
			),
		},
	},
	{
		id: 'met',
		type: 'choice',
		question: t('هل انعقد الاجتماع التأسيسي؟', 'Has the founding meeting taken place?'),
		short: t('الاجتماع التأسيسي', 'Founding meeting'),
		hint: t(
			'يُقرّ فيه النظام الأساسي، ويُختار وكيل المؤسسين والمجلس المؤقت.',
			'It adopts the bylaws and chooses the founders’ agent and the interim board.',
		),
		options: [
			{
				value: 'yes',
				label: t('نعم', 'Yes'),
				hint: t('المحضر جاهز أو قيد الكتابة.', 'The minutes are ready or being written.'),
			},
			{
				value: 'no',
				label: t('لا', 'No'),
				hint: t(
					'يمكن البدء بالمسودة، وعقد الاجتماع قبل الإرسال.',
					'The draft may begin; the meeting comes before sending.',
				),
			},
		],
		ground: {
			says: t(
				'المحضر من الممارسة المعروفة، ولم يُقرأ نص يطلبه',
				'Minutes are known practice; no text read asks for them',
			),
			mark: 'to-verify',
		},
		tells: {
			no: t(
				'يُعقد الاجتماع التأسيسي قبل الإرسال: إقرار النظام الأساسي، واختيار الوكيل والمجلس المؤقت، ومحضر بذلك.',
				'Hold the founding meeting before sending: adopt the bylaws, choose the agent and the interim board, write the minutes.',
			),
		},
	},
];
