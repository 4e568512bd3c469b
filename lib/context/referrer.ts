import type { Context, ReferrerKind } from './types';

/** Hosts by kind, without `www.`; first match wins. */
const KINDS: readonly { kind: ReferrerKind; pattern: RegExp }[] = [
  { kind: 'search', pattern: /^google\.(?:com|[a-z]{2}|com?\.[a-z]{2})$/ },
  {
    kind: 'search',
    pattern: /^(?:[a-z]{2}\.)?search\.yahoo\.(?:com|co\.jp)$|^yandex\.(?:com|ru|kz|by|com\.tr)$|^ya\.ru$/,
  },
  {
    kind: 'search',
    pattern:
      /^(?:bing\.com|duckduckgo\.com|ecosia\.org|startpage\.com|qwant\.com|search\.brave\.com|kagi\.com|(?:m\.)?baidu\.com|search\.naver\.com|(?:search\.)?seznam\.cz)$/,
  },
  {
    kind: 'social',
    pattern:
      /(?:^|\.)(?:facebook\.com|instagram\.com|threads\.(?:net|com)|twitter\.com|x\.com|t\.co|linkedin\.com|lnkd\.in|reddit\.com|tiktok\.com|youtube\.com|youtu\.be|snapchat\.com|bsky\.app|mastodon\.social|t\.me|vk\.com|xing\.com|wykop\.pl|pinterest\.(?:com|[a-z]{2}|co\.uk))$/,
  },
];

const REFERRER_MAX_CHARS = 2_048;

/**
 * What kind of site the visitor came from. Only its host is kept: path and query may say what somebody
 * searched for, or who they are.
 */
export function readReferrer(referrer: string | null, siteHost: string): Context['referrer'] {
  if (!referrer) return { kind: 'direct' };
  const url = referrer.length <= REFERRER_MAX_CHARS && URL.canParse(referrer) ? new URL(referrer) : null;
  if (!url?.host || !/^https?:$/.test(url.protocol)) return { kind: 'other' };
  if (url.host === siteHost.toLowerCase()) return { kind: 'internal' };
  const host = url.hostname.replace(/^www\./, '');
  return { kind: KINDS.find(({ pattern }) => pattern.test(host))?.kind ?? 'other', host };
}
