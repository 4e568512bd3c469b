import { describe, expect, it } from 'vitest';
import { parseContent } from './parse-content';
import { blockKinds, scopeOf, walkBlocks } from './registry';

const heroBlock = {
  type: 'hero',
  props: {
    id: 'h1',
    eyebrow: 'Monday',
    title: 'Good morning',
    text: 'Coffee first.',
    cta: { label: 'To the coffee', href: '/c/coffee' },
    scene: 'window-morning',
  },
};
const textBlock = (id: string) => ({ type: 'text', props: { id, body: 'One.\n\nTwo.' } });
const pairOf = (id: string, left: unknown[], right: unknown[] = []) => ({
  type: 'pair',
  props: { id, left, right },
});
const content = (...blocks: unknown[]) => ({ schema: 1, blocks });

function problemsOf(value: unknown): string[] {
  const parsed = parseContent(value);
  return parsed.ok ? [] : parsed.problems;
}

describe('parseContent', () => {
  it('accepts a tree of known blocks', () => {
    const parsed = parseContent(content(heroBlock, pairOf('p', [textBlock('a')], [textBlock('b')])));
    expect(parsed.ok).toBe(true);
  });

  const { title: _title, ...untitled } = heroBlock.props;
  it.each([
    ['not an object', 'nonsense', /^\$: /],
    ['another schema', { schema: 2, blocks: [] }, /^\$\.schema: /],
    ['no list', { schema: 1, blocks: {} }, /^\$\.blocks: /],
    ['a block that is a number', content(3), /^\$\.blocks\[0\]: /],
    ['an unknown kind', content({ type: 'video', props: { id: 'x' } }), /^\$\.blocks\[0\]\.type: /],
    ['a kind of the prototype', content({ type: 'toString', props: { id: 'x' } }), /\.type: no such kind/],
    ['a missing field', content({ type: 'hero', props: untitled }), /^\$\.blocks\[0\]\.props\.title: /],
    [
      'an unknown field',
      content({ ...textBlock('a'), props: { id: 'a', body: 'x', html: '<b>' } }),
      /props: /,
    ],
    [
      'a link to another site',
      content({ ...heroBlock, props: { ...heroBlock.props, cta: { label: 'x', href: '//evil.example' } } }),
      /^\$\.blocks\[0\]\.props\.cta\.href: /,
    ],
    [
      'a script link',
      content({
        ...heroBlock,
        props: { ...heroBlock.props, cta: { label: 'x', href: 'javascript:alert(1)' } },
      }),
      /cta\.href: /,
    ],
    ['an id that stands twice', content(textBlock('a'), textBlock('a')), /^\$\.blocks\[1\]\.props\.id: /],
    ['an id twice, nested', content(textBlock('a'), pairOf('p', [textBlock('a')])), /left\[0\]\.props\.id: /],
    [
      'a wrong nested block',
      content(pairOf('p', [], [{ type: 'text', props: { id: 'q' } }])),
      /^\$\.blocks\[0\]\.props\.right\[0\]\.props\.body: /,
    ],
    [
      'too deep a nest',
      content(pairOf('1', [pairOf('2', [pairOf('3', [pairOf('4', [textBlock('5')])])])])),
      /nested deeper/,
    ],
  ])('refuses %s and names the place', (_name, value, problem) => {
    expect(problemsOf(value).join('\n')).toMatch(problem);
  });

  it('reports all problems, not only the first', () => {
    expect(problemsOf(content({ type: 'text', props: {} }, 7)).length).toBeGreaterThanOrEqual(3);
  });
});

describe('block kinds', () => {
  it.each(Object.entries(blockKinds))(
    '%s stands under its own name with a hint for every field',
    (name, kind) => {
      expect(kind.type).toBe(name);
      const fields = Object.keys(kind.schema.shape).filter((field) => field !== 'id');
      expect(Object.keys(kind.hints).sort()).toEqual(fields.sort());
      expect(fields).toEqual(expect.arrayContaining([...kind.slots]));
    },
  );

  it('walks nested blocks and finds all of them shared', () => {
    const parsed = parseContent(content(pairOf('p', [textBlock('a')], [textBlock('b')])));
    const seen: string[] = [];
    if (parsed.ok) walkBlocks(parsed.content.blocks, (block) => seen.push(block.props.id));
    expect(seen).toEqual(['p', 'a', 'b']);
    expect(parsed.ok && scopeOf(parsed.content.blocks)).toBe('shared');
  });
});
