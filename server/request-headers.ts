import type { IncomingHttpHeaders, OutgoingHttpHeaders } from 'node:http';
import { isHost } from './guard/guard-host';

/** Never taken from outside: ours, and what Next and its platforms say to themselves. */
const INTERNAL =
  /^(?:x-(?:facet|middleware|nextjs|next|invoke|now|prerender)-|(?:x-matched-path|next-resume|next-resume-state-length)$)/;

/** Said by a proxy or a platform about the client; anybody can say them, so only a trusted peer is believed. */
const BY_PROXIES =
  /^(?:x-(?:forwarded|vercel|geo|original|envoy)-|cf-|(?:forwarded|x-real-ip|x-client-ip|x-cluster-client-ip|true-client-ip|x-rewrite-url)$)/;

const HOP_BY_HOP = new Set([
  'connection',
  'keep-alive',
  'proxy-authenticate',
  'proxy-authorization',
  'proxy-connection',
  'te',
  'trailer',
  'transfer-encoding',
  'upgrade',
  'expect',
  'content-length',
]);

export function isInternalHeader(name: string): boolean {
  return INTERNAL.test(name);
}

export function isProxyHeader(name: string): boolean {
  return BY_PROXIES.test(name);
}

export function isHopByHopHeader(name: string): boolean {
  return HOP_BY_HOP.has(name);
}

export type Peer = { address: string; isTrusted: boolean; proto: 'http' | 'https' };

function lastOf(value: string | string[] | undefined): string | undefined {
  return (Array.isArray(value) ? value.join(',') : value)?.split(',').at(-1)?.trim();
}

/** What we say about the client: a trusted proxy's word where there is one, else only what we see ourselves. */
export function describeClient(headers: IncomingHttpHeaders, peer: Peer): OutgoingHttpHeaders {
  const chain = peer.isTrusted ? headers['x-forwarded-for'] : undefined;
  const proto = peer.isTrusted ? lastOf(headers['x-forwarded-proto']) : undefined;
  const host = peer.isTrusted ? lastOf(headers['x-forwarded-host']) : undefined;
  return {
    'x-forwarded-for': chain ? `${chain}, ${peer.address}` : peer.address,
    'x-forwarded-proto': proto === 'http' || proto === 'https' ? proto : peer.proto,
    'x-forwarded-host': host && isHost(host) ? host : headers.host,
  };
}

/** The outside request's headers as the inner server may see them. */
export function toInnerHeaders(headers: IncomingHttpHeaders, peer: Peer): OutgoingHttpHeaders {
  const named = new Set((headers.connection ?? '').split(',').map((name) => name.trim().toLowerCase()));
  const kept = Object.entries(headers).filter(
    ([name]) =>
      !isHopByHopHeader(name) &&
      !isInternalHeader(name) &&
      (peer.isTrusted || !isProxyHeader(name)) &&
      (name === 'host' || name === 'cookie' || !named.has(name)),
  );
  return { ...Object.fromEntries(kept), ...describeClient(headers, peer) };
}
