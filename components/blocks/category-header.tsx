import type { BlockProps } from '#lib/blocks/registry';
import type { CategoryView } from '#lib/render/page-view';

const LIGHT: Record<BlockProps<'category-header'>['mood'], string> = {
  day: 'bg-paper',
  rain: 'bg-[color-mix(in_oklab,var(--paper)_82%,#6f8b97)]',
  warm: 'bg-[color-mix(in_oklab,var(--paper)_86%,#c4673e)]',
};

interface CategoryHeaderProps extends BlockProps<'category-header'> {
  category: CategoryView | null;
}

export function CategoryHeader({ eyebrow, note, mood, category }: CategoryHeaderProps) {
  if (!category) return null;
  return (
    <header className={`${LIGHT[mood]} border-b border-line`}>
      <div className="wrap grid gap-x-16 gap-y-6 py-12 lg:grid-cols-[1fr_20rem] lg:items-end lg:py-16">
        <div>
          <p className="eyebrow">{eyebrow}</p>
          <h1 className="mt-2 text-[clamp(2.75rem,6.4vw,5rem)] leading-none">{category.title}</h1>
          <p className="mt-5 max-w-xl text-lg leading-8 text-muted">{category.intro}</p>
        </div>
        {note && <p className="max-w-md border-l-2 border-accent pl-4 text-ink">{note}</p>}
      </div>
    </header>
  );
}
