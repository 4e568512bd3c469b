import type { JsonValue } from '#lib/manifest/types';
import { attributesOf } from './attributes-of';
import { countOf } from './caps';
import type { CompiledManifest } from './compiled';
import { pathReader } from './read-path';
import type { DecideInput } from './types';
import { seenOf } from './visit';

const STICKY = ['profile', 'sticky'];
const STICKY_PREFIX = `${STICKY.join('.')}.`;

/** Experiment ids may hold dots, attribute names may not. */
function partsOf(path: string): string[] {
  return path.startsWith(STICKY_PREFIX) ? [...STICKY, path.slice(STICKY_PREFIX.length)] : path.split('.');
}

/**
 * Every attribute that the rules of a page and of the frame test, by path, with the value it had; null means
 * unknown; and for every experience with caps the counts they go by (`seen.<experience>.<period>`), 0 where
 * nobody counted. With revision, weights versions, assignment id and time it is what a decision is recomputed from.
 */
export function inputsOf(compiled: CompiledManifest, input: DecideInput): Record<string, JsonValue> {
  const attributes = attributesOf(input);
  const segments = [compiled.frame, compiled.pages.get(input.page)];
  const paths = new Set<string>();
  for (const segment of segments) {
    for (const path of segment?.paths ?? []) paths.add(path);
    for (const policy of segment?.policies ?? []) {
      const document = input.weights[policy.id];
      for (const path of document ? policy.compileWeights(document).paths : []) paths.add(path);
    }
  }
  const entries = [...paths].map(
    (path) => [path, pathReader(partsOf(path))(attributes) as JsonValue] as const,
  );
  const seen = seenOf(input);
  const counts = segments
    .flatMap((segment) => segment?.capped ?? [])
    .flatMap(({ id, caps }) =>
      (caps ?? []).map(({ per }) => [`seen.${id}.${per}`, countOf(seen, id, per)] as const),
    );
  return Object.fromEntries([...entries, ...counts]);
}
