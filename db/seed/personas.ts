import type { Role } from '#core';

/**
 * The invented people of the demonstration world. `place` names the office by its code, or the organisation by
 * its place in the list of `organisations.ts`; nobody here exists.
 */
export type Persona = {
	key: string;
	nameAr: string;
	nameLatin: string;
	phone: string;
	role: Role;
	place?: { office: string } | { organisation: number } | 'platform';
};

const inBenghazi = { office: 'benghazi' };
const first = { organisation: 0 };

export const personas: readonly Persona[] = [
	{
		key: 'huda',
		nameAr: 'هدى سالم الفيتوري',
		nameLatin: 'Huda Salem',
		phone: '+218910000001',
		role: 'person',
	},
	{
		key: 'hana',
		nameAr: 'هناء علي القماطي',
		nameLatin: 'Hana Ali',
		phone: '+218910000002',
		role: 'person',
	},
	{
		key: 'younis',
		nameAr: 'يونس عمر البرعصي',
		nameLatin: 'Younis Omar',
		phone: '+218910000003',
		role: 'head',
		place: first,
	},
	{
		key: 'mariam',
		nameAr: 'مريم خليفة العبيدي',
		nameLatin: 'Mariam Khalifa',
		phone: '+218910000004',
		role: 'officer',
		place: first,
	},
	{
		key: 'khaled',
		nameAr: 'خالد منصور الدرسي',
		nameLatin: 'Khaled Mansour',
		phone: '+218910000005',
		role: 'treasurer',
		place: first,
	},
	{
		key: 'asma',
		nameAr: 'أسماء فرج المسماري',
		nameLatin: 'Asma Faraj',
		phone: '+218910000006',
		role: 'member',
		place: first,
	},
	{
		key: 'wafa',
		nameAr: 'وفاء إدريس الورفلي',
		nameLatin: 'Wafa Idris',
		phone: '+218910000007',
		role: 'auditor',
		place: first,
	},
	{
		key: 'tareq',
		nameAr: 'طارق محمود الشيخي',
		nameLatin: 'Tareq Mahmoud',
		phone: '+218910000011',
		role: 'registrar',
		place: inBenghazi,
	},
	{
		key: 'iman',
		nameAr: 'إيمان صالح العرفي',
		nameLatin: 'Iman Saleh',
		phone: '+218910000012',
		role: 'registrar',
		place: inBenghazi,
	},
	{
		key: 'najwa',
		nameAr: 'نجوى حسن الفاخري',
		nameLatin: 'Najwa Hassan',
		phone: '+218910000013',
		role: 'registrar',
		place: inBenghazi,
	},
	{
		key: 'suad',
		nameAr: 'سعاد عبد الله المجبري',
		nameLatin: 'Suad Abdullah',
		phone: '+218910000014',
		role: 'decider',
		place: inBenghazi,
	},
	{
		key: 'mabrouk',
		nameAr: 'مبروك سعيد الفزاني',
		nameLatin: 'Mabrouk Said',
		phone: '+218910000015',
		role: 'registrar',
		place: { office: 'sebha' },
	},
	{
		key: 'rabia',
		nameAr: 'رابعة نوري التاجوري',
		nameLatin: 'Rabia Nouri',
		phone: '+218910000021',
		role: 'trainer',
		place: 'platform',
	},
	{
		key: 'elena',
		nameAr: 'إيلينا روسي',
		nameLatin: 'Elena Rossi',
		phone: '+218910000022',
		role: 'funder',
		place: 'platform',
	},
	{
		key: 'nizar',
		nameAr: 'نزار بشير الزواري',
		nameLatin: 'Nizar Bashir',
		phone: '+218910000023',
		role: 'administrator',
		place: 'platform',
	},
];

/** Invented founders' agents who file the other applications; nobody is offered their sign-in. */
export const agents: readonly Pick<Persona, 'key' | 'nameAr' | 'phone'>[] = [
	{ key: 'salem', nameAr: 'سالم عبد الحميد العوامي', phone: '+218910000031' },
	{ key: 'najla', nameAr: 'نجلاء فتحي بن عمران', phone: '+218910000032' },
	{ key: 'adel', nameAr: 'عادل مصطفى الزوي', phone: '+218910000033' },
	{ key: 'fathia', nameAr: 'فتحية رمضان الشريف', phone: '+218910000034' },
];
