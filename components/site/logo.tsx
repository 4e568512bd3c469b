/** The name with the half sun that stands on every bag. */
export function Logo() {
  return (
    <span className="flex items-center gap-2">
      <svg viewBox="0 0 32 24" className="h-5 w-auto text-accent" aria-hidden="true" focusable="false">
        <path d="M6 17a10 10 0 0 1 20 0Z" fill="currentColor" />
        <path
          d="M16 3V0.800M6.500 6.600 5 5M25.500 6.600 27 5M2.600 14.600 0.800 14M29.400 14.600 31.200 14M1 21.500H31"
          stroke="currentColor"
          strokeWidth="1.800"
          strokeLinecap="round"
        />
      </svg>
      <span className="font-display text-[1.625rem] leading-8 tracking-tight">Morgen</span>
    </span>
  );
}
