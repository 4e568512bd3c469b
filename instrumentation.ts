/** Next calls this once per server process, before it answers the first request. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { guardPlainNext } = await import('#server/guard-plain-next');
  guardPlainNext();
}
