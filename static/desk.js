// The desk's comfort: keys for the work list and the next file, and a warning before the session locks. Nothing needs it.
const rows = [...document.querySelectorAll('[data-queue] tbody tr')].filter((row) =>
	row.querySelector('th a'),
);
const isTyping = (at) => at instanceof Element && at.closest('input, textarea, select');
let here = -1;

// by the place of the key, so that they work in an Arabic layout too
const keys = {
	KeyJ: () => (rows.length ? move(1) : document.querySelector('[data-next]')?.click()),
	KeyK: () => rows.length && move(-1),
};
const move = (by) => {
	here = Math.min(rows.length - 1, Math.max(0, here + by));
	rows[here].querySelector('th a').focus();
};
document.addEventListener('keydown', (event) => {
	const { code, ctrlKey, altKey, metaKey, target } = event;
	if (ctrlKey || altKey || metaKey || isTyping(target) || !keys[code]) return;
	event.preventDefault();
	keys[code]();
});
for (const [i, row] of rows.entries()) row.addEventListener('focusin', () => (here = i));
for (const hint of document.querySelectorAll('.keys')) hint.hidden = false;

const bar = document.getElementById('lock');
const warned = 120_000;

const written = () => {
	const kept = new URLSearchParams();
	for (const form of document.forms) {
		const changed = [...form.elements].some(
			(one) =>
				one.name &&
				(one.type === 'checkbox' || one.type === 'radio'
					? one.checked !== one.defaultChecked
					: one.tagName === 'SELECT'
						? [...one.options].some((option) => option.selected !== option.defaultSelected)
						: one.type !== 'hidden' && one.value !== one.defaultValue),
		);
		if (!changed) continue;
		for (const [name, value] of new FormData(form))
			if (typeof value === 'string' && name !== 'once') kept.append(name, value);
	}
	return kept;
};

const watch = () => {
	const span = Number(bar.dataset.in) * 1000;
	let end = Date.now() + span;
	let last = false;
	const go = async () => {
		if (last) return;
		last = true;
		const kept = written();
		if (kept.size === 0) return location.reload();
		// no page has this action: it does nothing, and a locked session keeps what was typed and asks to sign in
		const address = new URL(location.href);
		const query = [address.search.slice(1), '/keep'].filter(Boolean).join('&');
		const answer = await fetch(`${address.pathname}?${query}`, { method: 'POST', body: kept });
		if (answer.redirected) location.assign(answer.url);
		else {
			// somebody was busy in another window
			end = Date.now() + span;
			last = false;
		}
	};
	const look = () => {
		const left = end - Date.now();
		bar.hidden = left > warned;
		if (left < -1_500) void go();
	};
	bar.querySelector('button').addEventListener('click', async () => {
		const answer = await fetch(bar.dataset.stay);
		if (answer.redirected) return go();
		end = Date.now() + span;
		look();
	});
	setInterval(look, 1_000);
	document.addEventListener('visibilitychange', look);
};
if (bar) watch();
