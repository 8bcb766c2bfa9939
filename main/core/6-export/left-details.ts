import type { ExportFormat } from '../../contract/export-formats.ts';
import type { ExportManifest } from '../../contract/types.ts';
import type { DatasetRow, RowAnnotation } from './rows.ts';

/** What is said of a clause besides the labels in force, in the order in which it is reported, with the words for it. */
const DETAILS = {
  answers: 'answers of annotators besides the labels in force, which the format has no place for',
  verdicts: 'marks of a verdict, which the format has no place for',
  unsure: 'answers marked unsure, a mark that the format has no place for',
  notes: 'notes, which the format has no place for',
  times: 'times spent on a clause, which the format has no place for',
  suggestions: 'suggestions that were on the screen, which the format has no place for',
  scores: 'clauses’ scores by the model, which the format has no place for',
} as const;

type Detail = keyof typeof DETAILS;

/** What each format holds. A format not only of what is in force holds each annotator’s answer. */
const HELD: Readonly<Record<ExportFormat, readonly Detail[]>> = {
  jsonl: ['answers', 'verdicts', 'unsure', 'notes', 'times', 'suggestions', 'scores'],
  csv: ['verdicts', 'unsure', 'notes', 'times', 'suggestions', 'scores'],
  huggingface: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
  'label-studio': ['answers', 'verdicts', 'unsure', 'notes', 'times'],
  doccano: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
  'inception-xmi': ['verdicts', 'unsure', 'notes'],
  'inception-json': ['verdicts', 'unsure', 'notes'],
  spacy: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
  prodigy: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
  fasttext: [],
  opp115: ['answers'],
  'web-annotation': ['answers', 'verdicts', 'notes'],
  agreement: ['answers'],
  offsets: ['answers', 'verdicts', 'unsure', 'times', 'suggestions'],
};

/**
 * What the rows say and a format can’t hold, counted; what there is none of is not among it. Of a format that holds the labels in force alone, what
 * others noted falls under their answers.
 */
export function countLeftDetails(format: ExportFormat, rows: readonly DatasetRow[]): ExportManifest['leftOut'] {
  const held = new Set(HELD[format]);
  const counts: Record<Detail, number> = {
    answers: 0,
    verdicts: 0,
    unsure: 0,
    notes: 0,
    times: 0,
    suggestions: 0,
    scores: 0,
  };
  for (const row of rows) {
    const said = [...row.annotations, ...(row.verdict === null ? [] : [row.verdict])];
    const told = held.has('answers') ? said : said.filter((one) => isInForce(row, one));
    counts.answers += said.length - said.filter((one) => isInForce(row, one)).length;
    counts.verdicts += row.verdict === null ? 0 : 1;
    counts.unsure += told.filter(({ certainty }) => certainty === 'unsure').length;
    counts.notes += told.filter(({ note }) => note !== null).length;
    counts.times += told.filter(({ spentMs }) => spentMs !== null).length;
    counts.suggestions += told.filter(({ suggestion }) => suggestion !== null).length;
    counts.scores += row.scores === null ? 0 : 1;
  }
  return (Object.keys(DETAILS) as Detail[]).flatMap((detail) =>
    held.has(detail) || counts[detail] === 0 ? [] : [{ reason: DETAILS[detail], count: counts[detail] }],
  );
}

function isInForce({ decidedBy, decidedAt }: DatasetRow, said: RowAnnotation): boolean {
  return said.annotator === decidedBy && said.decidedAt === decidedAt;
}
