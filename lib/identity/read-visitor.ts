import type { Consent } from '#lib/context/types';
import { chooseIdentity, isSameIdentity } from './choose-identity';
import type { SessionClaims, SignedKind } from './claims';
import { allows, effectiveConsent } from './consent';
import { COOKIES } from './cookie-table';
import { type Hint, parseHint } from './hint';
import { type RawCookies, readCookies } from './read-cookies';
import { expandReceipt } from './receipts';
import { countRefusal } from './refusal';
import type { Verified } from './verify-token';
import { anonymousVisitor, expireDisallowed, type IdentityDeps, issueCookie, type Visitor } from './visitor';

export interface VisitorRequest {
  /** The raw `Cookie` header. */
  cookieHeader: string | null;
  /** `Sec-GPC: 1` was sent. */
  secGpc: boolean;
  isBot: boolean;
}

type Valid<K extends SignedKind> = (Verified<K> & { ok: true }) | null;

/**
 * Who is looking. Whatever the header holds, the answer is a visitor: a cookie that is tampered with,
 * doubled, too long, foreign or expired counts as absent. Nothing is read that the consent does not
 * allow, and what lies there without it is removed.
 */
export async function readVisitor(request: VisitorRequest, deps: IdentityDeps): Promise<Visitor> {
  if (request.isBot) return anonymousVisitor();
  const raw = readCookies(request.cookieHeader, deps.secure, deps.counters);
  if (raw.present.size === 0)
    return { ...anonymousVisitor(), consent: effectiveConsent(null, request.secGpc) };
  const [chosen, session, staff] = await Promise.all([
    verify(raw, 'consent', deps),
    verify(raw, 'session', deps),
    verify(raw, 'staff', deps),
  ]);
  const consent = effectiveConsent(chosen?.claims.level ?? null, request.secGpc);
  const [identity, receipts, renewed] = await Promise.all([
    readIdentity(raw, consent, session?.claims ?? null, deps),
    readReceipts(raw, consent, deps),
    renewSession(session, deps),
  ]);
  return {
    consent,
    ...identity.ids,
    ...readSession(session?.claims ?? null),
    staff: staff?.claims ?? null,
    hint: readHint(raw, consent, deps),
    ...receipts,
    set: [...expireDisallowed(raw.present, consent, deps.secure), ...identity.set, ...renewed],
  };
}

async function verify<K extends SignedKind>(raw: RawCookies, kind: K, deps: IdentityDeps): Promise<Valid<K>> {
  const token = raw.values.get(kind);
  if (token === undefined) return null;
  const verified = await deps.tokens.verify(kind, token);
  return verified.ok ? verified : null;
}

/** Old enough to be issued anew, so that the cookie of a visitor who keeps coming does not run out. */
function isDue(kind: SignedKind, issuedAt: number, now: number): boolean {
  return now - issuedAt > (COOKIES[kind].lifeSeconds * 1_000) / 3;
}

async function readIdentity(
  raw: RawCookies,
  consent: Consent,
  session: SessionClaims | null,
  deps: IdentityDeps,
): Promise<{ ids: Pick<Visitor, 'assignmentId' | 'visitorId'>; set: string[] }> {
  const held = allows(consent, COOKIES.identity.needs) ? await verify(raw, 'identity', deps) : null;
  const identity = chooseIdentity(consent, held?.claims ?? null, session?.aid, deps.newId);
  if (!identity) return { ids: { assignmentId: null, visitorId: null }, set: [] };
  const keep =
    held !== null && isSameIdentity(identity, held.claims) && !isDue('identity', held.issuedAt, deps.now());
  return {
    ids: { assignmentId: identity.aid, visitorId: identity.vid ?? null },
    set: keep ? [] : [await issueCookie('identity', identity, deps)],
  };
}

async function readReceipts(
  raw: RawCookies,
  consent: Consent,
  deps: IdentityDeps,
): Promise<Pick<Visitor, 'receipts' | 'receiptsDue'>> {
  const held = allows(consent, COOKIES.receipt.needs) ? await verify(raw, 'receipt', deps) : null;
  if (!held) return { receipts: [], receiptsDue: false };
  return {
    receipts: held.claims.views.map(expandReceipt),
    receiptsDue: isDue('receipt', held.issuedAt, deps.now()),
  };
}

function readHint(raw: RawCookies, consent: Consent, deps: IdentityDeps): Hint | null {
  const value = raw.values.get('hint');
  if (value === undefined || !allows(consent, COOKIES.hint.needs)) return null;
  const hint = parseHint(value);
  if (!hint) countRefusal(deps.counters, 'hint', 'malformed');
  return hint;
}

async function renewSession(session: Valid<'session'>, deps: IdentityDeps): Promise<string[]> {
  if (!session || !isDue('session', session.issuedAt, deps.now())) return [];
  return [await issueCookie('session', session.claims, deps)];
}

function readSession(
  session: SessionClaims | null,
): Pick<Visitor, 'customerId' | 'customerAssignmentId' | 'chosenCurrency' | 'basket'> {
  return {
    customerId: session?.customer ?? null,
    customerAssignmentId: session?.aid ?? null,
    chosenCurrency: session?.currency ?? null,
    basket: session?.basket ?? [],
  };
}
