// One door, tried over and over in a process of its own: `node door-process.ts DOOR SEED FROM COUNT`. It says each attempt's number before
// it is made, and at the end what came of all, so that whoever watches knows what took the process down.
import { writeSync } from 'node:fs';
import { createRandom } from '../../main/core/3-label/random.ts';
import type { Door } from './door.ts';
import type { DoorName } from './door-names.ts';
import { openDatasets } from './doors/datasets.ts';
import { openIngest } from './doors/ingest.ts';
import { openLoopback } from './doors/loopback.ts';
import { openModels } from './doors/model.ts';
import { openRequests } from './doors/requests.ts';
import { openWorkspaces } from './doors/workspace.ts';

/** The processor's time that an attempt may take for each begun 100 KB. */
const LIMIT_MS = 2000;

const [name = '', seed = '1', from = '0', count = '1'] = process.argv.slice(2);

function openDoor(wanted: DoorName): Door | Promise<Door> {
  switch (wanted) {
    case 'requests':
      return openRequests();
    case 'model':
      return openModels();
    case 'datasets':
      return openDatasets();
    case 'workspace':
      return openWorkspaces();
    case 'loopback':
      return openLoopback();
    case 'txt':
    case 'md':
    case 'html':
    case 'eml':
    case 'docx':
    case 'pdf':
      return openIngest(wanted);
  }
}

const door = await openDoor(name as DoorName);
const outcomes: Record<string, number> = {};
const failed: string[] = [];
let slowestMs = 0;
let next = Number(from);
const end = next + Number(count);

async function attempt(index: number): Promise<void> {
  writeSync(1, `${index}\n`);
  const before = process.cpuUsage();
  try {
    const { sizeBytes, outcome } = await door.attempt(createRandom(Math.imul(Number(seed), 1_000_003) + index));
    outcomes[outcome] = (outcomes[outcome] ?? 0) + 1;
    const { user, system } = process.cpuUsage(before);
    const tookMs = (user + system) / 1000;
    slowestMs = Math.max(slowestMs, tookMs);
    if (tookMs > LIMIT_MS * Math.max(1, Math.ceil(sizeBytes / 100_000)))
      failed.push(`${index}: took ${tookMs} ms for ${sizeBytes} bytes`);
  } catch (error) {
    failed.push(`${index}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
  }
}

async function work(): Promise<void> {
  while (next < end && failed.length < 20) {
    next += 1;
    await attempt(next - 1);
  }
}

await Promise.all(Array.from({ length: door.abreast }, work));
await door.close();
const memoryMib = Math.round(process.resourceUsage().maxRSS / 1024);
writeSync(1, `${JSON.stringify({ outcomes, failed, slowestMs: Math.round(slowestMs), memoryMib })}\n`);
process.exit(0);
