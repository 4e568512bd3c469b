import { createRequire } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type FeatureDefinition, type FeatureRule, GrowthBookClient } from '@growthbook/growthbook';
import type { Engine } from './engine';
import { all, testOfSchedule, toCondition } from './rule-test';
import type { Rule, RuledSlot } from './rules';
import type { Visitor } from './visitors';

function ruleOf({ id, test, schedule, show }: Rule): FeatureRule<string> {
  // Their schedules are applied where features are published; here the dates become part of the condition.
  const condition = toCondition(schedule ? all(test, testOfSchedule(schedule)) : test);
  if (typeof show === 'string') return { id, condition, force: show };
  const { seed, share, variants } = show;
  return { id, key: id, condition, variations: variants, weights: [share, 1 - share], seed, hashVersion: 2 };
}

function featuresOf(slots: readonly RuledSlot[]): Record<string, FeatureDefinition<string>> {
  return Object.fromEntries(
    slots.map(({ id, fallback, rules }) => [id, { defaultValue: fallback, rules: rules.map(ruleOf) }]),
  );
}

/**
 * The client from the package's production bundle. What Node loads by the package's name asks
 * `process.env.NODE_ENV` at every step, which a bundler takes out.
 */
async function loadBundled(): Promise<typeof GrowthBookClient> {
  const manifest = createRequire(import.meta.url).resolve('@growthbook/growthbook/package.json');
  const bundle = pathToFileURL(join(manifest, '../dist/bundles/esm.min.js')).href;
  const loaded = (await import(bundle)) as { GrowthBookClient: typeof GrowthBookClient };
  return loaded.GrowthBookClient;
}

function createEngine(name: string, Client: typeof GrowthBookClient, slots: readonly RuledSlot[]): Engine {
  const client = new Client().initSync({ payload: { features: featuresOf(slots) } });
  const ids = slots.map(({ id }) => id);
  const evaluate = (visitor: Visitor) => {
    const user = { attributes: visitor };
    return ids.map((id) => client.evalFeature(id, user));
  };
  return {
    name,
    decide: evaluate,
    variants: (visitor) => evaluate(visitor).map(({ value }) => String(value)),
  };
}

/**
 * GrowthBook's client for many users: set up once, each slot one feature, a user context per visitor. From the
 * package's own production bundle, as a site's bundler would make it, and as Node loads it.
 */
export async function createGrowthBook(
  slots: readonly RuledSlot[],
): Promise<{ bundled: Engine; asInstalled: Engine }> {
  return {
    bundled: createEngine('GrowthBookClient', await loadBundled(), slots),
    asInstalled: createEngine('GrowthBookClient, unbundled', GrowthBookClient, slots),
  };
}
