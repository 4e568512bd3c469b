import type { Consent, Preview } from '#lib/context/types';
import { fromBase64Url, toBase64Url } from '#lib/core/base64url';
import type { Signer } from '#lib/core/keyring';
import type { DecideInput } from '#lib/decide/types';
import type { ProfileView } from '#lib/profile/types';

/** What the edge hands to a page of the tree `/o`, so that it reads nothing again. */
export interface VisitorView {
  /** The query parameters the page's template understands, values as sent. */
  query: Record<string, string>;
  profile: ProfileView | null;
  consent: Consent;
  /** The browser sent `Sec-GPC: 1`. */
  gpc: boolean;
  /** Only in a staff session: everything the decision was made from, so that the page can explain it. */
  staff?: StaffView;
}

/**
 * What the toolbar of a staff session works from. `input` carries no profile, as the view does, and no
 * weights: they are read again.
 */
export interface StaffView {
  user: string;
  role: string;
  preview?: Preview;
  revision: number;
  killed: boolean;
  input: Omit<DecideInput, 'weights' | 'profile'>;
}

export const VIEW_HEADER = 'x-facet-view';

/** `<mac>.<base64url of the JSON>`; the MAC covers the encoded text. */
export async function sealVisitorView(view: VisitorView, signer: Signer): Promise<string> {
  const encoded = toBase64Url(new TextEncoder().encode(JSON.stringify(view)));
  return `${await signer.sign(encoded)}.${encoded}`;
}

/** Null for anything the edge of this site did not make. */
export async function openVisitorView(sealed: string | null, signer: Signer): Promise<VisitorView | null> {
  const [mac = '', encoded = '', ...more] = sealed?.split('.') ?? [];
  if (more.length > 0 || !(await signer.verify(encoded, mac))) return null;
  const bytes = fromBase64Url(encoded);
  return bytes && (JSON.parse(new TextDecoder().decode(bytes)) as VisitorView);
}
