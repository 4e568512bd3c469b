import type { BlockProps } from '#lib/blocks/registry';

/** An empty line begins a new paragraph. */
export function TextBlock({ id, title, body }: BlockProps<'text'>) {
  const paragraphs = body.split(/\n\s*\n/);
  return (
    <section className="wrap" aria-labelledby={title ? `${id}-title` : undefined}>
      {title && (
        <h2 id={`${id}-title`} className="text-[clamp(1.875rem,3.4vw,2.75rem)] leading-[1.1]">
          {title}
        </h2>
      )}
      <div className="mt-4 max-w-prose space-y-4 text-lg leading-8">
        {paragraphs.map((paragraph) => (
          <p key={paragraph}>{paragraph}</p>
        ))}
      </div>
    </section>
  );
}
