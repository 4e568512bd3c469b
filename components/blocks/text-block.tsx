import type { BlockProps } from '#lib/blocks/registry';

/** An empty line begins a new paragraph. */
export function TextBlock({ id, title, body }: BlockProps<'text'>) {
  const paragraphs = body.split(/\n\s*\n/);
  return (
    <section className="band band-plain" aria-labelledby={title ? `${id}-title` : undefined}>
      <div className="wrap">
        {title && (
          <h2 id={`${id}-title`} className="title">
            {title}
          </h2>
        )}
        <div className="prose">
          {paragraphs.map((paragraph) => (
            <p key={paragraph}>{paragraph}</p>
          ))}
        </div>
      </div>
    </section>
  );
}
