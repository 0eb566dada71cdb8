import { expect, test } from 'vitest';
import { addressOf, proxies } from './address.ts';

const here = proxies([]);
const behind = proxies(['10.0.0.0/8', '2001:db8::7']);

test.each([
	['nobody between', '203.0.113.9', undefined, '203.0.113.9'],
	['a stranger who claims another address', '203.0.113.9', '198.51.100.1', '203.0.113.9'],
	['the machine itself', '127.0.0.1', undefined, '127.0.0.1'],
	['a proxy on this machine', '::ffff:127.0.0.1', '198.51.100.1', '198.51.100.1'],
	['what the client wrote before the proxy', '::1', '1.1.1.1, 198.51.100.1', '198.51.100.1'],
	['IPv6 in brackets', '127.0.0.1', '[2001:db8::1]', '2001:db8::1'],
	['a header that is no address', '127.0.0.1', 'unknown', '127.0.0.1'],
])('%s', (_, remote, forwarded, found) => {
	expect(addressOf(remote, forwarded, here)).toBe(found);
});

test('named proxies are passed over, each once', () => {
	expect(addressOf('10.1.2.3', '9.9.9.9, 198.51.100.1, 10.9.9.9', behind)).toBe('198.51.100.1');
	expect(addressOf('2001:db8::7', ['198.51.100.1', '127.0.0.1'], behind)).toBe('198.51.100.1');
	expect(addressOf('11.1.2.3', '198.51.100.1', behind)).toBe('11.1.2.3');
	expect(() => proxies(['10.0.0.0/99'])).toThrow('PROXY_ADDRESS');
	expect(() => proxies(['proxy'])).toThrow('PROXY_ADDRESS');
});
