import type { Instrument, InstrumentStep } from '#domains/rules';
import { t } from '../text.ts';
import { state } from './issuers.ts';

// said of Law 19 and of the decree that implements it
const doubted: readonly InstrumentStep[] = [
	{
		state: 'contested',
		from: '2011',
		by: t('الإعلان الدستوري: رأي بانقضائه', 'Constitutional Declaration: said by some to end it'),
		mark: 'not-established',
	},
	{
		state: 'contested',
		from: '2013',
		by: t('القانون 29 لسنة 2013، المادة 6: رأي بانقضائه', 'Law 29/2013, article 6: the same view'),
		mark: 'not-established',
	},
	{
		state: 'contested',
		from: '2023-03-08',
		by: t(
			'إدارة القانون: الأساس الوحيد القائم. والمحاكم مختلفة',
			'Law Department: the sole valid basis. Courts disagree',
		),
		mark: 'reported',
	},
];

export const untilDeclaration: readonly Instrument[] = [
	{
		code: 'civil-code',
		kind: 'law',
		title: t('القانون المدني، المواد 54 إلى 68', 'Civil Code, articles 54 to 68'),
		issuer: state,
		year: '1953',
		mark: 'reported',
		content: t('الجمعيات أشخاص اعتبارية', 'Associations are legal persons'),
		status: [{ state: 'in-force', from: '1953', by: state, mark: 'reported' }],
	},
	{
		code: 'penal-code-206',
		kind: 'law',
		title: t('قانون العقوبات، المادة 206', 'Penal Code, article 206'),
		issuer: state,
		mark: 'reported',
		content: t(
			'عقوبات تبلغ الإعدام على تشكيلات لا يأذن بها القانون. لهذا لا تصف المنصة منظمة بمخالفة، ولا تكشف أعضاءها',
			'Penalties up to death for bodies the law does not permit. Hence the platform judges no organisation and shows no members',
		),
		source: t('منظمة عدالة والصحافة', 'Adala; press'),
		status: [],
	},
	{
		code: 'law-111-1970',
		kind: 'law',
		title: t('القانون رقم 111 لسنة 1970 بشأن الجمعيات', 'Law 111/1970 on associations'),
		issuer: state,
		number: '111',
		year: '1970',
		mark: 'read',
		content: t('قانون الجمعيات السابق', 'The former law on associations'),
		status: [
			{ state: 'in-force', from: '1970', by: state, mark: 'read' },
			{
				state: 'replaced',
				from: '2001',
				by: t('القانون رقم 19 لسنة 2001', 'Law 19/2001'),
				mark: 'read',
			},
		],
	},
	{
		code: 'law-syndicates',
		kind: 'law',
		title: t('قانون النقابات والروابط', 'Law on syndicates and leagues'),
		issuer: state,
		number: '23',
		year: '1998',
		mark: 'to-verify',
		content: t(
			'يُذكر برقم 23 لسنة 1993، والغالب 23 لسنة 1998. النقابات والروابط خارج اختصاص المفوضية',
			'Cited as 23/1993, usually 23/1998. Syndicates and leagues stay outside the commission',
		),
		status: [],
	},
	{
		code: 'law-19-2001',
		kind: 'law',
		title: t(
			'القانون رقم 19 لسنة 2001 بشأن إعادة تنظيم الجمعيات الأهلية',
			'Law 19/2001 on the reorganisation of civil associations',
		),
		issuer: state,
		number: '19',
		year: '2001',
		mark: 'read',
		content: t(
			'خمسون مؤسساً على الأقل يوقعون النظام الأساسي، ومقر خاص (المادة 2)، وبنود النظام الأساسي (المادة 3)، وأغراض اجتماعية وثقافية ورياضية وخيرية وإنسانية',
			'At least fifty founders sign the bylaws, a seat of its own (article 2), contents of the bylaws (article 3), purposes social, cultural, sports, charitable, humanitarian',
		),
		status: [{ state: 'in-force', from: '2001', by: state, mark: 'read' }, ...doubted],
	},
	{
		code: 'decree-73-2002',
		kind: 'decree',
		title: t(
			'القرار رقم 73 لسنة 2002 باللائحة التنفيذية للقانون 19',
			'Decree 73/2002 implementing Law 19',
		),
		issuer: state,
		number: '73',
		year: '2002',
		mark: 'read',
		content: t('اللائحة التنفيذية للقانون 19 لسنة 2001', 'The implementing decree of Law 19/2001'),
		held: 'part',
		status: [{ state: 'in-force', from: '2002', by: state, mark: 'read' }, ...doubted],
	},
	{
		code: 'declaration-2011',
		kind: 'constitution',
		title: t('الإعلان الدستوري، المادة 15', 'Constitutional Declaration, article 15'),
		issuer: state,
		year: '2011',
		mark: 'reported',
		content: t('حرية تكوين الجمعيات، وينظمها القانون', 'Freedom of association, regulated by law'),
		status: [{ state: 'in-force', from: '2011', by: state, mark: 'reported' }],
	},
];
