import type { Manifest } from '#lib/manifest/types';

/** Both segments together; a longer code is refused where it is read back. */
const MAX_CODE_CHARS = 200;
const FINGERPRINT_CHARS = 8;
const MAC_CHARS = 16;
/** Two locales of four characters, a currency of three, the banner. */
const FRAME_HEAD_CHARS = 12;
const FIXED_CHARS = 2 * FINGERPRINT_CHARS + FRAME_HEAD_CHARS + MAC_CHARS;
/** A parameter grows from publish to publish; room is kept for the longest. */
const PARAM_CHARS = 7;
const PARAM_LIMIT = 2 ** 35;
const VALUES_PER_CHAR = 32;

/** Characters of the longest index into so many variants. */
function indexChars(variants: number): number {
  return variants <= VALUES_PER_CHAR ? 1 : 1 + indexChars(Math.ceil(variants / VALUES_PER_CHAR));
}

/** Every code the rules can reach can be made and read back. */
export function checkCodes(manifest: Manifest, problems: string[]): void {
  const { frame, pages, slots, params } = manifest;
  const charsOf = new Map(slots.map(({ id, variants }) => [id, indexChars(variants.length)]));
  const slotChars = (ids: readonly string[]) => ids.reduce((sum, id) => sum + (charsOf.get(id) ?? 0), 0);
  if (frame.params.length > 0) problems.push('frame.params: a frame carries none');
  for (const [name, value] of Object.entries(params))
    if (value >= PARAM_LIMIT) problems.push(`params.${name}: over ${PARAM_LIMIT - 1}`);
  const frameChars = FIXED_CHARS + slotChars(frame.slots);
  pages.forEach((page, i) => {
    const chars = frameChars + page.params.length * PARAM_CHARS + slotChars(page.slots);
    if (chars > MAX_CODE_CHARS)
      problems.push(`pages[${i}]: code of ${chars} characters, over ${MAX_CODE_CHARS}`);
  });
}
