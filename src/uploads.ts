import { Refusal } from '#core';
import { attachPaper } from '#domains/registration/server';
import { mountUploads, type Receive } from './entrance/uploads.ts';

/** What a file can be sent for, by the field `for` of its form: each room that takes files has a line here. */
const receivers: Record<string, Receive> = {
	'registration-paper': async (caller, { ref = '', slot = '', back }, file) => {
		await attachPaper(caller, { ref, slot, file });
		return back === 'check' ? `/apply/${ref}/check` : `/apply/${ref}/papers#f-paper.${slot}`;
	},
};

const receive: Receive = (caller, fields, file) => {
	const wanted = Object.hasOwn(receivers, fields.for ?? '') ? receivers[fields.for!] : undefined;
	if (!wanted) throw new Refusal('not-found', 'file-not-stored', { field: 'file' });
	return wanted(caller, fields, file);
};

/** The door for uploads of this installation; stands before kit's handler. */
export const uploads = (https: boolean) => mountUploads({ receive, https });
