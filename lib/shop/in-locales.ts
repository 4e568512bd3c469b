import type { Block, Content } from '#lib/blocks/block';
import type { KnownBlock } from '#lib/blocks/registry';
import type { Locale } from '#lib/manifest/types';

/** Picks one of three translations. */
export type Translate = (en: string, de: string, pl: string) => string;

/** The content of one variant in every locale; the translations of a text stand side by side. */
export function inLocales(build: (t: Translate) => KnownBlock[]): Record<Locale, Content> {
  const content = (t: Translate): Content => ({ schema: 1, blocks: build(t) as Block[] });
  return {
    en: content((en) => en),
    de: content((_en, de) => de),
    pl: content((_en, _de, pl) => pl),
  };
}
