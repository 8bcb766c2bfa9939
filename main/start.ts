import { awaitInterrupt, endWith } from './host/ending.ts';
import { startApplication } from './host/starting.ts';

const stop = new AbortController();
void awaitInterrupt().then(() => stop.abort());
await startApplication({ say: (line) => void process.stdout.write(`${line}\n`), stop: stop.signal }).catch(endWith);
