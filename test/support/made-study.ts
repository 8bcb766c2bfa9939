import type { Request } from '../../main/contract/api.ts';
import type { ExportFormat } from '../../main/contract/export-formats.ts';
import type { Certainty } from '../../main/contract/gold-status.ts';
import type { LabelId } from '../../main/contract/labels.ts';
import type { FileBytes, PolicyId, Prediction, TaskId } from '../../main/contract/types.ts';
import type { DatasetRow, RowAnnotation } from '../../main/core/6-export/rows.ts';
import { openTestWorkspace, type TestWorkspace } from './test-workspace.ts';

export const TASK = 'import-dataset' as TaskId;
/** A label of one’s own, as a person writes it. */
export const OWN = {
  name: 'Telematics & “cars”',
  short: 'Cars',
  key: '7',
  asks: 'Of cars.',
  examples: [],
  hardCases: [],
};
/** Two policies with emoji, markup, bars and line ends of two characters. */
export const FILES: readonly FileBytes[] = [
  {
    name: 'Acmé & “Söhne”.txt',
    bytes: new TextEncoder().encode(
      [
        'Privacy 🔒 notice',
        'We keep 🙂 server logs for thirty days.',
        'We share <b>records</b> with our “partners” || and their hosts.',
        'Cars tell us where they are driven.',
        'Thank you for reading this notice.',
        'We may move data abroad.',
      ].join('\r\n\r\n'),
    ),
  },
  { name: 'second.txt', bytes: new TextEncoder().encode('Disputes go to a court in our country.\n\nWe log visits.\n') },
];

/** What one person said of some words. */
export interface Said {
  readonly quote: string;
  readonly annotator: string;
  readonly labels: readonly LabelId[];
  readonly decidedAt: string;
  readonly verdict: boolean;
  readonly certainty: Certainty | null;
  readonly spentMs: number | null;
  readonly note: string | null;
  readonly suggestion: Prediction | null;
}

/** A workspace with two annotators, an own label, an answer that none applies, a dispute with its verdict, emoji and CRLF. */
export async function makeStudy(): Promise<TestWorkspace> {
  const study = openTestWorkspace();
  await study.handlers['policy.import']({ taskId: TASK, files: FILES });
  const own = await addOwnLabel(study);
  const [first, second] = (await study.handlers['policy.list']({})).map(({ id }) => id) as [PolicyId, PolicyId];
  const decide = async (
    policyId: PolicyId,
    words: string,
    labels: readonly LabelId[],
    besides: Partial<Request<'decision.add'>> = {},
  ): Promise<void> =>
    void (await study.handlers['decision.add']({
      policyId,
      ...(await findClause(study, policyId, words)),
      labels,
      action: 'set',
      suggestionShown: false,
      ...besides,
    }));
  await study.handlers['author.set']({ name: 'Ann' });
  await decide(first, 'We keep', ['retention']);
  await decide(first, 'We share', ['sharing']);
  await decide(first, 'Cars tell', ['collection', own]);
  await decide(first, 'Thank you', []);
  const note = 'Which court? See “4” & <5>\nand the annex.';
  await decide(second, 'Disputes', ['dispute'], { certainty: 'unsure', spentMs: 4200, note, suggestionShown: true });
  await study.handlers['author.set']({ name: 'Bo "B"' });
  await decide(first, 'We keep', ['retention']);
  await decide(first, 'We share', ['sharing', 'transfer']);
  await decide(first, 'Thank you', []);
  await study.handlers['author.set']({ name: 'Cy' });
  const span = await findClause(study, first, 'We share');
  await study.handlers['adjudication.decide']({ policyId: first, ...span, labels: ['sharing', 'collection'] });
  return study;
}

/** Add the label; its id is drawn anew in each workspace. */
export async function addOwnLabel({ handlers }: TestWorkspace): Promise<LabelId> {
  const { revision } = await handlers['codebook.get']({});
  const { labels } = await handlers['codebook.change']({ change: { action: 'add', draft: OWN }, revision });
  return labels.find(({ name }) => name === OWN.name)!.id;
}

async function findClause({ handlers }: TestWorkspace, policyId: PolicyId, words: string) {
  const { text, segments } = await handlers['policy.read']({ policyId });
  const { start, end } = segments.find((one) => text.slice(one.start, one.end).startsWith(words))!;
  return { start, end };
}

/** What stands in a workspace, by words, so that ids of policies do not matter. */
export async function listSaid(workspace: TestWorkspace): Promise<readonly Said[]> {
  const said = (await listRows(workspace, 'decided')).flatMap(({ text, annotations, verdict }): Said[] => {
    const toSaid = ({ codebookRevision: _revision, ...one }: RowAnnotation, isVerdict: boolean): Said => {
      return { ...one, quote: text, verdict: isVerdict };
    };
    const answers = annotations.map((one) => toSaid(one, false));
    return answers.concat(verdict === null ? [] : toSaid(verdict, true));
  });
  return said.toSorted((a, b) => (toKey(a) < toKey(b) ? -1 : 1));
}

function toKey({ quote, annotator, verdict }: Said): string {
  return JSON.stringify([quote, verdict, annotator]);
}

/** The clauses of a workspace as rows. */
export async function listRows(workspace: TestWorkspace, include: 'all' | 'decided'): Promise<readonly DatasetRow[]> {
  const { files } = await workspace.handlers['export.run']({ format: 'jsonl', include });
  const lines = new TextDecoder().decode(files.find(({ name }) => name.endsWith('.jsonl'))?.bytes).split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as DatasetRow);
}

/** The files that a workspace writes in a format. */
export async function exportAll({ handlers }: TestWorkspace, format: ExportFormat): Promise<readonly FileBytes[]> {
  return (await handlers['export.run']({ format, include: 'all' })).files;
}
