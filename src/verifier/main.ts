// The offline verifier: one file, no network, no memory. It judges by the keys it was served with and those added here.
import { type ClaimKey, judgeClaim } from '#domains/papers';
import { type Locale, longDay } from '#words';
import { answerOf, type Shown } from './answer.ts';
import { readPhoto } from './photo.ts';
import { make, say, speakIn, spoken } from './say.ts';
import { verify } from './signature.ts';
import { readKeys, readTyped } from './typed.ts';

const at = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const served = JSON.parse(at('known-keys').textContent) as { home: string; keys: ClaimKey[] };
const keys = [...served.keys];
const text = at<HTMLTextAreaElement>('text');
let shown: Shown | null = null;

const draw = () => at('answer').replaceChildren(...(shown ? [answerOf(shown, served.home)] : []));

const judge = async (typed: string): Promise<Shown> => {
	const read = readTyped(typed);
	return 'claim' in read ? judgeClaim(read.claim, keys, verify) : { is: read.problem };
};

const check = async (typed: string) => {
	shown = await judge(typed);
	draw();
	at('answer').focus();
};

const listKeys = () =>
	at('known').replaceChildren(
		...keys.map(({ id, from, to }) => {
			const day = (instant: string) => longDay(spoken(), new Date(instant));
			const since = to
				? say('offline-key-until', { from: day(from), to: day(to) })
				: say('offline-key-from', { from: day(from) });
			return make('li', {}, make('bdi', { dir: 'ltr', textContent: id }), new Text(` ${since}`));
		}),
	);

const speak = (locale: Locale) => {
	speakIn(locale);
	const other = locale === 'ar' ? 'en' : 'ar';
	Object.assign(at('language'), {
		textContent: other === 'en' ? 'English' : 'العربية',
		lang: other,
	});
	listKeys();
	draw();
};

at('form').addEventListener('submit', (event) => {
	event.preventDefault();
	void check(text.value);
});
at('photo').addEventListener('change', async (event) => {
	const input = event.target as HTMLInputElement;
	const file = input.files?.[0];
	input.value = '';
	if (!file) return;
	const found = await readPhoto(file);
	text.value = found ?? text.value;
	if (found) return check(found);
	shown = { is: 'no-square' };
	draw();
});
at('add').addEventListener('click', () => {
	const fresh = readKeys(at<HTMLTextAreaElement>('key').value);
	const unknown = fresh.filter(({ key }) => !keys.some((known) => known.key === key));
	keys.push(...unknown);
	listKeys();
	at('added').textContent = fresh.length
		? say('offline-key-added', { n: unknown.length })
		: say('offline-key-wrong');
	if (unknown.length && text.value) void check(text.value);
});
at('language').addEventListener('click', () => speak(spoken() === 'ar' ? 'en' : 'ar'));

// the square's own address: what follows # was never sent to anybody
const fromAddress = () => {
	if (location.hash.length < 2) return;
	text.value = location.href;
	void check(location.href);
};
addEventListener('hashchange', fromAddress);

speak(spoken());
at('old').hidden = true;
for (const id of ['form', 'more', 'language']) at(id).hidden = false;
at('keep').hidden = location.protocol === 'file:';
fromAddress();
