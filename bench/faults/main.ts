import { parseArgs } from 'node:util';
import { parseFaultMode } from './fault-mode';
import { startControl } from './start-control';
import { startFaultProxy } from './start-fault-proxy';

const USAGE =
  'usage: tsx bench/faults/main.ts --target URL [--port N] [--control N] [--mode pass|refuse|hang|slow=MS|drip=MS|reset|truncate|garbage=html|json|types|stale]';

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      target: { type: 'string' },
      port: { type: 'string', default: '0' },
      control: { type: 'string', default: '0' },
      mode: { type: 'string', default: 'pass' },
    },
  });
  const mode = parseFaultMode(values.mode);
  if (!values.target || !URL.canParse(values.target) || !mode) {
    console.error(USAGE);
    process.exit(1);
  }
  const proxy = await startFaultProxy({ target: values.target, port: Number(values.port) });
  const control = await startControl(proxy, Number(values.control));
  await proxy.set(mode);
  console.log(`fault proxy ${proxy.url} in front of ${values.target}, mode ${mode}`);
  console.log(`switch: curl -X POST ${control.url}/slow=200`);
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => process.exit(0));
  }
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exit(1);
});
