import { Fragment, type ReactNode } from 'react';
import type { Block } from '#lib/blocks/block';
import { type BlockProps, type BlockType, isBlockType } from '#lib/blocks/registry';
import type { PageView } from '#lib/render/page-view';
import { CategoryHeader } from './category-header';
import { ClosingBanner } from './closing-banner';
import { EditorialTeaser } from './editorial-teaser';
import { Hero } from './hero';
import { OfferBanner } from './offer-banner';
import { Pair } from './pair';
import { ProductRow } from './product-row';
import { StoreCard } from './store-card';
import { StoreList } from './store-list';
import { TextBlock } from './text-block';

/** Where a block stands. */
interface BlockPlace {
  slot: string;
  view: PageView;
}

interface BlockListProps extends BlockPlace {
  /** As `parseContent` left them: props fit their type. */
  blocks: readonly Block[];
}

/** How each kind is drawn. `id` is unique in the page: a block's own is unique in its slot only. */
const DRAWINGS: { [T in BlockType]: (props: BlockProps<T>, place: BlockPlace) => ReactNode } = {
  hero: (props, { view }) => <Hero {...props} base={view.base} />,
  'product-row': (props, { view }) => <ProductRow {...props} view={view} />,
  'editorial-teaser': (props, { view }) => <EditorialTeaser {...props} base={view.base} />,
  'offer-banner': (props, { view }) => <OfferBanner {...props} base={view.base} />,
  'category-header': (props, { view }) => <CategoryHeader {...props} category={view.category} />,
  text: (props) => <TextBlock {...props} />,
  pair: ({ left, right }, place) => (
    <Pair left={<BlockList blocks={left} {...place} />} right={<BlockList blocks={right} {...place} />} />
  ),
  'store-card': (props, { view }) => <StoreCard {...props} view={view} />,
  'store-list': (props, { view }) => <StoreList {...props} view={view} />,
  'closing-banner': (props, { view }) => <ClosingBanner {...props} base={view.base} />,
  // Header and footer draw it.
  navigation: () => null,
};

/** Draws the blocks of a slot, one after the other; a kind nobody knows is left out. */
export function BlockList({ blocks, ...place }: BlockListProps) {
  return blocks.map((block) => <Fragment key={block.props.id}>{drawBlock(block, place)}</Fragment>);
}

function drawBlock({ type, props }: Block, place: BlockPlace): ReactNode {
  if (!isBlockType(type)) return null;
  const draw = DRAWINGS[type] as (props: Block['props'], place: BlockPlace) => ReactNode;
  return draw({ ...props, id: `${place.slot}-${props.id}` }, place);
}
