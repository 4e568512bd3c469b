/** What a page says by its headings, in order; empty for what is no whole page. */
export function readHeadings(html: string): string[] {
  if (!html.trimEnd().endsWith('</html>')) return [];
  const main = /<main[\s>][\s\S]*<\/main>/.exec(html)?.[0] ?? '';
  return [...main.matchAll(/<h[12][^>]*>([\s\S]*?)<\/h[12]>/g)].map(([, inner = '']) =>
    inner.replace(/<[^>]+>/g, '').trim(),
  );
}
