import { setTimeout as sleep } from 'node:timers/promises';
import { readHeadings } from './read-page';

/** One page view as a visitor has it. */
export interface View {
  status: number;
  headings: string;
  /** From the request to the last byte. */
  ms: number;
}

export interface Figures {
  views: number;
  /** Full pages with status 200. */
  pages: number;
  /** Those that are the customer's own page. */
  personalised: number;
  p50Ms: number;
  p95Ms: number;
  maxMs: number;
}

export async function view(url: string, cookie: string): Promise<View> {
  const start = performance.now();
  const response = await fetch(url, cookie === '' ? {} : { headers: { cookie } });
  const body = await response.text();
  return {
    status: response.status,
    headings: readHeadings(body).join(' | '),
    ms: performance.now() - start,
  };
}

/**
 * Sends one view per cookie, evenly over `durationMs` and whether or not earlier ones were answered, so that
 * a slow answer holds no other one up.
 */
export async function viewEvenly(
  url: string,
  cookies: readonly string[],
  durationMs: number,
): Promise<View[]> {
  const start = performance.now();
  const underway: Promise<View>[] = [];
  for (const [i, cookie] of cookies.entries()) {
    await sleep(Math.max(0, start + (i * durationMs) / cookies.length - performance.now()));
    underway.push(view(url, cookie));
  }
  return Promise.all(underway);
}

/** @param own headings of the page made for them */
export function summarise(views: readonly View[], own: string): Figures {
  const times = views.map(({ ms }) => ms).sort((a, b) => a - b);
  const at = (share: number) => times[Math.min(times.length - 1, Math.floor(share * times.length))] ?? 0;
  return {
    views: views.length,
    pages: views.filter(({ status, headings }) => status === 200 && headings !== '').length,
    personalised: views.filter(({ headings }) => headings === own).length,
    p50Ms: at(0.5),
    p95Ms: at(0.95),
    maxMs: at(1),
  };
}
