import { readLines, readTable, unguard, type DataFile } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type ClauseDraft, type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { toDetails } from '../details.ts';
import { gatherOne, gatherSaid } from '../said.ts';
import { get, toHash, toName, toObject, toSpan, toText, toTexts } from '../values.ts';

/** What the rows of our own formats share, with or without texts. */
function readClause(value: unknown, gathering: Gathering, origin: Origin): ClauseDraft {
  const [sha256, span] = [toHash(get(value, 'policySha256')), toSpan(get(value, 'start'), get(value, 'end'))];
  if (sha256 === null) return refuse(origin, 'it names no policy by its hash');
  if (span === null) return refuse(origin, 'it has no place in the policy');
  const name = toName(get(value, 'policy')) ?? sha256.slice(0, 12);
  const policy = gathering.policy({ name, sha256, company: toName(get(value, 'company')) }, origin);
  return gathering.clause(
    policy,
    { span, text: toText(get(value, 'text')), textSha256: toHash(get(value, 'textSha256')) },
    origin,
  );
}

function readRows(file: DataFile, gathering: Gathering): void {
  for (const { line, value } of readLines(file)) {
    const origin = { file: file.name, line };
    const clause = readClause(value, gathering, origin);
    gatherSaid(get(value, 'annotations'), clause, gathering, origin);
    const verdict = get(value, 'verdict');
    if (toObject(verdict) !== null) gatherOne(verdict, true, clause, gathering, origin);
    else readOlderVerdict(value, clause, gathering, origin);
  }
}

/** Files of earlier releases have a verdict in force as the row’s own labels alone. */
function readOlderVerdict(value: unknown, clause: ClauseDraft, gathering: Gathering, origin: Origin): void {
  const labels = toTexts(get(value, 'labels'));
  const [annotator, decidedAt] = [toName(get(value, 'decidedBy')), toText(get(value, 'decidedAt'))];
  if (labels === null || get(value, 'source') === 'model') return;
  if (get(value, 'status') === 'adjudicated')
    gathering.answer(clause, { annotator, labels, decidedAt, verdict: true }, origin);
  else if (get(value, 'textSha256') !== undefined && get(value, 'source') === 'person')
    loseVerdict(clause, labels, gathering, origin);
}

/** Lacuna’s JSON Lines: a clause a line, with every annotator’s answer and the verdict. What models said is not read. */
export const JSONL: FileKind = {
  format: 'jsonl',
  rank: 0,
  recognises: (file) => {
    const first = file.firstLine();
    return toHash(get(first, 'policySha256')) !== null && toText(get(first, 'text')) !== null;
  },
  read: readRows,
};

/** Lacuna’s offsets without texts: of use where the same policies are. */
export const OFFSETS: FileKind = {
  format: 'offsets',
  rank: 0,
  recognises: (file) => toHash(get(file.firstLine(), 'textSha256')) !== null,
  read: readRows,
};

/** Report a label set in force that none of the annotators gave: a verdict, by whom the format does not say. */
export function loseVerdict(
  clause: ClauseDraft,
  labels: readonly string[],
  gathering: Gathering,
  origin: Origin,
): void {
  const inForce = labels.toSorted().join('\n');
  if (clause.answers.some((answer) => answer.labels.toSorted().join('\n') === inForce)) return;
  gathering.lose(origin, 'the verdict on the clause: the format does not say whose it is');
}

const SEPARATOR = '|';

/** Lacuna’s CSV: the answer in force on each clause. */
export const CSV: FileKind = {
  format: 'csv',
  rank: 0,
  recognises: (file) => ['policySha256', 'start', 'text', 'decidedBy'].every((name) => file.header().includes(name)),
  read: (file, gathering) => {
    for (const { line, cells } of readTable(file)) {
      const origin = { file: file.name, line };
      const text = (name: string): string => unguard(cells[name] ?? '');
      const row = { policySha256: text('policySha256'), policy: text('policy'), company: text('company') };
      const place = { start: cells['start'], end: cells['end'], text: text('text') };
      const clause = readClause({ ...row, ...place }, gathering, origin);
      if (cells['source'] !== 'person') continue;
      const labels = text('labels').split(SEPARATOR);
      const [annotator, decidedAt, status] = [toName(text('decidedBy')), toName(cells['decidedAt']), cells['status']];
      const details = toDetails({ certainty: cells['certainty'], spentMs: cells['spentMs'], note: text('note') });
      gathering.answer(clause, { annotator, labels, decidedAt, verdict: status === 'adjudicated', details }, origin);
      if (cells['suggestionShown'] === '1')
        gathering.remark(origin, 'the suggestion that was on the screen: a CSV holds its model alone');
      if (status !== undefined && status !== 'single')
        gathering.remark(origin, 'what the other annotators said: a CSV holds the answer in force alone');
    }
  },
};

/** What `lacuna train` reads: `{id, doc, text, labels[]}` a line. */
export const LABELLED_LINES: FileKind = {
  format: 'labelled-lines',
  rank: 0,
  recognises: (file) => {
    const first = file.firstLine();
    return (
      toText(get(first, 'text')) !== null &&
      toTexts(get(first, 'labels')) !== null &&
      !('policySha256' in Object(first))
    );
  },
  read: (file, gathering) => {
    for (const { line, value } of readLines(file)) {
      const origin = { file: file.name, line };
      const [text, labels] = [toName(get(value, 'text')), toTexts(get(value, 'labels'))];
      if (text === null || labels === null) return refuse(origin, 'it has no text, or no list of labels');
      const policy = gathering.policy({ name: toName(get(value, 'doc')) ?? file.name }, origin);
      const clause = gathering.clause(policy, { text }, origin);
      gathering.answer(clause, { annotator: null, labels, decidedAt: null }, origin);
    }
  },
};
