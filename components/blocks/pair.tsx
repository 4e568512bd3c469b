import type { ReactNode } from 'react';

/** Two lists of blocks side by side; one below the other on a narrow screen. */
export function Pair({ left, right }: { left: ReactNode; right: ReactNode }) {
  return (
    <div className="pair">
      <div>{left}</div>
      <div>{right}</div>
    </div>
  );
}
