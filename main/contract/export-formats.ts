/**
 * The formats in which labelled clauses leave the workspace, in the order in which they are offered. `id` is stable and is what `lacuna
 * export --format` takes; `name` and `hint` are for people.
 */
export const EXPORT_FORMATS = [
  { id: 'jsonl', name: 'JSON Lines', hint: 'one clause a line, with scores, decisions and place in the text' },
  { id: 'csv', name: 'CSV', hint: 'a table, for spreadsheets' },
  { id: 'huggingface', name: 'Hugging Face folder', hint: 'Parquet in three splits, with a data set card' },
  {
    id: 'label-studio',
    name: 'Label Studio',
    hint: 'tasks with every annotator’s answers and the model’s, and the labelling set-up',
  },
  { id: 'doccano', name: 'doccano', hint: 'JSON Lines for text classification and for sequence labelling' },
  { id: 'inception-xmi', name: 'INCEpTION, UIMA XMI', hint: 'a file a policy, with the type system' },
  { id: 'inception-json', name: 'INCEpTION, UIMA CAS JSON', hint: 'a file a policy' },
  { id: 'spacy', name: 'spaCy', hint: 'for its text and span categorizers' },
  { id: 'prodigy', name: 'Prodigy', hint: 'choice tasks, one for each annotator’s answer' },
  { id: 'fasttext', name: 'fastText', hint: 'lines of labels and words, in three splits' },
  { id: 'opp115', name: 'OPP-115 layout', hint: 'segmented policies and a table of annotations for each' },
  { id: 'web-annotation', name: 'W3C Web Annotation', hint: 'JSON-LD: who said what of which words' },
  { id: 'agreement', name: 'Agreement table', hint: 'a row for each annotator, clause and label, for statistics' },
  { id: 'offsets', name: 'Offsets without texts', hint: 'places, labels and hashes only, for confidential policies' },
] as const;

/** A format’s stable id. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];

/** The ids of the formats, in the order of {@link EXPORT_FORMATS}. */
export const EXPORT_FORMAT_IDS: readonly ExportFormat[] = EXPORT_FORMATS.map((format) => format.id);

/** Whether a value names a format. */
export function isExportFormat(value: unknown): value is ExportFormat {
  return EXPORT_FORMAT_IDS.some((id) => id === value);
}
