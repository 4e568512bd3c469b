import type { PageView } from '#lib/render/page-view';
import { PageBody } from './page-body';
import { Slot } from './slot';

const SLOTS = ['home.hero', 'home.offers', 'home.editorial', 'home.store', 'home.closing'] as const;

export function HomePage({ view }: { view: PageView }) {
  return (
    <PageBody view={view}>
      {SLOTS.map((id) => (
        <div key={id} data-slot={id}>
          <Slot id={id} view={view} />
        </div>
      ))}
    </PageBody>
  );
}
