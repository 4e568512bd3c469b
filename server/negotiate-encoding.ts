export type Encoding = 'br' | 'gzip';

function readWeights(header: string): Map<string, number> {
  const weights = new Map<string, number>();
  for (const part of header.toLowerCase().split(',')) {
    const [name = '', ...parameters] = part.split(';').map((piece) => piece.trim());
    const q = parameters.find((parameter) => parameter.startsWith('q='))?.slice(2);
    const weight = q === undefined ? 1 : Number(q);
    if (name !== '') weights.set(name, Number.isFinite(weight) ? weight : 0);
  }
  return weights;
}

/** The encoding to answer in, by RFC 9110 §12.5.3; brotli where the client likes both alike. */
export function negotiateEncoding(header: string | undefined): Encoding | null {
  const weights = readWeights(header ?? '');
  const weightOf = (name: string) => weights.get(name) ?? weights.get('*') ?? 0;
  const br = weightOf('br');
  const gzip = weights.has('gzip') ? weightOf('gzip') : (weights.get('x-gzip') ?? weightOf('gzip'));
  if (br <= 0 && gzip <= 0) return null;
  return br >= gzip ? 'br' : 'gzip';
}
