// The one script of an applicant's pages: words are kept as they are typed. Everything works without it.
import { bringBack } from './bring-back.ts';
import { checkNameTyped } from './check-name.ts';
import { deviceFor } from './device.ts';
import { keepDraft } from './keep-draft.ts';
import { lineAt, type Line } from './say.ts';

const restored = 'daam-restored';

const begin = async (place: HTMLElement): Promise<void> => {
	const form = place.querySelector('form')!;
	const { save, versions, account, part, words } = place.dataset as Record<string, string>;
	const tell = lineAt(
		document.querySelector<HTMLElement>('[data-saved]')!,
		JSON.parse(words!) as Record<Line, string>,
	);
	const device = await deviceFor(account!, part!).catch(() => null);
	if (device) {
		const version = (form.elements.namedItem('base') as HTMLInputElement).value;
		const to = await bringBack({ save: save!, versions: versions!, version, device }).catch(
			() => null,
		);
		if (to === 'here') {
			sessionStorage.setItem(restored, part!);
			return location.reload();
		}
		if (to) return location.replace(to);
	}
	if (sessionStorage.getItem(restored) === part) tell('restored');
	sessionStorage.removeItem(restored);
	keepDraft({ form, save: save!, versions: versions!, device, tell });
};

const place = document.querySelector<HTMLElement>('[data-save]');
if (place) void begin(place);

const near = document.querySelector<HTMLElement>('[data-near]');
const name = near && document.getElementById(`f-${near.dataset.near}`);
if (name instanceof HTMLInputElement) checkNameTyped(name, near!, near!.dataset.address!);
