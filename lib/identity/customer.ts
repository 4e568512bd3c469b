import * as shape from '#lib/core/shape';
import type { ChosenConsent } from './claims';

/** A visitor who has identified themselves. */
export interface Customer {
  schema: 1;
  id: string;
  /** What experiments hash; taken over by every browser the customer signs in with. */
  assignmentId: string;
  /** The consent the customer gave, for all their devices. */
  consent: ChosenConsent;
  /** The prefix of the locale they read in; absent for the default one. */
  locale?: string;
}

const customer = shape.object<Customer>({
  schema: shape.oneOf(1),
  id: shape.text,
  assignmentId: shape.text,
  consent: shape.oneOf('denied', 'measurement', 'personalisation'),
  locale: shape.optional(shape.matching(/^[a-z]{2}$/, 'a locale prefix')),
});

export function parseCustomer(json: string): shape.Parsed<Customer> {
  return shape.parseJson(customer, json);
}
