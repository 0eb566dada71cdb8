import { accountsWithGrant } from '#domains/identity/server';
import type { NoticeDeclaration } from '#domains/notices/server';

/** Who is told of the people of a workspace: its heads of who comes, and whoever goes. */
export const notices: NoticeDeclaration[] = [
	{
		event: 'identity.grant-given',
		to: async (ctx, happening) => {
			const heads = await accountsWithGrant(ctx, {
				organisation: happening.owner,
				roles: ['head'],
			});
			const others = heads.filter(({ account }) => account !== happening.facts?.account);
			return {
				accounts: others.map(({ account }) => account),
				facts: {},
				link: `/o/${happening.owner}/access`,
			};
		},
		words: {
			title: 'notice-joined-title',
			first: 'notice-joined',
			body: 'notice-joined-body',
			whom: 'notice-heads',
		},
		mandatory: true,
		channels: ['email'],
	},
	{
		event: 'identity.grant-ended',
		to: async (_, happening) => ({
			accounts: [String(happening.facts?.account)],
			facts: {},
			link: '/account',
		}),
		words: {
			title: 'notice-joined-title',
			first: 'notice-ended',
			body: 'notice-ended-body',
			whom: 'notice-concerned',
		},
		mandatory: true,
		channels: ['email'],
	},
];
