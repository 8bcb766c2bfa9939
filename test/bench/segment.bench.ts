import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ingest } from '../../main/core/1-ingest/ingest.ts';
import { segment } from '../../main/core/2-segment/segment.ts';

/** Cut 5 MB and 20 MB of a folder's texts and print megabytes a second of processor time: `node test/bench/segment.bench.ts FOLDER`. */
const [, , folder = 'corpus/seeds'] = process.argv;
const text = readdirSync(folder)
  .filter((name) => name.endsWith('.txt'))
  .map((name) => readFileSync(join(folder, name), 'utf8'))
  .join('\n\n');

const cpuMs = () => process.cpuUsage().user / 1000;

for (const sizeMb of [5, 20]) {
  const bytes = new TextEncoder().encode(text.repeat(Math.ceil((sizeMb * 1e6) / text.length)));
  const begin = cpuMs();
  const read = await ingest(bytes, 'policies.txt');
  const middle = cpuMs();
  const segments = segment(read);
  const end = cpuMs();
  const rate = (ms: number) => (bytes.length / 1000 / ms).toFixed(1);
  const heapMb = Math.round(process.memoryUsage().rss / 1e6);
  console.log(
    `${sizeMb} MB: ingest ${rate(middle - begin)} MB/s, segment ${rate(end - middle)} MB/s, ${segments.length} segments, ${heapMb} MB resident`,
  );
}
