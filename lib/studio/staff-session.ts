import type { StaffClaims } from '#lib/identity/claims';
import { readVisitor } from '#lib/identity/read-visitor';
import type { IdentityDeps } from '#lib/identity/visitor';

/** The member of staff whose cookie this is; null for everybody else. Checked wherever data is read or written. */
export async function readStaff(headers: Headers, identity: IdentityDeps): Promise<StaffClaims | null> {
  const visitor = await readVisitor(
    { cookieHeader: headers.get('cookie'), secGpc: false, isBot: false },
    identity,
  );
  return visitor.staff;
}

/** Switching personalisation off for everybody is for admins. */
export function maySwitch({ role }: StaffClaims): boolean {
  return role === 'admin';
}

/** Seeing the site as a customer shows what is remembered of them: for those who run or edit the site. */
export function mayPreview({ role }: Pick<StaffClaims, 'role'>): boolean {
  return role === 'admin' || role === 'editor';
}
