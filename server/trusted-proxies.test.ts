import { describe, expect, it } from 'vitest';
import { isTrustedProxy, parseTrustedProxies, plainAddress } from './trusted-proxies';

describe('trusted proxies', () => {
  it.each([
    ['', '10.0.0.1', false],
    ['10.0.0.1', '10.0.0.1', true],
    ['10.0.0.1', '10.0.0.2', false],
    ['10.0.0.0/8, 192.168.1.0/24', '10.9.9.9', true],
    ['10.0.0.0/8,192.168.1.0/24', '192.168.2.1', false],
    ['fd00::/8', 'fd12::1', true],
    ['::1', '::1', true],
    ['10.0.0.0/8', '', false],
  ])('%j trusts %j: %s', (text, address, expected) => {
    const list = parseTrustedProxies(text);
    expect(list && isTrustedProxy(list, address)).toBe(expected);
  });

  it.each(['x', '10.0.0.0/33', '10.0.0.0/x', '10.0.0', '10.0.0.1/'])('refuses %j', (text) => {
    expect(parseTrustedProxies(text)).toBeNull();
  });

  it('writes a mapped address as IPv4', () => {
    expect(plainAddress('::ffff:10.0.0.1')).toBe('10.0.0.1');
    expect(plainAddress(undefined)).toBe('');
  });
});
