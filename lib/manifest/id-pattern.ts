/**
 * Ids of slots, variants, rules and whatever else a manifest names. One pattern for all who check them: an
 * id that is published here and refused where receipts are signed would leave its visitors without any.
 */
export const ID_PATTERN = /^[A-Za-z0-9][A-Za-z0-9._-]{0,79}$/;
