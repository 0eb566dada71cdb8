import type { Option } from '#domains/rules';

/** Libyan labels as entered, with the ICNP/TSO codes (UN 2018) each may stand for; two codes are a choice, never a guess. */
export const fieldsOfWork: readonly Option[] = [
	{ value: 'charity', label: { ar: 'خيرية', en: 'Charity' }, icnp: ['D30', 'D90', 'H90'] },
	{
		value: 'women-children',
		label: { ar: 'المرأة والطفل', en: 'Women and children' },
		icnp: ['D11', 'D14', 'G10'],
	},
	{ value: 'social', label: { ar: 'خدمة اجتماعية', en: 'Social services' }, icnp: ['D10'] },
	{ value: 'culture', label: { ar: 'ثقافة وفنون', en: 'Culture and arts' }, icnp: ['A10'] },
	{ value: 'media', label: { ar: 'إعلام', en: 'Media' }, icnp: ['A30'] },
	{
		value: 'rights',
		label: { ar: 'قانون وحقوق إنسان', en: 'Law and human rights' },
		icnp: ['G11'],
	},
	{
		value: 'peace',
		label: { ar: 'مصالحة وسلام', en: 'Reconciliation and peace' },
		icnp: ['G11', 'G19'],
	},
	{ value: 'awareness', label: { ar: 'توعية', en: 'Awareness' }, icnp: ['G19'] },
	{ value: 'education', label: { ar: 'تعليم', en: 'Education' }, icnp: ['B10', 'B30'] },
	{ value: 'development', label: { ar: 'تنمية', en: 'Development' }, icnp: ['F20'] },
	{ value: 'health', label: { ar: 'صحة', en: 'Health' }, icnp: ['C10', 'C30'] },
	{ value: 'environment', label: { ar: 'بيئة', en: 'Environment' }, icnp: ['E10', 'G12'] },
	{ value: 'youth', label: { ar: 'شباب وكشافة', en: 'Youth and scouts' }, icnp: ['G14'] },
	{
		value: 'disability',
		label: { ar: 'ذوو الإعاقة', en: 'Persons with disabilities' },
		icnp: ['D13', 'G16'],
	},
	{
		value: 'relief',
		label: { ar: 'إغاثة ونازحون', en: 'Relief and displaced people' },
		icnp: ['D30'],
	},
	{ value: 'sports', label: { ar: 'رياضة', en: 'Sports' }, icnp: ['A21'] },
	{ value: 'research', label: { ar: 'بحث علمي', en: 'Research' }, icnp: ['K10'] },
	{ value: 'professional', label: { ar: 'مهنية', en: 'Professional' }, icnp: ['J20'] },
];
