export { acceptInvitation, type Accepted } from './accept-invitation.ts';
export { findSession, type Session } from './find-session.ts';
export { accountsWithGrant, endGrant, type Grant, giveGrant } from './grants.ts';
export { type Invite, inviteInto } from './invite-into.ts';
export { openAccountFor, type Persona } from './open-account-for.ts';
export { personName } from './person-name.ts';
