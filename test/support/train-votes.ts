// Makes the model of votes that finding uses, from policies that nobody labelled, clauses of them that were judged, and readings of some of them.
// node test/support/train-votes.ts READINGS.jsonl JUDGED.jsonl OUT.json CLAUSES.jsonl[.gz]… — the same files give the same model.
// READINGS: lines {doc, silent, quoted, fresh}: the aspects on which a reader of the whole policy found nothing, for others the clause that the
// reader quoted, and whether no rule was made from the policy; silent: null keeps a policy out, for measuring.
// JUDGED: lines {doc, clauses}: for clauses read by themselves the aspects that they speak of, “?” where the reader wavered.
// CLAUSES: lines {doc, i, text, heading, leadIn}, or {id: 'doc#i', …}: clause i of a policy; each policy is put together as Markdown and cut by Lacuna. A clause is named
// by where it starts there (UTF-16 offset). A file that ends in .txt is one policy.
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { gunzipSync } from 'node:zlib';
import { predict } from '../../main/api/analyse.ts';
import type { AspectId } from '../../main/contract/findings.ts';
import { readDocument } from '../../main/api/files.ts';
import { isEnglish } from '../../main/core/1-ingest/language.ts';
import { segment } from '../../main/core/2-segment/segment.ts';
import { toClausesInContext } from '../../main/core/3-label/clause-context.ts';
import { toModelBytes } from '../../main/core/3-label/model.ts';
import { listAspects } from '../../main/core/4-find/aspects.ts';
import { prepareRules } from '../../main/core/4-find/prepare.ts';
import { hearPolicy } from '../../main/core/4-find/votes/hear-policy.ts';
import { trainVotes } from '../../main/core/4-find/votes/train-votes.ts';
import type { HeardClause, JudgedClause, ReadPolicy } from '../../main/core/4-find/votes/vote-sources.ts';
import { findResources } from '../../main/host/resources.ts';
import { loadModel } from '../../main/host/model-folder.ts';

interface Line {
  readonly doc: string;
  readonly i?: number;
  readonly id?: string;
  readonly text: string;
  readonly heading?: string | null;
  readonly leadIn?: string | null;
}

interface Reading {
  readonly doc: string;
  readonly silent: readonly AspectId[] | null;
  readonly quoted?: Readonly<Record<string, number>>;
  readonly fresh?: boolean;
}

interface Judged {
  readonly doc: string;
  readonly clauses: Readonly<Record<string, string>>;
}

const [readingsFile = '', judgedFile = '', to = '', ...from] = process.argv.slice(2);
const readings = new Map(readLines<Reading>(readingsFile).map((one) => [one.doc, one]));
const judgements = new Map(readLines<Judged>(judgedFile).map((one) => [one.doc, one.clauses]));
const lines = from.filter((file) => !isPolicy(file)).flatMap((file) => readLines<Line>(file));
const documents = [
  ...Array.from(
    Map.groupBy(lines, (line) => line.doc),
    ([doc, own]) => [doc, toMarkdown(inOrder(own))] as const,
  ),
  ...from.filter(isPolicy).map((file) => [path.basename(file), readFileSync(file, 'utf8')] as const),
];
const { parsed, info } = await loadModel(findResources().modelFolder);
const heard: HeardClause[] = [];
const judged: JudgedClause[] = [];
const read: ReadPolicy[] = [];
let policies = 0;
prepareRules();
for (const [doc, source] of documents) {
  const reading = readings.get(doc);
  if (reading?.silent === null) continue;
  const name = doc.endsWith('.txt') ? doc : `${doc}.md`;
  const document = await readDocument({ name, bytes: new TextEncoder().encode(source) });
  const { text } = document;
  if (!isEnglish(text)) continue;
  const segments = segment(document);
  const labels = predict({ text, segments }, parsed, info.id);
  const { clauses, unheard } = await hearPolicy({ text, segments, labels, extent: 'whole', effectiveDate: null });
  const places = new Map(toClausesInContext(text, segments).map((placed, at) => [placed.segment.start, at]));
  if (reading === undefined) {
    policies += 1;
    heard.push(...clauses);
    for (const [start, aspects] of Object.entries(judgements.get(doc) ?? {})) {
      const place = places.get(Number(start));
      if (place !== undefined) judged.push({ clause: clauses[place]!.clause, ...readJudgement(aspects) });
    }
    continue;
  }
  const { silent } = reading;
  const quoted = Object.entries(reading.quoted ?? {}).flatMap(([aspect, start]) => {
    const clause = places.get(start);
    return clause === undefined ? [] : [{ aspect: aspect as AspectId, clause }];
  });
  read.push({
    clauses: clauses.map(({ clause }) => clause),
    unheard: unheard.map((aspect) => ({ aspect, said: !silent.includes(aspect) })),
    silent,
    quoted,
    isFresh: reading.fresh === true,
  });
}
const model = trainVotes(
  { heard, judged, read },
  {
    aspects: listAspects().map(({ id }) => id),
    seed: 1,
    about: {
      name: 'votes',
      trainedOn: `${heard.length} clauses of ${policies} policies, ${judged.length} of them judged; ${read.length} policies read`,
      data: [],
    },
  },
);
const packed = toModelBytes(model);
const data = {
  sha256: createHash('sha256').update(packed).digest('hex'),
  model: Buffer.from(packed).toString('base64'),
};
writeFileSync(to, `${JSON.stringify(data, null, 2)}\n`);
console.log(`${model.header.trainedOn}; ${model.keys.length} features, ${packed.length} bytes`);

function isPolicy(file: string): boolean {
  return file.endsWith('.txt');
}

function readLines<T>(file: string): readonly T[] {
  const bytes = readFileSync(file);
  const text = (file.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8');
  return text
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** What a judgement's words name: “RET-7 DIS-1?” is RET-7 for sure, DIS-1 perhaps. */
function readJudgement(words: string): Omit<JudgedClause, 'clause'> {
  const names = words.split(' ').filter((word) => word !== '');
  const said = names.map((name) => name.slice(0, 5) as AspectId);
  return { said, unsure: said.filter((_, at) => names[at]!.endsWith('?')) };
}

/** A policy's clauses in its own order, each place once: files hold different parts of a policy. */
function inOrder(own: readonly Line[]): readonly Line[] {
  const placed = new Map<number, Line>();
  for (const line of own) {
    const place = line.i ?? Number(line.id?.split('#')[1]);
    if (!placed.has(place)) placed.set(place, line);
  }
  return [...placed].toSorted(([a], [b]) => a - b).map(([, line]) => line);
}

/** A policy's clauses as Markdown. A lead-in stands once, before the items that complete it. */
function toMarkdown(own: readonly Line[]): string {
  let text = '';
  let over = '';
  let leadIn = '';
  let inList = false;
  const said = new Set<string>();
  for (const line of own) {
    const heading = line.heading ?? '';
    if (heading !== over && heading !== '') {
      text += `\n${heading.startsWith('#') ? heading : `## ${heading}`}\n\n`;
      inList = false;
    }
    over = heading;
    const lead = toOneLine(line.leadIn ?? '');
    if (lead !== '' && lead !== leadIn && !said.has(lead)) text += `${lead}\n\n`;
    else if (lead === '' && inList) text += '\n';
    leadIn = lead;
    inList = lead !== '';
    said.add(lead).add(toOneLine(line.text));
    text += lead === '' ? `${toOneLine(line.text)}\n\n` : `* ${toOneLine(line.text)}\n`;
  }
  return text.trimStart();
}

function toOneLine(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}
