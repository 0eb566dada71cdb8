import { argon2, randomBytes, timingSafeEqual } from 'node:crypto';

/** Cost of a hash: memory in KiB, passes; always one lane. Kept with the hash, raised at the next sign-in. */
export type Cost = { memory: number; passes: number };

/** A password: 64 MiB, 3 passes (283 ms measured). */
export const passwordCost: Cost = { memory: 65_536, passes: 3 };
/** A code of the sheet holds 40 random bits: 19 MiB and 2 passes keep ten of them cheap to make. */
export const codeCost: Cost = { memory: 19_456, passes: 2 };

// at most two at once, so that a wave of sign-ins costs 128 MiB and no more; the rest wait in line
const atOnce = 2;
let running = 0;
const line: (() => void)[] = [];

/** How many wait for a hash; part of the load signal. */
export const argonWaiting = (): number => line.length;

const takeTurn = async () => {
	if (running < atOnce) running++;
	else await new Promise<void>((go) => line.push(go));
};
const giveTurn = () => {
	const next = line.shift();
	if (next) next();
	else running--;
};

const derive = async (secret: string, salt: Buffer, cost: Cost): Promise<Buffer> => {
	await takeTurn();
	try {
		return await new Promise((resolve, reject) =>
			argon2(
				'argon2id',
				{
					message: Buffer.from(secret, 'utf8'),
					nonce: salt,
					parallelism: 1,
					tagLength: 32,
					memory: cost.memory,
					passes: cost.passes,
				},
				(error, key) => (error ? reject(error) : resolve(key)),
			),
		);
	} finally {
		giveTurn();
	}
};

/** Hashes a secret exactly as typed, with a salt of its own. */
export const hashSecret = async (secret: string, cost: Cost): Promise<string> => {
	const salt = randomBytes(16);
	const key = await derive(secret, salt, cost);
	return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=1$${salt.toString('base64url')}$${key.toString('base64url')}`;
};

const shape = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=1\$([\w-]+)\$([\w-]+)$/;
// a salt and a key of zeros, at the cost of what is not there
const dummyOf = ({ memory, passes }: Cost) =>
	`$argon2id$v=19$m=${memory},t=${passes},p=1$${'A'.repeat(22)}$${'A'.repeat(43)}`;

/** Whether a secret belongs to a hash. Without a hash the same work is done, and the answer is no. */
export const isSecret = async (
	secret: string,
	hash: string | null,
	cost = passwordCost,
): Promise<boolean> => {
	const [, memory, passes, salt, key] = shape.exec(hash ?? dummyOf(cost))!;
	const derived = await derive(secret, Buffer.from(salt!, 'base64url'), {
		memory: Number(memory),
		passes: Number(passes),
	});
	return timingSafeEqual(derived, Buffer.from(key!, 'base64url')) && hash !== null;
};

/** Whether a hash was made at a lower cost than today's. The demonstration's, known to all, stays cheap. */
export const needsRaise = (hash: string): boolean => {
	const [, memory, passes] = shape.exec(hash)!;
	return Number(memory) < passwordCost.memory || Number(passes) < passwordCost.passes;
};
