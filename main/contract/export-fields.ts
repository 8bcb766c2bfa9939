/** A field of a labelled clause in JSON Lines and CSV. The names are stable: other programs read them. */
export interface ExportField {
  readonly name: string;
  /** What it holds, with its unit. */
  readonly holds: string;
  /** When it is null in JSON Lines, and empty in CSV; null where that never happens. */
  readonly nullWhere: string | null;
  /** How CSV holds it, where that is otherwise; `absent` for not at all. */
  readonly csv: string | null;
}

const NOBODY = 'nobody decided';
const NO_MODEL = 'no model has read the clause';

/** The fields of a clause, in the order in which JSON Lines has them. */
export const EXPORT_FIELDS: readonly ExportField[] = [
  { name: 'policy', holds: 'the file’s name', nullWhere: null, csv: null },
  { name: 'policySha256', holds: 'SHA-256 of the file, 64 hexadecimal digits', nullWhere: null, csv: null },
  { name: 'company', holds: 'whose policy it is', nullWhere: 'it was not found and not entered', csv: null },
  {
    name: 'index',
    holds: 'place among the policy’s segments, headings counted too, from 0',
    nullWhere: null,
    csv: null,
  },
  { name: 'start', holds: 'first character in the policy’s text, in UTF-16 code units', nullWhere: null, csv: null },
  { name: 'end', holds: 'the character behind the last, in UTF-16 code units', nullWhere: null, csv: null },
  { name: 'text', holds: 'the words between start and end, exactly', nullWhere: null, csv: null },
  { name: 'kind', holds: 'clause or list-item', nullWhere: null, csv: null },
  {
    name: 'headings',
    holds: 'the headings above it, outermost first; a list, empty for none',
    nullWhere: null,
    csv: 'joined by “ > ”',
  },
  { name: 'leadIn', holds: 'the sentence that leads to the list', nullWhere: 'it is no list item with one', csv: null },
  {
    name: 'labels',
    holds: 'the ids of the labels in force, a person’s before the model’s; empty: none applies',
    nullWhere: null,
    csv: 'joined by “|”, and a column of 0 or 1 for each label of the codebook',
  },
  { name: 'source', holds: 'whose labels these are: person or model', nullWhere: null, csv: null },
  {
    name: 'status',
    holds: 'unanimous, adjudicated, single or conflicting; predicted where nobody decided',
    nullWhere: null,
    csv: null,
  },
  {
    name: 'gold',
    holds: 'the labels on which people settled',
    nullWhere: 'annotators differ without a verdict, or nobody decided',
    csv: 'joined by “|”; empty for none as well, so look at status',
  },
  { name: 'decidedBy', holds: 'who took the decision in force', nullWhere: NOBODY, csv: null },
  { name: 'decidedAt', holds: 'when, in UTC, as 2026-03-09T22:16:08.728Z', nullWhere: NOBODY, csv: null },
  { name: 'codebookRevision', holds: 'the codebook’s revision then, from 1', nullWhere: NOBODY, csv: null },
  { name: 'certainty', holds: 'sure or unsure', nullWhere: `${NOBODY}, or nothing was asked`, csv: null },
  {
    name: 'spentMs',
    holds: 'how long the clause was in focus before, in milliseconds',
    nullWhere: `${NOBODY}, or nobody measured`,
    csv: null,
  },
  { name: 'note', holds: 'what the person wrote to it', nullWhere: 'there is none', csv: null },
  {
    name: 'suggestionShown',
    holds: 'whether the model’s labels were on the screen then: true or false',
    nullWhere: NOBODY,
    csv: '1 or 0',
  },
  { name: 'suggestionModelId', holds: 'which model’s they were', nullWhere: 'none were shown', csv: null },
  { name: 'predicted', holds: 'the labels that the model gives', nullWhere: NO_MODEL, csv: 'joined by “|”' },
  {
    name: 'scores',
    holds: 'the model’s score of each label, a probability from 0 to 1',
    nullWhere: NO_MODEL,
    csv: 'a column score_ID for each label',
  },
  { name: 'modelId', holds: 'the model, by the SHA-256 of its file', nullWhere: NO_MODEL, csv: null },
  {
    name: 'mendedBy',
    holds: 'who split, merged or re-kinded the segment, oldest first; a list, empty for nobody',
    nullWhere: null,
    csv: 'joined by “, ”',
  },
  {
    name: 'annotations',
    holds:
      'each annotator’s last word: annotator, labels, decidedAt, codebookRevision, certainty, spentMs, note and suggestion (modelId, scores, labels), with the same units and nulls',
    nullWhere: null,
    csv: 'absent',
  },
  {
    name: 'verdict',
    holds: 'the last verdict of adjudication, in the same fields',
    nullWhere: 'there was none',
    csv: 'absent; status says adjudicated',
  },
];
