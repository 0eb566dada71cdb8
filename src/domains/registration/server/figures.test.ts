import { beforeAll, expect, test } from 'vitest';
import { permissionsOf } from '#core';
import { countOrganisations } from '#domains/organisations/server';
import { beekeepers } from '#jurisdictions/fixture';
import {
	accepted,
	agent,
	openDesk,
	seatOf,
	staff,
	submitted,
} from '../../../../tests/world/cases.ts';
import { caller, world } from '../../../../tests/world/index.ts';
import { shownFigures } from '../index.ts';
import { countFigures } from './index.ts';

world();
beforeAll(() => openDesk(beekeepers));

const anyone = (day: string) =>
	caller(
		{ audience: 'public', account: null, permissions: permissionsOf(['visitor']) },
		{ now: new Date(`${day}T08:00:00Z`) },
	);

test.each([
	[
		{ open: 0, decided: 0, days: null },
		{ open: 0, days: null },
	],
	[
		{ open: 4, decided: 4, days: 9 },
		{ open: null, days: null },
	],
	[
		{ open: 5, decided: 5, days: 9 },
		{ open: 5, days: 9 },
	],
])('%j is shown as %j', (counted, shown) => expect(shownFigures(counted)).toEqual(shown));

test('anyone reads counts and the median, and nothing of fewer than five', async () => {
	const { office } = seatOf(beekeepers);
	const who = () => ({
		applicant: agent(),
		registrar: staff(office, ['registrar']),
		decider: staff(office, ['decider']),
	});
	expect(await countOrganisations(anyone('2026-11-30'), null)).toBe(0);
	for (let i = 0; i < 4; i++) await submitted(agent(), beekeepers);
	expect(await countFigures(anyone('2026-11-30'), null)).toMatchObject({ open: null, days: null });
	for (let i = 0; i < 5; i++) await accepted(who(), beekeepers);
	const shown = await countFigures(anyone('2026-11-30'), null);
	expect(shown.days).toBeGreaterThanOrEqual(0);
	expect(shown.open).toBeNull();
	expect((await countFigures(anyone('2027-06-01'), null)).days).toBeNull();
});
