import { ReplyError } from '#gateway/engine';
import { openEmbeddedEngine } from './open-embedded-engine';

/** Run by a test under a limit on file size: writes until it is refused, then counts what can be read. */
async function fill(dir: string): Promise<void> {
  const engine = await openEmbeddedEngine({ dir, warn: () => undefined });
  const value = Buffer.alloc(1000, 'v');
  let acknowledged = 0;
  let refusal = '';
  while (refusal === '') {
    const [reply] = await engine.run([[Buffer.from('SET'), Buffer.from(`k${acknowledged}`), value]], false);
    if (reply instanceof ReplyError) refusal = reply.message;
    else acknowledged++;
  }
  const [present] = await engine.run([[Buffer.from('DBSIZE')]], false);
  await engine.close();
  console.log(JSON.stringify({ acknowledged, present, refusal }));
}

await fill(process.argv[2] ?? '');
