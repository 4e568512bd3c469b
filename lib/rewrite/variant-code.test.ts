import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { createCodeMaker, decodeFrame, decodePage, type FrameCode, verifyCode } from './variant-code';

const SECRET = 'AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA';
const OTHER = 'BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBA';
const signer = createSigner(parseKeyring(`k1:${SECRET}`), 'code');
const makeCode = createCodeMaker(signer);

const fingerprint = fc.stringMatching(/^[A-Za-z0-9_-]{8}$/);
const locale = fc.stringMatching(/^[a-z]{2}(?:-[A-Z]{2})?$/);
const frameCode = fc.record({
  fingerprint,
  locale,
  currency: fc.stringMatching(/^[A-Z]{3}$/),
  offer: fc.option(locale),
  banner: fc.boolean(),
  choices: fc.array(fc.nat({ max: 1023 }), { maxLength: 8 }),
});
const pageCode = fc.record({ fingerprint, numbers: fc.array(fc.nat({ max: 1023 }), { maxLength: 32 }) });
const path = fc.constantFrom('/home', '/category/c/coffee', '/not-found');

describe('variant code', () => {
  it('comes back as it went in, verified, and forty slots fit 200 characters', async () => {
    await fc.assert(
      fc.asyncProperty(frameCode, pageCode, path, async (frame, page, at) => {
        const code = await makeCode(frame, page, at);
        expect(decodeFrame(code.frame)).toEqual(frame);
        expect(decodePage(code.page)).toEqual(page);
        expect(await verifyCode(signer, code, at)).toBe(true);
        expect(code.frame.length + code.page.length).toBeLessThanOrEqual(200);
        expect(`${code.frame}${code.page}`).toMatch(/^[A-Za-z0-9_-]+$/);
      }),
    );
  });

  it('any one character changed, in either segment or the path, is a forgery', async () => {
    const flip = fc.stringMatching(/^[A-Za-z0-9_-]$/);
    await fc.assert(
      fc.asyncProperty(frameCode, pageCode, path, fc.nat(), flip, async (frame, page, at, where, char) => {
        const code = await makeCode(frame, page, at);
        const whole = `${code.frame}/${code.page}${at}`;
        const i = where % whole.length;
        fc.pre(whole[i] !== char && whole[i] !== '/');
        const forged = whole.slice(0, i) + char + whole.slice(i + 1);
        const [forgedFrame = '', forgedPage = '', ...rest] = forged.split('/');
        const accepted = await verifyCode(
          signer,
          { frame: forgedFrame, page: forgedPage },
          `/${rest.join('/')}`,
        );
        expect(accepted).toBe(false);
      }),
    );
  });

  it('does not move to another frame, page or path', async () => {
    const frame: FrameCode = {
      fingerprint: 'aaaaaaaa',
      locale: 'en',
      currency: 'EUR',
      offer: null,
      banner: false,
      choices: [1],
    };
    const mine = await makeCode(frame, { fingerprint: 'bbbbbbbb', numbers: [1] }, '/home');
    const german = await makeCode(
      { ...frame, locale: 'de' },
      { fingerprint: 'bbbbbbbb', numbers: [1] },
      '/home',
    );
    expect(await verifyCode(signer, { frame: german.frame, page: mine.page }, '/home')).toBe(false);
    expect(await verifyCode(signer, mine, '/not-found')).toBe(false);
  });

  it('a rotated key still verifies, a foreign one does not', async () => {
    const frame: FrameCode = {
      fingerprint: 'aaaaaaaa',
      locale: 'en',
      currency: 'EUR',
      offer: null,
      banner: true,
      choices: [],
    };
    const code = await makeCode(frame, { fingerprint: 'bbbbbbbb', numbers: [] }, '/home');
    const rotated = createSigner(parseKeyring(`k2:${OTHER},k1:${SECRET}`), 'code');
    const foreign = createSigner(parseKeyring(`k1:${OTHER}`), 'code');
    const otherPurpose = createSigner(parseKeyring(`k1:${SECRET}`), 'view');
    expect(await verifyCode(rotated, code, '/home')).toBe(true);
    expect(await verifyCode(foreign, code, '/home')).toBe(false);
    expect(await verifyCode(otherPurpose, code, '/home')).toBe(false);
  });

  it.each(['', 'short', '../../etc', 'aaaaaaaa%2f', 'aaaaaaaaBBB', `aaaaaaaa${'g'.repeat(300)}`])(
    '%s is no frame',
    (segment) => {
      expect(decodeFrame(segment)).toBeNull();
    },
  );
});
