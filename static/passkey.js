// Asks the browser for a passkey and puts its answer into the form. The only script of the account's pages.
const form = document.querySelector('form[data-passkey]');
const fromText = (text) =>
	Uint8Array.from(atob(text.replaceAll('-', '+').replaceAll('_', '/')), (c) => c.charCodeAt(0));
const toText = (bytes) =>
	btoa(String.fromCharCode(...new Uint8Array(bytes)))
		.replaceAll('+', '-')
		.replaceAll('/', '_')
		.replaceAll('=', '');
const withIds = (list) => (list ?? []).map((one) => ({ ...one, id: fromText(one.id) }));

const create = async (options) => {
	const made = await navigator.credentials.create({
		publicKey: {
			...options,
			challenge: fromText(options.challenge),
			user: { ...options.user, id: fromText(options.user.id) },
			excludeCredentials: withIds(options.excludeCredentials),
		},
	});
	const { clientDataJSON, attestationObject } = made.response;
	return answer(made, {
		clientDataJSON: toText(clientDataJSON),
		attestationObject: toText(attestationObject),
		transports: made.response.getTransports?.() ?? [],
	});
};

const get = async (options) => {
	const given = await navigator.credentials.get({
		publicKey: {
			...options,
			challenge: fromText(options.challenge),
			allowCredentials: withIds(options.allowCredentials),
		},
	});
	const { clientDataJSON, authenticatorData, signature, userHandle } = given.response;
	return answer(given, {
		clientDataJSON: toText(clientDataJSON),
		authenticatorData: toText(authenticatorData),
		signature: toText(signature),
		...(userHandle ? { userHandle: toText(userHandle) } : {}),
	});
};

const answer = (credential, response) => ({
	id: credential.id,
	rawId: credential.id,
	type: credential.type,
	clientExtensionResults: {},
	response,
});

if (form && window.PublicKeyCredential) {
	form.hidden = false;
	document.getElementById('passkey-none').hidden = true;
	form.addEventListener('submit', async (event) => {
		const field = form.elements.namedItem('answer');
		if (field.value) return;
		event.preventDefault();
		const options = JSON.parse(form.dataset.options);
		try {
			const made = await (form.dataset.passkey === 'create' ? create(options) : get(options));
			field.value = JSON.stringify(made);
		} catch {
			// the server says in words that nothing came
			field.value = '{}';
		}
		form.submit();
	});
}
