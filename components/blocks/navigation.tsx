import type { Block } from '#lib/blocks/block';
import type { BlockProps } from '#lib/blocks/registry';

type Navigation = Pick<BlockProps<'navigation'>, 'links' | 'note'>;

/** The links of the first navigation block; a slot without one has none. Header and footer draw them. */
export function navigationOf(blocks: readonly Block[]): Navigation {
  const block = blocks.find(({ type }) => type === 'navigation');
  return block ? (block.props as BlockProps<'navigation'>) : { links: [] };
}
