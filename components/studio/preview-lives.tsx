import type { Preview } from '#lib/context/types';
import { seededCustomers } from '#lib/shop/customers';
import type { SeededCustomer } from '#lib/shop/types';
import { PREVIEW_ACTION } from './preview-action';

/** One click each: a seeded person, and the moment of their life that the shop's rules were written for. */
export function PreviewLives({ preview }: { preview?: Preview }) {
  return (
    <section aria-labelledby="facet-lives">
      <h2 id="facet-lives">See it as</h2>
      <form method="post" action={PREVIEW_ACTION} className="facet-lives">
        {seededCustomers(0).map((life) => (
          <button
            key={life.id}
            type="submit"
            name="preset"
            value={life.id}
            title={life.story}
            aria-current={isShown(life, preview) ? 'true' : undefined}
          >
            {life.firstName}
            <small>
              {`${life.moment.place.city}, ${life.moment.at.slice(11)}, ${life.moment.weather.condition}`}
            </small>
          </button>
        ))}
      </form>
    </section>
  );
}

function isShown({ id, profile, moment }: SeededCustomer, preview: Preview | undefined): boolean {
  const customer = profile ? id : undefined;
  return preview !== undefined && preview.customer === customer && preview.at === moment.at;
}
