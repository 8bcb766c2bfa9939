import { stringify } from 'csv-stringify/sync';
import type { LabelId } from '../../../contract/labels.ts';
import { listAnnotators, type PolicyRows, toPolicyFileName, toPolicyRows } from './by-policy.ts';
import { toNamed, toTextFile, type Writer } from './writer.ts';

/** The categories of OPP-115 that our labels come under. Transfer and dispute resolution have none; they stand under “Other”. */
const CATEGORIES: Readonly<Partial<Record<LabelId, string>>> = {
  collection: 'First Party Collection/Use',
  sharing: 'Third Party Sharing/Collection',
  retention: 'Data Retention',
  children: 'International and Specific Audiences',
};

/**
 * The layout of OPP-115: `sanitized_policies/<policy>.html` with a policy’s clauses as its segments, parted by `|||`, and
 * `annotations/<policy>.csv` without a header, nine columns: annotation, batch, annotator, policy, segment (from 0), category, attributes as
 * JSON, date, address (empty). The label’s own id stands in the attribute “Lacuna Label”, so that nothing is lost; spans are the whole segment, in
 * UTF-16 code units of the segment as it stands in the HTML. Clauses that only the model labelled have no row. `annotators.csv` says who is who.
 *
 * Source: S. Wilson et al. (2016), The creation and analysis of a website privacy policy corpus, ACL.
 */
export const writeOpp115: Writer = function* (dataset) {
  const annotators = listAnnotators(dataset);
  for (const [at, policy] of toPolicyRows(dataset).entries()) {
    const name = `${at + 1}_${toPolicyFileName(policy)}`;
    const segments = policy.rows.map(({ text }) => toSegment(text));
    yield toTextFile(`sanitized_policies/${name}.html`, segments.join('|||'));
    yield toTextFile(`annotations/${name}.csv`, toRecords(policy, at + 1, segments, annotators));
  }
  yield toTextFile('annotators.csv', stringify(annotators.map((name, at) => [at + 1, name])));
};

/** A clause as HTML. Bars in a row would part it, so that a blank comes between them. */
function toSegment(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll(/\|(?=\|)/g, '| ');
}

function toRecords(
  policy: PolicyRows,
  number: number,
  segments: readonly string[],
  annotators: readonly string[],
): string {
  const records = policy.rows.flatMap((row, segment) =>
    row.annotations.flatMap(({ annotator, labels, decidedAt }) =>
      toNamed(labels).map((label) => [
        'lacuna',
        annotators.indexOf(annotator) + 1,
        number,
        segment,
        CATEGORIES[label as LabelId] ?? 'Other',
        toAttributes(label, segments[segment] ?? ''),
        toDay(decidedAt),
        '',
      ]),
    ),
  );
  return stringify(records.map((record, at) => [[number * 1_000_000 + at + 1], record].flat()));
}

function toAttributes(label: string, segment: string): string {
  const span = { selectedText: segment, startIndexInSegment: 0, endIndexInSegment: segment.length };
  return JSON.stringify({ 'Lacuna Label': { ...span, value: label } });
}

/** An ISO moment as the corpus writes days, 5/1/26, in UTC. */
function toDay(moment: string): string {
  const date = new Date(moment);
  return `${date.getUTCMonth() + 1}/${date.getUTCDate()}/${String(date.getUTCFullYear()).slice(-2)}`;
}
