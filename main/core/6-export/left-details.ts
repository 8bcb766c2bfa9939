import type { ExportFormat } from '../../contract/export-formats.ts';
import type { ExportManifest } from '../../contract/types.ts';
import type { DatasetRow, RowAnnotation } from './rows.ts';

/** What is said of a clause besides the labels in force, in the order in which it is reported, with the words for it. */
const DETAILS = {
  answers: 'other annotators’ answers (no place in the format)',
  verdicts: 'marks of a verdict (no place in the format)',
  unsure: 'marks of being unsure (no place in the format)',
  notes: 'notes (no place in the format)',
  times: 'times spent on a clause (no place in the format)',
  suggestions: 'suggestions that were on the screen (no place in the format)',
  scores: 'the model’s scores of clauses (no place in the format)',
} as const;

type Detail = keyof typeof DETAILS;

/** What each format holds: of each annotator’s answer where it holds those, else of the one in force alone. */
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
  const holdsAnswers = held.has('answers');
  for (const row of rows) {
    const said = [...row.annotations, ...(row.verdict === null ? [] : [row.verdict])];
    const inForce = said.filter((one) => isInForce(row, one));
    const told = holdsAnswers ? said : inForce;
    counts.answers += said.length - told.length;
    // A verdict that was reopened is not what is in force.
    if (row.verdict !== null && !(held.has('verdicts') && told.includes(row.verdict))) counts.verdicts += 1;
    if (!held.has('unsure')) counts.unsure += told.filter(({ certainty }) => certainty === 'unsure').length;
    if (!held.has('notes')) counts.notes += told.filter(({ note }) => note !== null).length;
    if (!held.has('times')) counts.times += told.filter(({ spentMs }) => spentMs !== null).length;
    if (!held.has('suggestions')) counts.suggestions += told.filter(({ suggestion }) => suggestion !== null).length;
    if (!held.has('scores') && row.scores !== null) counts.scores += 1;
  }
  return (Object.keys(DETAILS) as Detail[]).flatMap((detail) =>
    counts[detail] === 0 ? [] : [{ reason: DETAILS[detail], count: counts[detail] }],
  );
}

function isInForce({ decidedBy, decidedAt }: DatasetRow, said: RowAnnotation): boolean {
  return said.annotator === decidedBy && said.decidedAt === decidedAt;
}
