import { RateLimiterMemory, RateLimiterRes } from 'rate-limiter-flexible';
import { isLoopback } from './address.ts';

/** Questions an address may ask of the public record in a minute (trust.md §11), by its pages or in an application; counted in each process. */
export const readsAMinute = 600;

/** The places of the application, each with all under it, where questions count. */
export const countedRoutes = [
	'/(public)/register',
	'/(public)/names',
	'/(public)/verify',
	'/api/v1',
	'/apply/[ref]/name',
] as const;

const isCounted = (routeId: string): boolean =>
	countedRoutes.some((place) => routeId === place || routeId.startsWith(`${place}/`));
const limiter = new RateLimiterMemory({ points: readsAMinute, duration: 60 });

/** What an address has left: questions, and the seconds until they are full again; `wait`: none are left. */
export type Quota = { left: number; seconds: number; wait: boolean };

/**
 * Counts a question to search and verification; null where none is counted: other pages, and this machine itself asking
 * without a proxy between.
 */
export const countRead = async (routeId: string | null, address: string): Promise<Quota | null> => {
	if (!routeId || !isCounted(routeId) || isLoopback(address)) return null;
	const found = await limiter.consume(address).catch((spent: unknown) => {
		if (spent instanceof RateLimiterRes) return spent;
		throw spent;
	});
	const seconds = Math.max(1, Math.ceil(found.msBeforeNext / 1_000));
	return { left: found.remainingPoints, seconds, wait: found.consumedPoints > readsAMinute };
};

/** What a caller is told of its quota. */
export const quotaHeaders = ({ left, seconds, wait }: Quota): [string, string][] => [
	['ratelimit-limit', String(readsAMinute)],
	['ratelimit-remaining', String(left)],
	['ratelimit-reset', String(seconds)],
	...(wait ? [['retry-after', String(seconds)] as [string, string]] : []),
];
