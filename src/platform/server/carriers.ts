import { createTransport } from 'nodemailer';
import type { Carriers } from './messages.ts';

type Settings = { publicUrl: string; mail: { url: string; from: string } | null };
const slot = Symbol.for('daam.carriers');
const held = globalThis as { [slot]?: { carriers: Carriers; publicUrl: string } };

/**
 * Gives the process its ways out of the house and its own address. A channel without a carrier keeps its messages waiting:
 * SMS has none until an operator's contract brings an adapter.
 */
export const useCarriers = ({ publicUrl, mail }: Settings): void => {
	const carriers: Carriers = {};
	if (mail) {
		const transport = createTransport(mail.url, {
			from: mail.from,
			disableFileAccess: true,
			disableUrlAccess: true,
		});
		carriers.email = async ({ to, subject, text }) => {
			await transport.sendMail({ to, subject, text });
		};
	}
	held[slot] = { carriers, publicUrl };
};

/** The ways out that are configured. */
export const carriersNow = (): Carriers => held[slot]?.carriers ?? {};

/** The address people use, without a path. */
export const publicUrl = (): string => held[slot]?.publicUrl ?? 'http://127.0.0.1:3000';
