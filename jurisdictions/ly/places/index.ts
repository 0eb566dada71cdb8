import type { District, Place, PlacesSource, Region } from '#domains/rules';
import { t } from '../text.ts';
import declared from './places.json' with { type: 'json' };

export const regions: readonly Region[] = declared.regions;
export const districts: readonly District[] = declared.districts;
export const municipalities = declared.municipalities as readonly Place[];

export const placesSource: PlacesSource = {
	asOf: declared.asOf,
	notices: [
		t(
			'الحدود والنقاط: © المساهمون في OpenStreetMap، رخصة ODbL 1.0: تُذكر النسبة، ويُشارك ما يُشتق بالرخصة نفسها.',
			'Outlines and points: © OpenStreetMap contributors, ODbL 1.0: name the source, share what is derived under the same licence.',
		),
		t(
			'الرموز: مكتب الأمم المتحدة لتنسيق الشؤون الإنسانية (OCHA)، رخصة CC BY 4.0. ما يبدأ بـ LYX رمز من المنصة لبلدية بلا رمز، ومنطقتها تقدير للمراجعة.',
			'Codes: OCHA, CC BY 4.0. Those that begin with LYX are the platform’s own, for municipalities without one; their districts are a judgement to verify.',
		),
		t(
			'الأسماء وقائع قورنت في أكثر من قائمة. القائمة تتغير بقرارات، وهي هنا بيانات مؤرخة لا حصر قانوني.',
			'Names are facts, compared over several lists. The list moves by decrees: here it is dated data, not a closed list of the law.',
		),
	],
};
