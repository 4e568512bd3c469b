/** What every token of ours has in common. */
export const ALGORITHM = 'HS256';
export const ISSUER = 'facet';
export const TOKEN_TYPE = 'facet';

/**
 * Compact form with a 32-byte signature in canonical base64url: the last of its 43 characters has two
 * spare bits that decoders ignore, so without this check four texts would pass for one token.
 */
export const TOKEN_FORM = /^[A-Za-z0-9_-]+\.[A-Za-z0-9_-]+\.[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]$/;
