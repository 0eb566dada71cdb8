export { acceptInvitation } from './accept-invitation.ts';
export { readInvitation } from './read-invitation.ts';
export { chooseAppearance } from './choose-appearance.ts';
export { countAccess } from './count-access.ts';
export { endAccess, getHeldRole } from './end-access.ts';
export { endOtherSessions, endSession, listDevices, signOut } from './end-sessions.ts';
export {
	beginTotp,
	confirmTotp,
	getWaitingTotp,
	listFactors,
	makeSheet,
	removeFactor,
} from './factors.ts';
export { type EndedSession, findEndedSession, findSession, type Session } from './find-session.ts';
export { clearOldAccess } from './clear-old.ts';
export { jobs } from './jobs.ts';
export { contactsOf } from './contacts-of.ts';
export { freezeAccount } from './freeze-account.ts';
export { getDemoCode } from './get-demo-code.ts';
export { accountsWithGrant, endGrant, type Grant, giveGrant } from './grants.ts';
export { getInvitation } from './get-invitation.ts';
export { inviteColleague } from './invite-colleague.ts';
export { inviteInto } from './invite-into.ts';
export { inviteOperator } from './invite-operator.ts';
export { inviteStaff, type StaffRole, staffRoles } from './invite-staff.ts';
export { join } from './join.ts';
export {
	dropKeptForm,
	dropSentForm,
	findKeptForm,
	keepForm,
	type KeptFields,
} from './kept-forms.ts';
export { listAccess } from './list-access.ts';
export { listDemoAccounts } from './list-demo-accounts.ts';
export { openAccountFor } from './open-account-for.ts';
export { addPasskey, beginPasskey, beginPasskeySignIn, signInByPasskey } from './passkeys.ts';
export { type NameOf, personName, personNames } from './person-name.ts';
export {
	addOwnHandle,
	changePassword,
	confirmHandle,
	getProfile,
	sendHandleCode,
} from './profile.ts';
export { recover } from './recover.ts';
export { closeSheet, getSheet } from './sheet.ts';
export { giveCode, signIn } from './sign-in.ts';
export { revokeInvitation } from './revoke-invitation.ts';
export { stateOfInvitation } from './state-of-invitation.ts';
export type { Started } from './sessions.ts';
export { giveFactorAgain, requireFreshFactor } from './step-up.ts';
