import type { ServerResponse } from 'node:http';
import { SECURITY_HEADERS } from './security-headers';

const TITLES: Record<number, string> = {
  400: 'This address cannot be read',
  404: 'This page does not exist',
  405: 'This cannot be done here',
  413: 'That was too large',
  414: 'This address is too long',
  501: 'This cannot be done here',
  503: 'We are back in a moment',
  504: 'This is taking too long',
};

const HINTS: Record<number, string> = {
  503: 'The shop is starting again. This page tries by itself in a few seconds.',
  504: 'Please try again in a moment.',
};

const RETRY_AFTER_SECONDS = 3;

function renderPage(status: number): string {
  const title = TITLES[status] ?? 'Something went wrong';
  const hint = HINTS[status] ?? 'Please check the address, or start from the front page.';
  const retry = status === 503 ? `<meta http-equiv="refresh" content="${RETRY_AFTER_SECONDS}">` : '';
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${title}</title>${retry}
<meta name="viewport" content="width=device-width, initial-scale=1"><meta name="robots" content="noindex">
<style>body{font:1.125rem/1.6 system-ui,sans-serif;color:#222;background:#fafafa;margin:0;display:grid;min-height:100vh;place-items:center}main{max-width:32rem;padding:2rem}h1{font-size:1.75rem;line-height:1.2}a{color:inherit}
@media(prefers-color-scheme:dark){body{color:#eee;background:#161616}}</style></head>
<body><main><h1>${title}</h1><p>${hint}</p><p><a href="/">Front page</a></p></main></body></html>
`;
}

export type OwnAnswer = {
  status: number;
  /** Sent as JSON to programs, never shown to people. */
  reason: string;
  headers?: Record<string, string>;
  wantsJson: boolean;
};

/** An answer the front makes itself. It may stand on a personalised URL, so no shared cache may keep it. */
export function writeAnswer(response: ServerResponse, answer: OwnAnswer): void {
  const body = answer.wantsJson ? `${JSON.stringify({ error: answer.reason })}\n` : renderPage(answer.status);
  const type = answer.wantsJson ? 'application/json' : 'text/html; charset=utf-8';
  for (const { key, value } of SECURITY_HEADERS) response.setHeader(key, value);
  if (answer.status === 503) response.setHeader('Retry-After', String(RETRY_AFTER_SECONDS));
  response.writeHead(answer.status, {
    'Content-Type': type,
    'Content-Length': Buffer.byteLength(body),
    'Cache-Control': 'private, no-cache',
    'CDN-Cache-Control': 'no-store',
    ...answer.headers,
  });
  response.end(body);
}
