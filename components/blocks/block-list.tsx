import type { Block } from '#lib/blocks/block';
import { isBlockType, type KnownBlock } from '#lib/blocks/registry';
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

interface BlockListProps {
  /** As `parseContent` left them: props fit their type. */
  blocks: readonly Block[];
  view: PageView;
}

/** Draws the blocks of a slot, one after the other. */
export function BlockList({ blocks, view }: BlockListProps) {
  const known = blocks.filter(({ type }) => isBlockType(type)) as KnownBlock[];
  return known.map((block) => <BlockView key={block.props.id} block={block} view={view} />);
}

function BlockView({ block, view }: { block: KnownBlock; view: PageView }) {
  switch (block.type) {
    case 'hero':
      return <Hero {...block.props} base={view.base} />;
    case 'product-row':
      return <ProductRow {...block.props} view={view} />;
    case 'editorial-teaser':
      return <EditorialTeaser {...block.props} base={view.base} />;
    case 'offer-banner':
      return <OfferBanner {...block.props} base={view.base} />;
    case 'category-header':
      return <CategoryHeader {...block.props} category={view.category} />;
    case 'text':
      return <TextBlock {...block.props} />;
    case 'pair':
      return (
        <Pair
          left={<BlockList blocks={block.props.left} view={view} />}
          right={<BlockList blocks={block.props.right} view={view} />}
        />
      );
    case 'store-card':
      return <StoreCard {...block.props} view={view} />;
    case 'store-list':
      return <StoreList {...block.props} view={view} />;
    case 'closing-banner':
      return <ClosingBanner {...block.props} base={view.base} />;
    case 'navigation':
      return null;
  }
}
