import { type Exit, headersOf, RESPONSE_TABLE } from './response-table';

interface Answer {
  exit: Exit;
  status: number;
  headers: Record<string, string>;
  /** `Set-Cookie` lines. */
  cookies: string[];
}

/** What the edge has decided to do, as plain data; the entry file turns it into its platform's response. */
export type Plan =
  | (Answer & {
      kind: 'rewrite';
      /** Internal path without query, `/v/<frame>/<page>/home`. */
      path: string;
      /** Headers the rendering side gets beside the visitor's own. */
      requestHeaders: Record<string, string>;
    })
  /** `location`: path and query on this site. */
  | (Answer & { kind: 'redirect'; location: string })
  | (Answer & { kind: 'respond'; body: string });

/** Names a page's code to the server in front, which makes the ETag of it and takes it off. */
const CODE_HEADER = 'x-facet-code';

/** Tells the server in front which known path to ask for instead. */
const INSTEAD_HEADER = 'x-facet-instead';

function answer(exit: Exit, headers: Record<string, string> = {}, cookies: string[] = []): Answer {
  return { exit, status: RESPONSE_TABLE[exit].status, headers: { ...headersOf(exit), ...headers }, cookies };
}

export interface PagePlan {
  exit: 'page' | 'page-visitor' | 'not-found' | 'not-found-visitor' | 'fallback' | 'fallback-not-found';
  tree: 'v' | 'o';
  code: { frame: string; page: string };
  /** `/<template><path>`. */
  internalPath: string;
  cookies?: string[];
  requestHeaders?: Record<string, string>;
}

export function planPage({
  exit,
  tree,
  code,
  internalPath,
  cookies = [],
  requestHeaders = {},
}: PagePlan): Plan {
  return {
    ...answer(exit, { [CODE_HEADER]: `${code.frame}/${code.page}` }, cookies),
    kind: 'rewrite',
    path: `/${tree}/${code.frame}/${code.page}${internalPath}`,
    requestHeaders,
  };
}

export function planRedirect(location: string): Plan {
  return { ...answer('redirect'), kind: 'redirect', location };
}

export function planText(exit: Exit, body: string, headers: Record<string, string> = {}): Plan {
  return {
    ...answer(exit, { 'content-type': 'text/plain; charset=utf-8', ...headers }),
    kind: 'respond',
    body,
  };
}

/**
 * For an unknown path: a page is rendered with the path it was asked by, so the shared 404 page must be
 * asked for by its own.
 */
export function planInstead(path: string): Plan {
  return { ...answer('elsewhere', { [INSTEAD_HEADER]: path }), kind: 'respond', body: 'Not found\n' };
}
