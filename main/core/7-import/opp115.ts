import { parse } from 'csv-parse/sync';
import { LacunaError } from '../../contract/errors.ts';
import type { ProvidedLabelId } from '../../contract/labels.ts';

/** What one annotator said of one segment. */
export interface Opp115Annotation {
  readonly annotator: string;
  /** The segment’s place in its policy, from 0. */
  readonly segment: number;
  readonly category: string;
  /** Attributes by name, each with its value; for International and Specific Audiences the audience. */
  readonly values: Readonly<Record<string, string>>;
}

/** A policy of the corpus: its segments as HTML, and what annotators said of them. */
export interface Opp115Policy {
  readonly name: string;
  readonly segments: readonly string[];
  readonly annotations: readonly Opp115Annotation[];
}

/** The labels that OPP-115 has a category for. Transfer and dispute resolution have none and can’t be measured on it. */
export const OPP115_LABELS = [
  'collection',
  'sharing',
  'retention',
  'children',
] as const satisfies readonly ProvidedLabelId[];

const LABELS_BY_CATEGORY: Readonly<Record<string, (typeof OPP115_LABELS)[number]>> = {
  'First Party Collection/Use': 'collection',
  'Third Party Sharing/Collection': 'sharing',
  'Data Retention': 'retention',
};
const AUDIENCES = 'International and Specific Audiences';
const COLUMNS = { annotator: 2, segment: 4, category: 5, attributes: 6 } as const;
const LEAST_COLUMNS = 7;

/** The label that an annotation speaks of, or null where our codebook has none for it. */
export function toLabel({ category, values }: Opp115Annotation): (typeof OPP115_LABELS)[number] | null {
  if (category === AUDIENCES)
    return values['Audience Type'] === 'Children' || values['Lacuna Label'] === 'children' ? 'children' : null;
  return LABELS_BY_CATEGORY[category] ?? null;
}

/**
 * Read a policy of the corpus: `html` is its file under `sanitized_policies`, segments parted by `|||`; `csv` its file under `annotations`, or
 * under `consolidation`, without a header. Columns after the seventh are not read: files differ in them.
 *
 * Source: S. Wilson et al. (2016), The creation and analysis of a website privacy policy corpus, ACL.
 *
 * @throws LacunaError `bad-data` naming the file and line that can’t be used.
 */
export function parseOpp115(name: string, html: string, csv: string): Opp115Policy {
  const segments = html.split('|||');
  const records = readRecords(`${name}.csv`, csv);
  const annotations = records.map((record, at): Opp115Annotation => {
    const refuse = (why: string): never => {
      throw new LacunaError('bad-data', { line: at + 1, name: `${name}.csv`, why });
    };
    if (record.length < LEAST_COLUMNS)
      return refuse(`it has ${record.length} columns, at least ${LEAST_COLUMNS} are needed`);
    const segment = Number(record[COLUMNS.segment]);
    if (!Number.isSafeInteger(segment) || segments[segment] === undefined)
      return refuse(`the policy has no segment ${record[COLUMNS.segment]}`);
    return {
      annotator: record[COLUMNS.annotator] ?? '',
      segment,
      category: record[COLUMNS.category] ?? '',
      values: readValues(record[COLUMNS.attributes] ?? '') ?? refuse('its attributes are no JSON object'),
    };
  });
  return { name, segments, annotations };
}

function readRecords(name: string, csv: string): readonly (readonly string[])[] {
  try {
    return parse(csv, { relax_column_count: true, skip_empty_lines: true, bom: true });
  } catch (error) {
    const line = error instanceof Error && 'lines' in error ? Number(error.lines) : 1;
    throw new LacunaError('bad-data', { line, name, why: 'it is no CSV' }, { cause: error });
  }
}

function readValues(json: string): Opp115Annotation['values'] | null {
  try {
    const read: unknown = JSON.parse(json === '' ? '{}' : json);
    if (typeof read !== 'object' || read === null || Array.isArray(read)) return null;
    return Object.fromEntries(
      Object.entries(read).flatMap(([name, said]) => (hasValue(said) ? [[name, said.value]] : [])),
    );
  } catch {
    return null;
  }
}

function hasValue(said: unknown): said is { readonly value: string } {
  return typeof said === 'object' && said !== null && 'value' in said && typeof said.value === 'string';
}

/**
 * The labels of each segment by vote: those that more than half of the policy’s annotators gave it, as is usual with this corpus (two of
 * three). Annotators are those who said anything of the policy.
 */
export function voteLabels({
  segments,
  annotations,
}: Opp115Policy): readonly (readonly (typeof OPP115_LABELS)[number][])[] {
  const annotators = new Set(annotations.map(({ annotator }) => annotator)).size;
  const votes = segments.map(() => new Map<string, Set<string>>());
  for (const annotation of annotations) {
    const label = toLabel(annotation);
    if (label === null) continue;
    const given = votes[annotation.segment]?.get(label) ?? new Set<string>();
    votes[annotation.segment]?.set(label, given.add(annotation.annotator));
  }
  return votes.map((given) => OPP115_LABELS.filter((label) => (given.get(label)?.size ?? 0) * 2 > annotators));
}
