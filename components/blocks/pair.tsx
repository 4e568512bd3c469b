import type { ReactNode } from 'react';

/** Two lists of blocks side by side; one below the other on a narrow screen. */
export function Pair({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="grid gap-y-16 lg:grid-cols-2">
      <div className="space-y-16">{left}</div>
      <div className="space-y-16">{right}</div>
    </div>
  );
}
