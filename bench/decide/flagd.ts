import type { EvaluationContext } from '@openfeature/core';
import { FlagdCore } from '@openfeature/flagd-core';
import type { Engine } from './engine';
import { all, type JsonLogic, testOfSchedule, toJsonLogic } from './rule-test';
import type { Rule, RuledSlot } from './rules';
import type { Visitor } from './visitors';

function shownBy({ show }: Rule): string | JsonLogic {
  if (typeof show === 'string') return show;
  const [first, second] = show.variants;
  const percent = Math.round(show.share * 100);
  return {
    fractional: [{ cat: [show.seed, { var: 'id' }] }, [first, percent], [second, 100 - percent]],
  };
}

function flagOf({ variants, fallback, rules }: RuledSlot): object {
  const branches = rules.flatMap((rule) => {
    const { test, schedule } = rule;
    return [toJsonLogic(schedule ? all(test, testOfSchedule(schedule)) : test), shownBy(rule)];
  });
  return {
    state: 'ENABLED',
    defaultVariant: fallback,
    variants: Object.fromEntries(variants.map((variant) => [variant, variant])),
    targeting: { if: [...branches, null] },
  };
}

/**
 * flagd's evaluator, each slot one flag. As it comes it compiles targeting by `new Function`; `interpreted` is
 * how it runs where that is forbidden, as at the edge.
 */
export function createFlagd(slots: readonly RuledSlot[], mode: 'compiled' | 'interpreted'): Engine {
  const core = new FlagdCore(undefined, undefined, { disableDynamicCodeGeneration: mode === 'interpreted' });
  const flags = Object.fromEntries(slots.map((slot) => [slot.id, flagOf(slot)]));
  core.setConfigurations(JSON.stringify({ flags }));
  const resolve = (visitor: Visitor) => {
    const context = visitor as unknown as EvaluationContext;
    return slots.map(({ id, fallback }) => core.resolveStringEvaluation(id, fallback, context));
  };
  return {
    name: `flagd-core, ${mode}`,
    decide: resolve,
    variants: (visitor) => resolve(visitor).map(({ value }) => value),
  };
}
