import { invitationForm } from '#domains/identity';
import { acceptInvitation, readInvitation } from '#domains/identity/server';
import { preview, submit } from '#platform/web/server';

const placeOf = {
	office: () => '/desk',
	organisation: (id: string) => `/o/${id}`,
	platform: () => '/account',
};

export const actions = {
	show: preview(invitationForm, readInvitation, ({ invitation }) => ({ invitation })),
	take: submit(invitationForm, acceptInvitation, ({ subject, subjectId }) =>
		placeOf[subject](subjectId),
	),
};
