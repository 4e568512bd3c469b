import vm from 'node:vm';
import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import { HOLES_SCRIPT, HolesScript } from './holes-script';

interface Box {
  textContent: string;
  dataset: Record<string, string>;
  style: Record<string, string>;
}

function run(cookie: string) {
  const box = (textContent: string, dataset: Record<string, string> = {}): Box => ({
    textContent,
    dataset,
    style: {},
  });
  const boxes: Record<string, Box> = {
    greeting: box('Welcome', { neutral: 'Welcome', text: 'Hello, {name}' }),
    basket: box('\u00a0', { filled: 'no' }),
    'signed-in': box(''),
  };
  const listeners: ((event: { detail: unknown }) => void)[] = [];
  const document = {
    cookie,
    documentElement: { dataset: {} as Record<string, string> },
    querySelectorAll: (selector: string) => [boxes[/"(.*)"/.exec(selector)?.[1] ?? '']],
    addEventListener: (_name: string, listener: (event: { detail: unknown }) => void) =>
      listeners.push(listener),
  };
  vm.runInNewContext(HOLES_SCRIPT, { document, atob, Uint8Array, TextDecoder, JSON });
  const correct = (detail: unknown) => {
    for (const listener of listeners) listener({ detail });
  };
  return { boxes, correct };
}

const encode = (hint: unknown) => Buffer.from(JSON.stringify(hint)).toString('base64url');
const shown = ({ boxes }: ReturnType<typeof run>) => [boxes.greeting?.textContent, boxes.basket?.textContent];

describe('HOLES_SCRIPT', () => {
  it.each([
    [
      'a hint',
      `facet-hint=${encode({ firstName: 'Żofia', basketCount: 2, counter: 1 })}`,
      'Hello, Żofia',
      '2',
    ],
    ['its name on https', `a=b; __Host-facet-hint=${encode({ basketCount: 1, counter: 1 })}`, 'Welcome', '1'],
    [
      'markup in the name',
      `facet-hint=${encode({ firstName: '<b>$&', basketCount: 0 })}`,
      'Hello, <b>$&',
      '\u00a0',
    ],
    ['a huge count', `facet-hint=${encode({ basketCount: 1e6 })}`, 'Welcome', '99'],
    ['wrong types', `facet-hint=${encode({ firstName: {}, basketCount: '<i>' })}`, 'Welcome', '\u00a0'],
    ['no object', `facet-hint=${encode(7)}`, 'Welcome', '\u00a0'],
    ['no JSON', 'facet-hint=AAAA', 'Welcome', '\u00a0'],
    ['another cookie', `not-facet-hint-x=${encode({ basketCount: 3 })}`, 'Welcome', '\u00a0'],
    ['none', '', 'Welcome', '\u00a0'],
  ])('shows %s as text', (_name, cookie, greeting, basket) => {
    expect(shown(run(cookie))).toEqual([greeting, basket]);
  });

  it('takes corrections, back to neutral too', () => {
    const page = run(`facet-hint=${encode({ firstName: 'Anna', basketCount: 2 })}`);
    expect(page.boxes['signed-in']?.style.visibility).toBe('visible');
    page.correct({ firstName: null, basketCount: 0 });
    expect(shown(page)).toEqual(['Welcome', '\u00a0']);
    expect(page.boxes['signed-in']?.style.visibility).toBe('hidden');
  });

  it('stands in the page unescaped', () => {
    expect(renderToStaticMarkup(<HolesScript />)).toBe(`<script>${HOLES_SCRIPT}</script>`);
  });
});
