import { allows } from './consent';
import { anonymousVisitor, type Visitor } from './visitor';

/** What tests assign somebody by whom nobody knows yet; the same every time, so that a preview stands still. */
const NOBODYS_ASSIGNMENT_ID = 'preview';

/**
 * Whom a request is answered as: in a staff session with a preview, the one it names, with nothing of the
 * member of staff's own but their session and the cookies it is due; otherwise the visitor themselves. A
 * customer's assignment id stands in their profile, and is not known here.
 */
export function previewedVisitor(visitor: Visitor): Visitor {
  const { staff, set } = visitor;
  if (!staff?.preview) return visitor;
  const { customer = null, consent = visitor.consent } = staff.preview;
  const assignmentId = allows(consent, 'measurement') ? NOBODYS_ASSIGNMENT_ID : null;
  return { ...anonymousVisitor(), consent, assignmentId, customerId: customer, staff, set };
}
