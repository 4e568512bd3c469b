import { cpus } from 'node:os';
import { benchLoad } from './load';

const log = (line: string) => console.error(line);

console.log(`node ${process.version}, ${cpus().length} cores, ${cpus()[0]?.model ?? 'unknown processor'}`);
const lines = await benchLoad(log);
console.log(lines.join('\n'));
