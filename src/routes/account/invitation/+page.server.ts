import { invitationForm } from '#domains/identity';
import { acceptInvitation } from '#domains/identity/server';
import { submit } from '#platform/web/server';

const placeOf = {
	office: () => '/desk',
	organisation: (id: string) => `/o/${id}`,
	platform: () => '/account',
};

export const actions = {
	default: submit(invitationForm, acceptInvitation, ({ subject, subjectId }) =>
		placeOf[subject](subjectId),
	),
};
