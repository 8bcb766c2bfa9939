// Makes the model of votes that finding uses, from policies that nobody labelled and readings of some of them.
// node test/support/train-votes.ts READINGS.jsonl OUT.json CLAUSES.jsonl[.gz]… — the same files give the same model.
// READINGS: lines {doc, silent}: the aspects that a reader of the whole policy found nothing on; null keeps a policy out, for measuring.
// CLAUSES: lines {doc, text, heading, leadIn} in the policies' order.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { predict } from '../../main/api/analyse.ts';
import type { AspectId } from '../../main/contract/findings.ts';
import type { Segment, Span } from '../../main/contract/types.ts';
import { isEnglish } from '../../main/core/1-ingest/language.ts';
import { toModelBytes } from '../../main/core/3-label/model.ts';
import { listAspects } from '../../main/core/4-find/aspects.ts';
import { prepareRules } from '../../main/core/4-find/prepare.ts';
import { hearPolicy } from '../../main/core/4-find/votes/hear-policy.ts';
import { type HeardClause, type ReadPolicy, trainVotes } from '../../main/core/4-find/votes/train-votes.ts';
import { findResources } from '../../main/host/resources.ts';
import { loadModel } from '../../main/host/model-folder.ts';

interface Line {
  readonly doc: string;
  readonly text: string;
  readonly heading?: string | null;
  readonly leadIn?: string | null;
}

interface Reading {
  readonly doc: string;
  readonly silent: readonly AspectId[] | null;
}

const [readingsFile = '', to = '', ...from] = process.argv.slice(2);
const readings = new Map(readLines<Reading>(readingsFile).map((one) => [one.doc, one.silent]));
const lines = from.flatMap((file) => readLines<Line>(file));
const { parsed, info } = await loadModel(findResources().modelFolder);
const heard: HeardClause[] = [];
const read: ReadPolicy[] = [];
let policies = 0;
prepareRules();
for (const [doc, own] of Map.groupBy(lines, (line) => line.doc)) {
  const silent = readings.get(doc);
  const { text, segments } = assemble(own);
  if (silent === null || !isEnglish(text)) continue;
  const labels = predict({ text, segments }, parsed, info.id);
  const { clauses, unheard } = await hearPolicy({ text, segments, labels, extent: 'whole', effectiveDate: null });
  if (silent === undefined) {
    policies += 1;
    heard.push(...clauses);
  } else {
    const cells = unheard.map((aspect) => ({ aspect, said: !silent.includes(aspect) }));
    read.push({ clauses: clauses.map(({ clause }) => clause), unheard: cells });
  }
}
const model = trainVotes(heard, read, {
  aspects: listAspects().map(({ id }) => id),
  seed: 1,
  about: {
    name: 'votes',
    trainedOn: `${heard.length} clauses of ${policies} policies; ${read.length} policies read`,
    data: [],
  },
});
const packed = toModelBytes(model);
const data = {
  sha256: createHash('sha256').update(packed).digest('hex'),
  model: Buffer.from(packed).toString('base64'),
};
writeFileSync(to, `${JSON.stringify(data, null, 2)}\n`);
console.log(`${model.header.trainedOn}; ${model.keys.length} features, ${packed.length} bytes`);

function readLines<T>(file: string): readonly T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** A policy's text and segments, put together from its clauses. A lead-in stands once, before the items that complete it. */
function assemble(own: readonly Line[]): { readonly text: string; readonly segments: readonly Segment[] } {
  let text = '';
  const segments: Segment[] = [];
  const places = new Map<string, Span>();
  let headings: readonly Span[] = [];
  const add = (kind: Segment['kind'], words: string, leadIn: Span | null): Span => {
    const span = { start: text.length, end: text.length + words.length };
    text += `${words}\n\n`;
    segments.push({ ...span, kind, level: kind === 'heading' ? 1 : 0, headings, leadIn });
    places.set(words, span);
    return span;
  };
  let over = '';
  for (const line of own) {
    const heading = line.heading ?? '';
    if (heading !== over) {
      headings = [];
      if (heading !== '') headings = [add('heading', heading, null)];
      over = heading;
    }
    const lead = line.leadIn ?? '';
    const leadIn = lead === '' ? null : (places.get(lead) ?? add('clause', lead, null));
    add(leadIn === null ? 'clause' : 'list-item', line.text, leadIn);
  }
  return { text, segments };
}
