'use client';

import { useEffect } from 'react';

const HINT_COOKIE = /(?:^|;\s*)(?:__Host-)?facet-hint=/;

async function correctHoles(signal: AbortSignal): Promise<void> {
  const reply = await fetch('/api/me', { signal, headers: { accept: 'application/json' } });
  if (!reply.ok) return;
  document.dispatchEvent(new CustomEvent('facet:hint', { detail: await reply.json() }));
}

/** Asks the server once what the hint cookie only guessed; who has no hint is not asked about. */
export function HoleUpdater() {
  useEffect(() => {
    if (!HINT_COOKIE.test(document.cookie)) return;
    const leaving = new AbortController();
    correctHoles(leaving.signal).catch((error: unknown) => {
      if (!leaving.signal.aborted) console.warn('greeting and basket stay as hinted', error);
    });
    return () => leaving.abort();
  }, []);
  return null;
}
