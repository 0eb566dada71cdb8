import type { Day } from '#core';
import type { Text } from '#domains/rules';
import type { RecognitionState } from './recognition.ts';

/** A recognition as its organisation reads it. */
export type OwnRecognition = {
	id: string;
	authority: Text;
	state: RecognitionState | null;
	entry: string;
	decision: string;
	decidedOn: Day;
	from: Day;
	to: Day | null;
};

/** An officer on record. `isPublic`: the name stands in the public register, by that person's consent. */
export type OwnOfficer = { id: string; role: string; name: string; from: Day; isPublic: boolean };

/** What is on record of an organisation, for its own people. */
export type OwnOrganisation = {
	publicId: string;
	nameAr: string;
	nameEn: string | null;
	nameShort: string | null;
	objectives: string | null;
	place: Text | null;
	street: string | null;
	fieldsOfWork: Text[];
	enteredAt: Date;
	demonstration: boolean;
	recognitions: OwnRecognition[];
	officers: OwnOfficer[];
};

const officerRoles = ['chair', 'deputy', 'secretary', 'treasurer', 'member'] as const;

/** The key of the word for what somebody is on the board; what a regime names otherwise is a member. */
export const officerWord = (role: string): `officer-${(typeof officerRoles)[number]}` =>
	`officer-${officerRoles.find((one) => one === role) ?? 'member'}`;
