// A child of the segment suite: reads one file of policies, cuts it once and answers what that took.
import { readFileSync } from 'node:fs';
import { ingest } from '../../../main/core/1-ingest/ingest.ts';
import { segment } from '../../../main/core/2-segment/segment.ts';
import { answer } from './child.ts';
import { time } from './stopwatch.ts';

const bytes = new Uint8Array(readFileSync(process.argv[2] ?? ''));
const { value, cpuMs, wallMs } = await time(async () => segment(await ingest(bytes, 'policies.txt')).length);
answer({ segments: value, cpuMs, wallMs });
