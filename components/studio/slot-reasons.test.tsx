import { renderToStaticMarkup } from 'react-dom/server';
import { describe, expect, it } from 'vitest';
import type { PageExplanation } from '#lib/render/explain-page';
import type { CloseCall } from '#lib/render/explain-slot';
import { SlotReasons } from './slot-reasons';

const call = (missing: number, at: number): CloseCall => ({
  experience: `rule-${at}`,
  audience: 'Everybody',
  serves: 'hero.rain',
  tests: [],
  unasked: missing === 0 ? 'matches, but stands lower than first' : null,
  missing,
});

function draw(missing: readonly number[]): string {
  const slot = {
    slot: 'home.hero',
    variant: 'hero.rain',
    reason: 'experience',
    because: '',
    assignment: null,
  };
  const slots = [{ ...slot, close: missing.map(call) }];
  return renderToStaticMarkup(
    <SlotReasons explained={{ slots, revision: 7 } as unknown as PageExplanation} />,
  );
}

describe('what came close', () => {
  it.each<[string, number[], string | null]>([
    ['five or fewer: all at once', [0, 1, 2, 3, 4], null],
    ['seven as close as each other: all at once', [1, 1, 1, 1, 1, 1, 1], null],
    ['cut after the distance of the fifth', [1, 1, 1, 1, 2, 2, 3], 'Further away (1)'],
    ['no further ones shown with those of the fifth', [0, 1, 1, 1, 1, 2, 2], 'Further away (2)'],
  ])('%s', (_what, missing, further) => {
    const html = draw(missing);
    expect(html.match(/Further away \(\d+\)/)?.[0] ?? null).toBe(further);
    expect(html.match(/data-rule/g)).toHaveLength(missing.length);
  });

  it('says how far, and of a rule that only stands lower, that it matches', () => {
    expect(draw([0])).toContain('– matches, but stands lower than first<');
    expect(draw([0])).not.toContain('short');
    expect(draw([1])).toContain('– one condition short<');
    expect(draw([2])).toContain('– 2 conditions short<');
  });
});
