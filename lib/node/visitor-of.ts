import { readVisitor } from '#lib/identity/read-visitor';
import type { IdentityDeps, Visitor } from '#lib/identity/visitor';

/** Who sent this API call. */
export function visitorOf(request: Request, identity: IdentityDeps): Promise<Visitor> {
  const { headers } = request;
  const seen = { cookieHeader: headers.get('cookie'), secGpc: headers.get('sec-gpc') === '1', isBot: false };
  return readVisitor(seen, identity);
}
