import { json } from '@sveltejs/kit';
import { partForm } from '#domains/registration';
import { saveAnswers } from '#domains/registration/server';
import { readBy, see, type WebEvent } from '#platform/web/server';
import { hour } from '#words';

// the island's way to the same deed as the form's; hooks have asked for our own Origin
export const POST = async (event: WebEvent) => {
	const { ref, page } = event.params;
	const typed = await readBy(partForm, event);
	const saved = await see(event, saveAnswers, { ...typed, ref: ref!, part: page! });
	return json({
		version: saved.version,
		at: hour(event.locals.caller.now),
		proposal: saved.proposal !== null,
	});
};
