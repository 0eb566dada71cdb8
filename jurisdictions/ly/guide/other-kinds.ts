import type { Advice, AskedPaper, Mark, Text } from '#domains/rules';
import { t } from '../text.ts';

type Kind = { value: string; label: Text; hint: Text; advice: Advice };

const asked = (ar: string, en: string, mark: Mark = 'default'): AskedPaper => ({
	title: t(ar, en),
	required: true,
	mark,
});
const optional = (ar: string, en: string, mark: Mark = 'default'): AskedPaper => ({
	...asked(ar, en, mark),
	required: false,
});

const form = asked('نموذج الطلب', 'Request form');
const aims = asked('الأهداف والوسائل ومجالات العمل', 'Objectives, means, fields');
const seat = asked(
	'ورقة المقر: إيجار أو ملك أو استضافة',
	'Paper of the headquarters: lease, title or hosting letter',
);
const mandate = asked('تفويض مقدِّم الطلب', 'Mandate of who files');
const logo = optional('الشعار والختم وبيانات التواصل', 'Logo, seal, contacts');

const later = t(
	'يُفتح هذا الطلب على المنصة في مرحلة تالية، بعد أن تعتمد الجهة المختصة أوراقه وقواعده. حتى ذلك الحين يستقبل المكتب الملفات الورقية.',
	'This application opens on the platform in a later phase, once the authority has settled its papers and rules. Until then the office takes paper files.',
);

/** Kinds no service is open for yet, with what is known of their papers (law-and-language.md §6). */
export const otherKinds: readonly Kind[] = [
	{
		value: 'foundation',
		label: t('مؤسسة أهلية', 'Foundation'),
		hint: t(
			'مال مخصص لغرض عام، بمؤسس واحد أو أكثر.',
			'Property set apart for a public purpose, by one founder or more.',
		),
		advice: {
			title: t('طلب المؤسسة الأهلية لم يُفتح بعد', 'Applications of foundations are not open yet'),
			text: later,
			papers: [
				form,
				asked('الاسم وفحصه', 'Name and name check'),
				mandate,
				asked('بيانات المؤسس أو المؤسسين', 'The founder or founders'),
				optional('محضر التأسيس', 'Founding minutes'),
				asked('سند الإنشاء', 'Deed of foundation'),
				asked('بيان المال المخصص', 'Endowment statement'),
				seat,
				aims,
				logo,
			],
		},
	},
	{
		value: 'network',
		label: t('شبكة أو اتحاد', 'Network or union'),
		hint: t('أعضاؤه منظمات، لا أشخاص.', 'Its members are organisations, not people.'),
		advice: {
			title: t(
				'طلب الشبكات والاتحادات لم يُفتح بعد',
				'Applications of networks and unions are not open yet',
			),
			text: later,
			papers: [
				form,
				asked('الاسم وفحصه', 'Name and name check'),
				mandate,
				asked('المنظمات الأعضاء', 'The member organisations'),
				asked('موافقة كل منظمة عضو', 'Consent of each member organisation'),
				asked('محضر التأسيس', 'Founding minutes'),
				asked('النظام الأساسي', 'Bylaws'),
				seat,
				aims,
				logo,
			],
		},
	},
	{
		value: 'branch',
		label: t('فرع لمنظمة مشهرة', 'Branch of a proclaimed organisation'),
		hint: t('المنظمة نفسها في مدينة أخرى.', 'The same organisation in another city.'),
		advice: {
			title: t('طلب فتح الفروع لم يُفتح بعد', 'Applications for branches are not open yet'),
			text: later,
			papers: [
				form,
				asked('تفويض من مجلس الإدارة', 'Mandate of the board'),
				asked('قرار فتح الفرع', 'Resolution to open the branch'),
				asked('نطاق العمل والمسؤول عن الفرع', 'Area and person in charge'),
				seat,
				aims,
				logo,
			],
		},
	},
	{
		value: 'foreign',
		label: t('مكتب لمنظمة أجنبية', 'Office of a foreign organisation'),
		hint: t(
			'مسجلة في بلد آخر وتطلب إذن مزاولة.',
			'Registered elsewhere and asking for a permit to operate.',
		),
		advice: {
			title: t(
				'طلب إذن المزاولة لم يُفتح بعد',
				'Applications for a permit to operate are not open yet',
			),
			text: later,
			ground: {
				says: t(
					'لائحة سابقة تذكر هذه الأوراق وتقريراً كل ثلاثة أشهر، وحلت محلها نصوص مشابهة',
					'An earlier regulation names these papers and a quarterly report; similar texts followed it',
				),
				citation: { instrument: 'regulation-012-5-10' },
				mark: 'read',
			},
			papers: [
				asked('نموذج خاص (ج1)', 'A form of its own (ج1)', 'reported'),
				asked('الاسم كما في بلد التسجيل', 'The name as at home'),
				asked('توكيل لمقدِّم الطلب', 'Power of attorney of who files'),
				asked('السيرة الذاتية للرئاسة ومجلس الإدارة', 'CVs of chair and board', 'read'),
				asked('قرار المنظمة الأم', 'The parent’s decision', 'read'),
				asked(
					'النظام الأساسي مترجماً ومصدَّقاً من البعثة الليبية',
					'Bylaws, translated and certified by the Libyan mission',
					'read',
				),
				asked('التسجيل في بلدها وصفة عدم الربح', 'Home registration and non-profit status', 'read'),
				asked(
					'القدرة المالية والفنية ومصادر التمويل',
					'Financial and technical capacity, sources',
					'read',
				),
				asked('الأهداف وخطة العمل ومدتها', 'Objectives with work plan and duration', 'read'),
				asked('بيان بشأن دولة التسجيل', 'Statement about the home state', 'read'),
				asked('تعهد بنص الجهة المختصة', 'Undertaking in the authority’s own text', 'read'),
				asked('نطاق العمل والمسؤول', 'Area and person in charge'),
				seat,
				logo,
			],
		},
	},
	{
		value: 'initiative',
		label: t('مبادرة، دون تسجيل الآن', 'Initiative, without registering now'),
		hint: t(
			'مساحة عمل وأرشيف وتدريب. التسجيل خيار لاحق، وليس شرطاً.',
			'Workspace, archive and training. Registering is a later choice, not a condition.',
		),
		advice: {
			title: t('المبادرة لا تقدّم طلباً', 'An initiative files no application'),
			text: t(
				'تُفتح للمبادرات مساحة عمل وأرشيف وتدريب في مرحلة تالية، دون تسجيل. وإذا اختارت التسجيل لاحقاً تُنقل بياناتها إلى الطلب.',
				'Workspace, archive and training open to initiatives in a later phase, without registering. Should it register later, what it entered is carried over.',
			),
			papers: [
				asked('شخص للتواصل', 'One contact person'),
				asked('اسمان، لا يُنشران', 'Two names, kept private'),
				aims,
				optional('الاسم', 'Name'),
				optional('ميثاق المبادرة', 'Charter'),
				optional('نطاق العمل والمسؤول', 'Area and person in charge'),
			],
		},
	},
];
