import { headers } from 'next/headers';
import { SiteStatusView } from '#components/studio/site-status';
import { createSigner, parseKeyring } from '#lib/core/keyring';
import { nodeRuntime } from '#lib/node/node-runtime';
import { readSiteStatus } from '#lib/studio/read-site-status';
import { maySwitch, readStaff } from '#lib/studio/staff-session';

export const dynamic = 'force-dynamic';

export default async function StudioPage() {
  const { env, identity, store } = nodeRuntime();
  const staff = await readStaff(new Headers(await headers()), identity);
  if (!staff) return <SignInNeeded />;
  const signer = createSigner(parseKeyring(env.FACET_KEYS ?? ''), 'manifest');
  return <SiteStatusView status={await readSiteStatus(store, signer)} maySwitch={maySwitch(staff)} />;
}

function SignInNeeded() {
  return (
    <main className="studio">
      <h1>Staff only</h1>
      <p>Open the one-time link that `npm start` printed, or start again to get a new one.</p>
    </main>
  );
}
