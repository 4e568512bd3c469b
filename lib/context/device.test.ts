import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isBot, readDevice } from './device';

const CHROME = 'AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0';
const IOS = 'AppleWebKit/605.1.15 (KHTML, like Gecko) Version/17.5';

const AGENTS: [kind: string, what: string, userAgent: string][] = [
  ['desktop', 'Chrome on Windows', `Mozilla/5.0 (Windows NT 10.0; Win64; x64) ${CHROME} Safari/537.36`],
  ['desktop', 'Safari on a Mac', `Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) ${IOS} Safari/605.1.15`],
  ['desktop', 'Firefox on Linux', 'Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0'],
  [
    'desktop',
    'headless Chromium',
    `Mozilla/5.0 (X11; Linux x86_64) ${CHROME.replace('Chrome', 'HeadlessChrome')} Safari/537.36`,
  ],
  ['desktop', 'Yandex Browser', `Mozilla/5.0 (Windows NT 10.0) ${CHROME} YaBrowser/24.6.0 Safari/537.36`],
  ['desktop', 'curl', 'curl/8.5.0'],
  ['desktop', 'nothing', ''],
  [
    'phone',
    'iPhone',
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${IOS} Mobile/15E148 Safari/604.1`,
  ],
  ['phone', 'Chrome on Android', `Mozilla/5.0 (Linux; Android 10; K) ${CHROME} Mobile Safari/537.36`],
  ['phone', 'Firefox on Android', 'Mozilla/5.0 (Android 14; Mobile; rv:127.0) Gecko/127.0 Firefox/127.0'],
  [
    'phone',
    'a phone called Cubot',
    `Mozilla/5.0 (Linux; Android 9; CUBOT NOTE 20) ${CHROME} Mobile Safari/537.36`,
  ],
  [
    'phone',
    "Pinterest's own browser",
    `Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) ${IOS} Mobile/15E148 [Pinterest/iOS]`,
  ],
  ['tablet', 'iPad', `Mozilla/5.0 (iPad; CPU OS 16_6 like Mac OS X) ${IOS} Mobile/15E148 Safari/604.1`],
  ['tablet', 'a tablet with Android', `Mozilla/5.0 (Linux; Android 13; SM-X200) ${CHROME} Safari/537.36`],
  ['bot', 'Googlebot', 'Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)'],
  [
    'bot',
    'Googlebot as a phone',
    `Mozilla/5.0 (Linux; Android 6.0.1; Nexus 5X) ${CHROME} Mobile Safari/537.36 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)`,
  ],
  ['bot', 'AdsBot', 'AdsBot-Google (+http://www.google.com/adsbot.html)'],
  ['bot', 'Google inspection', `Mozilla/5.0 (compatible; Google-InspectionTool/1.0;)`],
  ['bot', 'bingbot', 'Mozilla/5.0 (compatible; bingbot/2.0; +http://www.bing.com/bingbot.htm)'],
  ['bot', 'Yahoo', 'Mozilla/5.0 (compatible; Yahoo! Slurp; http://help.yahoo.com/help/us/ysearch/slurp)'],
  ['bot', 'Yandex', 'Mozilla/5.0 (compatible; YandexImages/3.0; +http://yandex.com/bots)'],
  ['bot', 'Baidu', 'Mozilla/5.0 (compatible; Baiduspider/2.0; +http://www.baidu.com/search/spider.html)'],
  ['bot', 'Applebot', 'Mozilla/5.0 (Macintosh) AppleWebKit/600.2.5 (Applebot/0.1)'],
  ['bot', 'Facebook preview', 'facebookexternalhit/1.1 (+http://www.facebook.com/externalhit_uatext.php)'],
  ['bot', 'WhatsApp preview', 'WhatsApp/2.24.11 A'],
  ['bot', 'GPTBot', 'Mozilla/5.0 (compatible; GPTBot/1.2; +https://openai.com/gptbot)'],
  ['bot', 'ClaudeBot', 'Mozilla/5.0 (compatible; ClaudeBot/1.0; +claudebot@anthropic.com)'],
  [
    'bot',
    'Internet Archive',
    'Mozilla/5.0 (compatible; archive.org_bot +http://archive.org/details/archive.org_bot)',
  ],
  ['bot', 'Lighthouse', `Mozilla/5.0 (Macintosh) ${CHROME} Safari/537.36 Chrome-Lighthouse`],
];

describe('readDevice', () => {
  test.each(AGENTS)('%s: %s', (kind, _what, userAgent) => {
    const touch = kind === 'phone' || kind === 'tablet';
    expect(readDevice(new Headers({ 'user-agent': userAgent }))).toEqual({ kind, touch });
    expect(isBot(userAgent)).toBe(kind === 'bot');
  });

  test.each([
    ['?1', 'x', 'phone'],
    ['?0', 'x', 'desktop'],
    ['?1', 'iPad', 'tablet'],
    ['?1', 'Googlebot', 'bot'],
  ])('with the client hint %s and the agent %s: %s', (hint, agent, kind) => {
    expect(readDevice(new Headers({ 'sec-ch-ua-mobile': hint, 'user-agent': agent })).kind).toBe(kind);
  });

  test('without headers: a desktop', () => {
    expect(readDevice(new Headers())).toEqual({ kind: 'desktop', touch: false });
    expect(isBot(null)).toBe(false);
  });

  test('any user agent has a kind', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 2_000 }), (userAgent) => {
        const { kind } = readDevice({ get: () => userAgent });
        expect(['phone', 'tablet', 'desktop', 'bot']).toContain(kind);
      }),
    );
  });
});
