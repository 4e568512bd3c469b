import type { SeededCustomer } from '#lib/shop/types';

const WINDOWS = [
  { width: 1440, height: 900 },
  { width: 820, height: 1180 },
  { width: 390, height: 844 },
];
const SCHEMES = ['light', 'dark'] as const;

export interface View {
  /** CSS pixels. */
  width: number;
  height: number;
  scheme: (typeof SCHEMES)[number];
}

export interface Shot extends View {
  customer: SeededCustomer;
}

export const VIEWS: readonly View[] = WINDOWS.flatMap((size) =>
  SCHEMES.map((scheme) => ({ ...size, scheme })),
);

export function fileOf({ customer, width, scheme }: Shot): string {
  return `${customer.id}-${width}-${scheme}.jpg`;
}
