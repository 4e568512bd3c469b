import { BlockList, isIP, isIPv4 } from 'node:net';

const IPV4_MAPPED = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i;

/** A socket's address with an IPv4 client written as IPv4, however the socket listens. */
export function plainAddress(address: string | undefined): string {
  return IPV4_MAPPED.exec(address ?? '')?.[1] ?? address ?? '';
}

function addEntry(list: BlockList, entry: string): boolean {
  const [address = '', bits] = entry.split('/');
  if (isIP(address) === 0) return false;
  const family = isIPv4(address) ? 'ipv4' : 'ipv6';
  if (bits === undefined) list.addAddress(address, family);
  else if (/^\d{1,3}$/.test(bits) && Number(bits) <= (family === 'ipv4' ? 32 : 128))
    list.addSubnet(address, Number(bits), family);
  else return false;
  return true;
}

/** Parses `TRUSTED_PROXIES`, addresses and CIDRs separated by commas; `null` when an entry is neither. */
export function parseTrustedProxies(text: string): BlockList | null {
  const list = new BlockList();
  const entries = text.split(',').map((entry) => entry.trim());
  const isValid = entries.filter((entry) => entry !== '').every((entry) => addEntry(list, entry));
  return isValid ? list : null;
}

export function isTrustedProxy(list: BlockList, address: string): boolean {
  return isIP(address) !== 0 && list.check(address, isIPv4(address) ? 'ipv4' : 'ipv6');
}
