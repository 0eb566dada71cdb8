/** What was typed into a part, as it lies on the device until the server has it. */
export type Kept = {
	/** the fields as a form posts them */
	text: string;
	/** version of the part they began from */
	base: string;
	/** the form was being sent when it was written down */
	leaving: boolean;
	at: number;
};

type Sealed = { id: string; iv: Uint8Array<ArrayBuffer>; bytes: ArrayBuffer };

const done = <T>(request: IDBRequest<T>): Promise<T> =>
	new Promise((resolve, reject) => {
		request.onsuccess = () => resolve(request.result);
		request.onerror = () => reject(request.error);
	});

const open = (): Promise<IDBDatabase> => {
	const request = indexedDB.open('daam', 1);
	request.onupgradeneeded = () => {
		request.result.createObjectStore('keys');
		request.result.createObjectStore('drafts', { keyPath: 'id' });
	};
	return done(request);
};

const store = (db: IDBDatabase, name: 'keys' | 'drafts', mode: IDBTransactionMode = 'readonly') =>
	db.transaction(name, mode).objectStore(name);

/** The key of an account; keys of others go, so that what they left on a shared phone stays closed. */
const keyOf = async (db: IDBDatabase, account: string): Promise<CryptoKey> => {
	const held = await done<CryptoKey | undefined>(store(db, 'keys').get(account));
	if (held) return held;
	const made = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, [
		'encrypt',
		'decrypt',
	]);
	const keys = store(db, 'keys', 'readwrite');
	keys.clear();
	await done(keys.put(made, account));
	// browsers may drop what is not asked to stay
	void navigator.storage?.persist?.();
	return made;
};

/** The copy on this device of one part, sealed under a key that no script can read out (interface.md §11). */
export const deviceFor = async (account: string, part: string) => {
	const db = await open();
	const key = await keyOf(db, account);
	const id = `${account} ${part}`;
	const additionalData = new TextEncoder().encode(id);
	return {
		read: async (): Promise<Kept | null> => {
			const found = await done<Sealed | undefined>(store(db, 'drafts').get(id));
			if (!found) return null;
			const how = { name: 'AES-GCM', iv: found.iv, additionalData };
			const clear = await crypto.subtle.decrypt(how, key, found.bytes).catch(() => null);
			return clear && (JSON.parse(new TextDecoder().decode(clear)) as Kept);
		},
		write: async (kept: Kept): Promise<void> => {
			const iv = crypto.getRandomValues(new Uint8Array(12));
			const clear = new TextEncoder().encode(JSON.stringify(kept));
			const how = { name: 'AES-GCM', iv, additionalData };
			const sealed: Sealed = { id, iv, bytes: await crypto.subtle.encrypt(how, key, clear) };
			await done(store(db, 'drafts', 'readwrite').put(sealed));
		},
		drop: async (): Promise<void> => {
			await done(store(db, 'drafts', 'readwrite').delete(id));
		},
	};
};

export type Device = Awaited<ReturnType<typeof deviceFor>>;
