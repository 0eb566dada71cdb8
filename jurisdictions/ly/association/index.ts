import type { ServiceDeclaration } from '#domains/rules';
import { checklist } from './checklist.ts';
import { form } from './form.ts';
import { guide } from './guide.ts';
import { workflow } from './workflow.ts';

export const association: ServiceDeclaration = {
	code: 'association-registration',
	kind: 'association',
	title: { ar: 'إشهار جمعية أهلية', en: 'Registration of an association' },
	lead: {
		ar: 'لمن يؤسسون جمعية أهلية في ليبيا. الخدمة مجانية، ويصدر إيصال الاستلام فور الإرسال.',
		en: 'For those who found an association in Libya. It is free, and the receipt is issued on sending.',
	},
	form,
	checklist,
	workflow,
	guide,
	carries: {
		nameAr: 'name_ar',
		nameEn: 'name_en',
		nameShort: 'name_short',
		municipality: 'municipality',
		street: 'street',
		fieldsOfWork: 'fields_of_work',
		objectives: 'objectives',
		founders: 'founders',
		board: 'board',
		agentName: 'agent_name',
	},
	fee: 0,
};
