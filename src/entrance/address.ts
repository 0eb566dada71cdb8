import { BlockList, isIPv4, isIPv6 } from 'node:net';

/** The header in which our own server tells kit who asks; a client's own value never gets through. */
export const addressHeader = 'x-daam-address';

const plain = (address: string): string =>
	address.replace(/^::ffff:(?=\d+\.\d+\.\d+\.\d+$)/i, '').replace(/^\[(.+)\]$/, '$1');

const familyOf = (address: string) => (isIPv6(address) ? 'ipv6' : 'ipv4');

/**
 * Whose word on a client's address counts: a proxy on this machine, and those named, as addresses or ranges
 * (`10.0.0.0/8`). Throws at one that is neither.
 */
export const proxies = (named: readonly string[]): BlockList => {
	const list = new BlockList();
	list.addSubnet('127.0.0.0', 8);
	list.addAddress('::1', 'ipv6');
	for (const one of named) {
		const [address = '', bits] = one.split('/');
		const most = isIPv6(address) ? 128 : 32;
		const width = bits === undefined ? most : Number(bits);
		if ((!isIPv4(address) && !isIPv6(address)) || !(width >= 0 && width <= most))
			throw new Error(`PROXY_ADDRESS: ${one} is no address and no range`);
		list.addSubnet(address, width, familyOf(address));
	}
	return list;
};

/**
 * Who asks: the last address of `x-forwarded-for` that no trusted proxy wrote for itself, when a trusted proxy passes it
 * on; else the other end of the connection. What a client writes of itself stands before that and is not believed.
 */
export const addressOf = (
	remote: string | undefined,
	forwarded: string | string[] | undefined,
	trusted: BlockList,
): string => {
	const isTrusted = (address: string) => trusted.check(address, familyOf(address));
	let address = plain(remote ?? '');
	const hops = [forwarded ?? []].flat().join(',').split(',');
	while (hops.length && isTrusted(address)) {
		const before = plain(hops.pop()!.trim());
		if (!isIPv4(before) && !isIPv6(before)) break;
		address = before;
	}
	return address;
};

/** Whether an address is this machine's own. */
export const isLoopback = (address: string): boolean =>
	address === '::1' || /^127(\.\d+){3}$/.test(address);
