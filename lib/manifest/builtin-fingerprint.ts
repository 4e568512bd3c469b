/** Stands in place of a codebook's fingerprint and means 'the defaults bundled with the build'. */
export const BUILTIN_FINGERPRINT = 'builtin0';
