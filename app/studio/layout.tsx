import type { Metadata } from 'next';
import type { ReactNode } from 'react';
import './studio.css';

export const metadata: Metadata = { title: 'Facet studio', robots: { index: false, follow: false } };

export default function StudioLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en">
      <body>{children}</body>
    </html>
  );
}
