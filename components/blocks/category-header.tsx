import type { BlockProps } from '#lib/blocks/registry';
import type { CategoryView } from '#lib/render/page-view';

interface CategoryHeaderProps extends BlockProps<'category-header'> {
  category: CategoryView | null;
}

export function CategoryHeader({ eyebrow, note, mood, category }: CategoryHeaderProps) {
  if (!category) return null;
  return (
    <header className={`shelf-head light-${mood}`}>
      <div className="wrap">
        <div>
          <p className="eyebrow">{eyebrow}</p>
          <h1 className="display">{category.title}</h1>
        </div>
        <div>
          <p className="lead">{category.intro}</p>
          {note && <p className="shelf-note">{note}</p>}
        </div>
      </div>
    </header>
  );
}
