/** What is said of a clause besides the labels in force, in the order in which it is named to people. */
export const EXPORT_DETAILS = {
  answers: 'other annotators’ answers',
  verdicts: 'marks of a verdict',
  unsure: 'marks of being unsure',
  notes: 'notes',
  times: 'times spent on a clause',
  suggestions: 'suggestions that were on the screen',
  scores: 'the model’s scores of clauses',
} as const;

/** A key of {@link EXPORT_DETAILS}. */
export type ExportDetail = keyof typeof EXPORT_DETAILS;

/**
 * What a format counts places in a text by: UTF-16 code units (in columns of its own, in the clause's id alone, or from the clause's own
 * start), Unicode code points, or nothing, where it holds no places.
 */
export type ExportPlaces = 'utf-16' | 'utf-16-in-id' | 'utf-16-in-clause' | 'code-points' | 'none';

interface FormatFacts {
  readonly id: string;
  readonly name: string;
  readonly hint: string;
  /** The programs that it is for. */
  readonly readBy: string;
  readonly places: ExportPlaces;
  /** Of each annotator's answer where it holds those, else of the one in force alone. */
  readonly holds: readonly ExportDetail[];
  /** What else of a clause is not in it; null for nothing that matters. */
  readonly lacks: string | null;
}

/**
 * The formats in which labelled clauses leave the workspace, in the order in which they are offered. `id` is stable and is what `lacuna
 * export --format` takes; the words are for people.
 */
export const EXPORT_FORMATS = [
  {
    id: 'jsonl',
    name: 'JSON Lines',
    hint: 'one clause a line, with scores, decisions and place in the text',
    readBy: 'whatever reads JSON: pandas, R, jq; Lacuna',
    places: 'utf-16',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times', 'suggestions', 'scores'],
    lacks: null,
  },
  {
    id: 'csv',
    name: 'CSV',
    hint: 'a table, for spreadsheets',
    readBy: 'spreadsheets, pandas, R',
    places: 'utf-16',
    holds: ['verdicts', 'unsure', 'notes', 'times', 'suggestions', 'scores'],
    lacks: null,
  },
  {
    id: 'huggingface',
    name: 'Hugging Face folder',
    hint: 'Parquet in three splits, with a data set card',
    readBy: 'the datasets library, DuckDB, pandas',
    places: 'utf-16-in-id',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
    lacks: null,
  },
  {
    id: 'label-studio',
    name: 'Label Studio',
    hint: 'tasks with every annotator’s answers and the model’s, and the labelling set-up',
    readBy: 'Label Studio',
    places: 'code-points',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
    lacks: null,
  },
  {
    id: 'doccano',
    name: 'doccano',
    hint: 'JSON Lines for text classification and for sequence labelling',
    readBy: 'doccano',
    places: 'code-points',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
    lacks: null,
  },
  {
    id: 'inception-xmi',
    name: 'INCEpTION, UIMA XMI',
    hint: 'a file a policy, with the type system',
    readBy: 'INCEpTION, Apache UIMA',
    places: 'utf-16',
    holds: ['verdicts', 'unsure', 'notes'],
    lacks: null,
  },
  {
    id: 'inception-json',
    name: 'INCEpTION, UIMA CAS JSON',
    hint: 'a file a policy',
    readBy: 'INCEpTION',
    places: 'utf-16',
    holds: ['verdicts', 'unsure', 'notes'],
    lacks: null,
  },
  {
    id: 'spacy',
    name: 'spaCy',
    hint: 'for its text and span categorizers',
    readBy: 'spaCy, by its projects’ convert scripts',
    places: 'code-points',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
    lacks: null,
  },
  {
    id: 'prodigy',
    name: 'Prodigy',
    hint: 'choice tasks, one for each annotator’s answer',
    readBy: 'Prodigy',
    places: 'utf-16-in-id',
    holds: ['answers', 'verdicts', 'unsure', 'notes', 'times'],
    lacks: 'clauses that nobody has decided',
  },
  {
    id: 'fasttext',
    name: 'fastText',
    hint: 'lines of labels and words, in three splits',
    readBy: 'fastText, with the loss ova',
    places: 'none',
    holds: [],
    lacks: 'whose the labels are, and of which policy; line ends',
  },
  {
    id: 'opp115',
    name: 'OPP-115 layout',
    hint: 'segmented policies and a table of annotations for each',
    readBy: 'programs written for OPP-115',
    places: 'utf-16-in-clause',
    holds: ['answers'],
    lacks: 'labels that the model alone has given; times of day',
  },
  {
    id: 'web-annotation',
    name: 'W3C Web Annotation',
    hint: 'JSON-LD: who said what of which words',
    readBy: 'what reads W3C Web Annotations, such as Recogito; RDF programs',
    places: 'code-points',
    holds: ['answers', 'verdicts', 'notes'],
    lacks: null,
  },
  {
    id: 'agreement',
    name: 'Agreement table',
    hint: 'a row for each annotator, clause and label, for statistics',
    readBy: 'R, pandas, NLTK’s agreement',
    places: 'utf-16-in-id',
    holds: ['answers'],
    lacks: 'texts, dates, and clauses that nobody has decided',
  },
  {
    id: 'offsets',
    name: 'Offsets without texts',
    hint: 'places, labels and hashes only, for confidential policies',
    readBy: 'whoever has the same policies',
    places: 'utf-16',
    holds: ['answers', 'verdicts', 'unsure', 'times', 'suggestions'],
    lacks: 'texts, headings, names of files and companies',
  },
] as const satisfies readonly FormatFacts[];

/** A format’s stable id. */
export type ExportFormat = (typeof EXPORT_FORMATS)[number]['id'];

/** The ids of the formats, in the order of {@link EXPORT_FORMATS}. */
export const EXPORT_FORMAT_IDS: readonly ExportFormat[] = EXPORT_FORMATS.map((format) => format.id);

/** Whether a value names a format. */
export function isExportFormat(value: unknown): value is ExportFormat {
  return EXPORT_FORMAT_IDS.some((id) => id === value);
}
