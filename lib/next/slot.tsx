import type { ReactNode } from 'react';

interface SlotProps<Slots extends Record<string, string>, Id extends keyof Slots & string> {
  id: Id;
  /** From `readChoices`. */
  of: { slots: Slots };
  /** What each variant looks like; all of them, and no others. */
  variants: { [Variant in Slots[Id]]: ReactNode };
}

/** Shows the variant that was chosen for a slot. The others are never rendered. */
export function Slot<Slots extends Record<string, string>, const Id extends keyof Slots & string>({
  id,
  of,
  variants,
}: SlotProps<Slots, Id>): ReactNode {
  return variants[of.slots[id]];
}
