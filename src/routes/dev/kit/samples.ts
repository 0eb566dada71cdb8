import type { Locale } from '#words';

/** What the page of the kit shows: invented, in both languages, with the longest words each part must bear. */
export const samples = (locale: Locale) => {
	const ar = locale === 'ar';
	const say = (arabic: string, english: string) => (ar ? arabic : english);
	return {
		title: say('أجزاء الواجهة', 'Parts of the interface'),
		lead: say(
			'كل جزء تُبنى منه الصفحات، كما يُعرض فيها. هذه الصفحة للتجربة وحدها.',
			'Every part pages are made of, as it is shown in them. This page is for trying out only.',
		),
		name: say('الاسم المقترح', 'Proposed name'),
		nameHint: say('كما سيُكتب في السجل', 'As it will stand in the register'),
		born: say('تاريخ الاجتماع التأسيسي', 'Day of the founding meeting'),
		aims: say('الأهداف', 'Objectives'),
		kind: say('نوع المقر', 'Kind of headquarters'),
		kinds: [
			{ value: 'own', label: say('ملك', 'Owned'), hint: say('سند ملكية', 'A title deed') },
			{ value: 'rent', label: say('إيجار', 'Rented'), hint: say('عقد مصدَّق', 'A certified lease') },
		],
		city: say('البلدية', 'Municipality'),
		cities: [
			{ value: 'ben', label: say('بنغازي', 'Benghazi') },
			{ value: 'seb', label: say('سبها', 'Sebha') },
		],
		paper: say('محضر الاجتماع التأسيسي', 'Minutes of the founding meeting'),
		send: say('إرسال الطلب', 'Send the application'),
		later: say('متابعة لاحقاً', 'Continue later'),
		end: say('سحب الطلب', 'Withdraw the application'),
		consequence: say(
			'بعد السحب لا يُنظر في الطلب. ما كُتب فيه يبقى شهراً ثم يُحذف.',
			'After withdrawal nobody looks at the application. Its text stays for a month, then goes.',
		),
		tasks: [
			{ key: '1', label: say('الاسم وحجزه', 'Name'), href: '#', state: 'done' as const },
			{ key: '2', label: say('المؤسسون', 'Founders'), href: '#', state: 'run' as const },
			{ key: '3', label: say('المقر', 'Headquarters'), href: '#', state: 'todo' as const },
			{
				key: '4',
				label: say('الأوراق', 'Papers'),
				href: '#',
				state: 'care' as const,
				text: say('وصلت 4 من 6', '4 of 6 have arrived'),
			},
			{
				key: '5',
				label: say('المراجعة والإرسال', 'Check and send'),
				state: 'wait' as const,
				text: say('يُفتح بعد اكتمال الأوراق', 'Opens when the papers are complete'),
			},
		],
		rows: [
			{
				key: 'name',
				label: say('الاسم', 'Name'),
				text: 'جمعية قنديل لمحو الأمية',
				href: '#',
				isPublic: true,
			},
			{
				key: 'phone',
				label: say('الهاتف', 'Phone'),
				text: '091 234 5678',
				ltr: true,
				href: '#',
				isPublic: false,
			},
			{ key: 'en', label: say('الاسم بالإنجليزية', 'English name'), text: '', href: '#' },
		],
		moments: [
			{
				key: '1',
				icon: 'plane' as const,
				kind: 'done' as const,
				at: new Date('2026-11-02T08:40:00Z'),
				title: say('وصول الطلب كاملاً', 'The complete application arrived'),
				text: say('وكيل المؤسسين', 'Founders’ agent'),
			},
			{
				key: '2',
				icon: 'half' as const,
				kind: 'run' as const,
				at: new Date('2026-11-04T10:05:00Z'),
				title: say('بدء المراجعة', 'Review began'),
			},
			{ key: '3', icon: 'arch' as const, title: say('القرار', 'Decision') },
		],
		received: say('وصلت 5 من 8', '5 of 8 arrived'),
		shown: say('من 1 إلى 25 من 140', '1 to 25 of 140'),
		fold: say('من أين هذه القاعدة', 'Where this rule comes from'),
		problems: [
			{ field: 'name', code: 'required' },
			{ field: 'born', code: 'not-understood' },
		],
		notes: (['run', 'care', 'late', 'done', 'plain'] as const).map((kind) => ({
			kind,
			text: say('أُعيد الطلب لاستكمال نقصين. باقي الطلب سليم.', 'Returned for two items.'),
		})),
	};
};
