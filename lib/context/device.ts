import type { Context, DeviceKind, HeaderReader } from './types';

/** No real user agent is longer; what is longer is not looked at further. */
const USER_AGENT_MAX_CHARS = 512;

/** First match wins; a user agent none matches is a desktop. */
const KINDS: readonly { kind: DeviceKind; pattern: RegExp }[] = [
  // Crawlers that say so (`…bot`, `…spider`, …; not the phones called Cubot), then those that do not.
  { kind: 'bot', pattern: /(?<!cu)bot\b|crawler|spider|slurp|bot@/i },
  {
    kind: 'bot',
    pattern:
      /google-inspectiontool|googleother|mediapartners-google|apis-google|feedfetcher|chrome-lighthouse|bingpreview|facebookexternalhit|facebookcatalog|meta-externalagent|^whatsapp\/|embedly|ia_archiver|yandex\.com\/bots|(?:chatgpt|claude|perplexity|mistralai)-user|claude-web|anthropic-ai|cohere-ai|w3c_validator|prerender/i,
  },
  { kind: 'tablet', pattern: /ipad|tablet|playbook|silk(?!.*mobile)|kindle|android(?!.*mobi)/i },
  { kind: 'phone', pattern: /mobi|iphone|ipod|android|windows phone|opera mini/i },
];

/** Whether the user agent is a crawler's or a link preview's: such a one gets what an unknown visitor gets. */
export function isBot(userAgent: string | null): boolean {
  return kindOf(userAgent) === 'bot';
}

/** Device and touch, by `User-Agent`; `Sec-CH-UA-Mobile: ?1` makes what looks like a desktop a phone. */
export function readDevice(headers: HeaderReader): Context['device'] {
  const byAgent = kindOf(headers.get('user-agent'));
  const isMobile = headers.get('sec-ch-ua-mobile') === '?1';
  const kind = byAgent === 'desktop' && isMobile ? 'phone' : byAgent;
  return { kind, touch: kind === 'phone' || kind === 'tablet' };
}

function kindOf(userAgent: string | null): DeviceKind {
  const text = (userAgent ?? '').slice(0, USER_AGENT_MAX_CHARS);
  return KINDS.find(({ pattern }) => pattern.test(text))?.kind ?? 'desktop';
}
