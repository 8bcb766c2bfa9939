import { createHash } from 'node:crypto';
import { toModelId } from '../../../../main/contract/decode.ts';
import { type LabelId, LABELS } from '../../../../main/contract/labels.ts';
import type { FileBytes } from '../../../../main/contract/types.ts';
import type { WriterContext } from '../../../../main/core/6-export/formats/writer.ts';
import type { Dataset, DatasetRow, RowAnnotation } from '../../../../main/core/6-export/rows.ts';

const MODEL = toModelId('b'.repeat(64));
const DAY = '2026-05-01T10:00:00.000Z';
const OWN = 'own-0a1b2c3d' as const;

/** What stands with each person’s answers besides labels. */
const SILENT = { certainty: null, spentMs: null, note: null, suggestion: null } as const;
const SAID: Readonly<Record<string, Omit<RowAnnotation, 'annotator' | 'labels' | 'decidedAt' | 'codebookRevision'>>> = {
  'Bo "B"': { certainty: 'unsure', spentMs: 2500, note: 'See <b>4</b> & “5”,\n=2+3', suggestion: null },
};

/** A clause as a case: its words, the labels in force, and what each annotator said. */
export interface MadeClause {
  readonly text: string;
  readonly labels: readonly LabelId[];
  readonly said: Readonly<Record<string, readonly LabelId[]>>;
  /** What Cy settled on, if she did. */
  readonly verdict?: readonly LabelId[];
}

/** A policy as a case: its clauses stand one after the other, parted by what stands in `between`. */
export interface MadePolicy {
  readonly policy: string;
  readonly company: string | null;
  readonly before: string;
  readonly between: string;
  readonly clauses: readonly MadeClause[];
}

export const CONTEXT: WriterContext = {
  labels: [...LABELS, { id: OWN, name: 'Telematics & “cars”' }],
  hash: (bytes) => createHash('sha256').update(bytes).digest('hex'),
  seed: 1,
};

/** A data set of some policies. A clause that nobody said anything of has its labels from the model. */
export function makeDataset(policies: readonly MadePolicy[]): Dataset {
  const made = policies.map((one, at) => {
    const policySha256 = createHash('sha256').update(`${at} ${one.policy}`).digest('hex');
    let text = one.before;
    const rows = one.clauses.map((clause, index): DatasetRow => {
      const start = text.length;
      text += clause.text;
      const end = text.length;
      text += one.between;
      return toRow(one, clause, { policySha256, index, start, end });
    });
    return { text: { policy: one.policy, policySha256, company: one.company, text }, rows };
  });
  return { rows: made.flatMap(({ rows }) => rows), texts: made.map(({ text }) => text), leftOut: [] };
}

function toRow(
  { policy, company }: MadePolicy,
  { text, labels, said, verdict }: MadeClause,
  place: Pick<DatasetRow, 'policySha256' | 'index' | 'start' | 'end'>,
): DatasetRow {
  const annotations = Object.entries(said)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([annotator, given]): RowAnnotation => {
      const besides = SAID[annotator] ?? SILENT;
      return Object.assign({ annotator, labels: given, decidedAt: DAY, codebookRevision: 1 }, besides);
    });
  const settled =
    verdict === undefined ? null : { annotator: 'Cy', labels: verdict, decidedAt: DAY, codebookRevision: 1, ...SILENT };
  const first = settled ?? annotations[0];
  return {
    ...place,
    policy,
    company,
    text,
    kind: 'clause',
    headings: ['1. <Sharing> & more'],
    leadIn: null,
    labels,
    source: first === undefined ? 'model' : 'person',
    status: settled !== null ? 'adjudicated' : first === undefined ? 'predicted' : 'single',
    gold: first === undefined ? null : labels,
    decidedBy: first?.annotator ?? null,
    decidedAt: first?.decidedAt ?? null,
    codebookRevision: first?.codebookRevision ?? null,
    certainty: first?.certainty ?? null,
    spentMs: first?.spentMs ?? null,
    note: first?.note ?? null,
    suggestionShown: first === undefined ? null : false,
    suggestionModelId: null,
    predicted: ['sharing'],
    scores: { collection: 0.1, sharing: 0.9, retention: 0.2, children: 0, transfer: 0.05, dispute: 0 },
    modelId: MODEL,
    mendedBy: [],
    annotations,
    verdict: settled,
  };
}

/** Words that trouble formats: markup, quotes, line ends, bars, emoji before and within, an own label, none, and two who differ. */
export const UGLY: readonly MadePolicy[] = [
  {
    policy: 'Acmé & “Söhne” <1>.html',
    company: 'Acmé',
    before: 'Privacy 🔒 notice\r\n\r\n',
    between: '\n\n\t',
    clauses: [
      {
        text: 'We keep 🙂 server logs for thirty days.',
        labels: ['retention'],
        said: { Ann: ['retention'], 'Bo "B"': ['retention', 'sharing'] },
        verdict: ['retention'],
      },
      {
        text: '=HYPERLINK("x") & <b>share</b> it || all,\r\nwith “partners”.',
        labels: ['sharing', OWN],
        said: { Ann: ['sharing', OWN] },
      },
      { text: 'Thank\tyou #1 __label__x.', labels: [], said: { Ann: [], 'Bo "B"': [] } },
      { text: 'We may move data abroad.', labels: ['transfer'], said: {} },
    ],
  },
  {
    policy: 'second.txt',
    company: null,
    before: '',
    between: ' ',
    clauses: [{ text: 'Disputes go to court.', labels: ['dispute'], said: { Ann: ['dispute'] } }],
  },
];

/** The file of a name, as text. */
export function readText(files: readonly FileBytes[], name: string): string {
  const file = files.find((one) => one.name === name);
  if (file === undefined) throw new Error(`No ${name} among ${files.map((one) => one.name).join(', ')}`);
  return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(file.bytes);
}

/** The JSON values of a file of JSON Lines. */
export function readLines(files: readonly FileBytes[], name: string): readonly unknown[] {
  return readText(files, name)
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as unknown);
}
