import { flag } from 'flags/next';
import { type CompiledManifest, compileManifest } from '#lib/decide/compile-manifest';
import { decide } from '#lib/decide/decide';
import type { DecideInput } from '#lib/decide/types';
import type { Manifest, SlotId } from '#lib/manifest/types';
import { frameSlots, pages, site } from '#lib/shop/site';
import { liveManifest, readEntities } from './read-entities';
import { variantIds } from './variant-ids';

/** Slots of the home page, the frame's first. */
export const pageSlots: SlotId[] = [...frameSlots, ...(pages.find(({ id }) => id === 'home')?.slots ?? [])];

/** One slot's rules by themselves: a flag decides for itself and knows of no other. */
function compileSlot(manifest: Manifest, slot: SlotId): CompiledManifest {
  const home = manifest.pages.filter(({ id }) => id === 'home').map((page) => ({ ...page, slots: [slot] }));
  const alone = { ...manifest, frame: { ...manifest.frame, slots: [] }, pages: home, notFoundPage: 'home' };
  const built = compileManifest(alone);
  if (!built.ok) throw new Error(built.problems.join('; '));
  return built.compiled;
}

/** Compiles once per manifest. */
function compileOnce(slot: SlotId): (manifest: Manifest) => CompiledManifest {
  let known: { manifest: Manifest; compiled: CompiledManifest } | undefined;
  return (manifest) => {
    if (known?.manifest !== manifest) known = { manifest, compiled: compileSlot(manifest, slot) };
    return known.compiled;
  };
}

function slotFlag(slot: SlotId) {
  const compiledFor = compileOnce(slot);
  return flag<string, DecideInput>({
    key: slot,
    options: variantIds(slot).map((value) => ({ value })),
    identify: readEntities,
    async decide({ entities }) {
      if (!entities) throw new Error('no entities');
      const [decided] = decide(compiledFor(await liveManifest()), entities).slots;
      return decided?.variant ?? '';
    },
  });
}

/** Currency, and whether the consent question stands open: the frame shows both. */
const settings = site.currencies.flatMap((currency) => [`${currency}`, `${currency} asks`]);

const settingFlag = flag<string, DecideInput>({
  key: 'setting',
  options: settings.map((value) => ({ value })),
  identify: readEntities,
  decide({ entities }) {
    if (!entities) throw new Error('no entities');
    const { currency, consent } = entities.context;
    return consent === 'unknown' ? `${currency} asks` : currency;
  },
});

export const pageFlags = [settingFlag, ...pageSlots.map(slotFlag)];
