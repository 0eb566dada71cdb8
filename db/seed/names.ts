// Invented names of founders: given name, father's, family; the same for a piece at every start.
import type { Named } from './piece.ts';

const given = [
	'سالم',
	'نجلاء',
	'عبد السلام',
	'فاطمة',
	'إدريس',
	'سميرة',
	'مفتاح',
	'زينب',
	'فرج',
	'هاجر',
];
const fathers = ['محمد', 'علي', 'عمر', 'حسين', 'رمضان', 'مسعود', 'عيسى', 'ميلاد', 'نوري'];
const families = [
	...['العوامي', 'الزوي', 'الحداد', 'بن عمران', 'المغربي', 'الترهوني'],
	...['الشريف', 'النعاس', 'الكوافي', 'بوزيد', 'الفرجاني'],
];
const roles = ['chair', 'secretary', 'treasurer', 'member', 'member'];
const professions = ['التدريس', 'المحاسبة', 'التمريض', 'الهندسة', 'التجارة', 'المحاماة'];

const at = <T>(list: readonly T[], n: number): T => list[n % list.length]!;
const seedOf = (key: string) => [...key].reduce((sum, letter) => sum * 7 + letter.charCodeAt(0), 3);

/** The interim board of a piece. */
export const boardOf = (key: string): Named[] =>
	roles.map((role, i) => {
		const n = seedOf(key) + i * 11;
		return { name: `${at(given, n)} ${at(fathers, n + i)} ${at(families, n + i * 3)}`, role };
	});

/** What the form asks of a founder beside the name. */
export const founderOf = (name: string, i: number, domicile: string) => ({
	name,
	birth_year: String(1962 + ((seedOf(name) + i * 5) % 38)),
	profession: at(professions, seedOf(name) + i),
	domicile,
});
