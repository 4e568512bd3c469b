/** The name with the half sun that stands on every bag. */
export function Logo() {
  return (
    <>
      <svg viewBox="0 0 32 20" aria-hidden="true" focusable="false">
        <path d="M5 17a11 11 0 0 1 22 0Z" fill="currentColor" />
        <path d="M0 19H32" stroke="currentColor" strokeWidth="1.600" />
      </svg>
      <span>Morgen</span>
    </>
  );
}
