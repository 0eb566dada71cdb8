import type { Device } from './device.ts';
import type { Line } from './say.ts';
import { send } from './server.ts';

type Place = {
	form: HTMLFormElement;
	/** where the part is saved, and where two versions stand side by side */
	save: string;
	versions: string;
	device: Device | null;
	tell: (line: Line, more?: { at?: string; href?: string }) => void;
};

/** The fields of a form as it posts them, without what changes by itself. */
export const textOf = (form: HTMLFormElement): string => {
	const fields = new URLSearchParams();
	for (const [name, value] of new FormData(form))
		if (typeof value === 'string' && name !== 'once' && name !== 'base') fields.append(name, value);
	return fields.toString();
};

const afterKey = 400;
const everyServer = 3_000;

/**
 * Saves what is typed: to the device within a second of the last key, to the server on leaving a field, else every three
 * seconds, again when the line is back (interface.md §2, §11).
 */
export const keepDraft = ({ form, save: address, versions, device, tell }: Place): void => {
	const base = form.elements.namedItem('base') as HTMLInputElement;
	let sent = textOf(form);
	let busy = false;
	let halted = false;
	let leaving = false;
	/** the button that was pressed while a save was on its way; null: none, the form went by the keyboard */
	let pressed: HTMLElement | null | undefined;
	let timer: ReturnType<typeof setTimeout> | undefined;

	const writeDown = async () => {
		const text = textOf(form);
		if (text === sent && !leaving) return;
		await device
			?.write({ text, base: base.value, leaving, at: Date.now() })
			.catch(() => tell('full'));
	};
	const save = async (): Promise<void> => {
		const text = textOf(form);
		const answer = await send(address, text, base.value);
		if (leaving) return;
		if (answer.is === 'saved') {
			sent = text;
			base.value = answer.version;
			tell('saved', { at: answer.at });
			if (textOf(form) === text) await device?.drop().catch(() => {});
			else await writeDown();
			return;
		}
		await writeDown();
		if (answer.is === 'conflict') {
			halted = true;
			// the late version waits on the server beside the one that stands
			await device?.drop().catch(() => {});
			tell('conflict', { href: versions });
		} else if (answer.is === 'ended') tell('ended', { href: location.href });
		else tell(answer.is);
	};
	const push = async (): Promise<void> => {
		if (busy || halted || leaving || textOf(form) === sent) return;
		busy = true;
		await save();
		busy = false;
		if (pressed === undefined) return;
		const by = pressed;
		pressed = undefined;
		if (halted) location.assign(versions);
		else form.requestSubmit(by);
	};

	form.addEventListener('input', () => {
		clearTimeout(timer);
		timer = setTimeout(writeDown, afterKey);
	});
	form.addEventListener('change', push);
	form.addEventListener('submit', (event) => {
		// leaving the last field saves it: the form goes on from that version, not beside it
		if (busy) {
			event.preventDefault();
			pressed = event.submitter;
			return;
		}
		leaving = true;
		void writeDown();
	});
	setInterval(push, everyServer);
	addEventListener('online', push);
	addEventListener('offline', () => tell('offline'));
	// a page that came back from the browser's memory goes on
	addEventListener('pageshow', () => (leaving = false));
	document.addEventListener('visibilitychange', () => {
		if (document.visibilityState === 'hidden') void writeDown();
		void push();
	});
};
