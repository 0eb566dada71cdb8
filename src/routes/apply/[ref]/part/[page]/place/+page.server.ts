import { error } from '@sveltejs/kit';
import { partNamed } from '#domains/registration';
import { getMyCase } from '#domains/registration/server';
import { municipalitiesOn } from '#domains/rules';
import { rulesNow } from '#domains/rules/server';
import { see, type WebEvent } from '#platform/web/server';

export const load = async (event: WebEvent) => {
	const { ref, page } = event.params;
	const one = await see(event, getMyCase, { ref: ref! });
	const part = partNamed(one, page!);
	if (!part) error(404);
	const { regions, districts } = rulesNow();
	const municipalities = municipalitiesOn(rulesNow(), one.rulesOn);
	const said = (name: string) => event.url.searchParams.get(name) ?? '';
	const district = districts.find(({ code }) => code === said('in')) ?? null;
	return {
		case: one,
		part,
		at: /^[a-z0-9_.]{1,80}$/.test(said('at')) ? said('at') : '',
		back: said('back') === 'check' ? '&back=check' : '',
		district,
		regions: regions.map((region) => ({
			...region,
			districts: districts.filter((one) => one.region === region.code),
		})),
		places: municipalities.filter((one) => one.district === district?.code),
	};
};
