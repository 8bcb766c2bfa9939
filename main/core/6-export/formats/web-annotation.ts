import type { LabelId } from '../../../contract/labels.ts';
import type { DatasetRow } from '../rows.ts';
import { type PolicyRows, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { toJsonFile, type Writer, type WriterContext } from './writer.ts';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';
/** Code points of words kept on either side, so that an annotation finds its place again. */
const AROUND = 32;

/**
 * W3C Web Annotation: `annotations.json`, a collection with one page that holds an annotation for each answer: people’s with their
 * name as creator, and the model’s, where nobody answered, with its hash. Positions are code points; the target is the policy by the hash of
 * its file, and the quotation with the words around it stands beside the position. “None applies” is an annotation without a tag.
 *
 * Source: Web Annotation Data Model, W3C Recommendation 23 February 2017.
 */
export const writeWebAnnotations: Writer = (dataset, { hash }) => {
  const items = toPolicyRows(dataset).flatMap((policy) => toAnnotations(policy, hash));
  const page = { id: 'urn:lacuna:export:page-1', type: 'AnnotationPage', startIndex: 0, items };
  const collection = {
    '@context': CONTEXT,
    id: 'urn:lacuna:export',
    type: 'AnnotationCollection',
    total: items.length,
    first: page,
  };
  return [toJsonFile('annotations.json', collection)];
};

function toAnnotations(policy: PolicyRows, hash: WriterContext['hash']) {
  const count = createCodePointCounter(policy.text);
  return policy.rows.flatMap((row) => {
    const target = toTarget(row, policy.text, count);
    const people = row.annotations.map(({ annotator, labels, decidedAt }) =>
      toAnnotation(target, labels, { id: toPersonId(annotator), type: 'Person', name: annotator }, decidedAt, hash),
    );
    if (people.length > 0 || row.modelId === null) return people;
    return [
      toAnnotation(
        target,
        row.labels,
        { id: `urn:sha256:${row.modelId}`, type: 'Software', name: 'Lacuna’s model' },
        null,
        hash,
      ),
    ];
  });
}

function toPersonId(annotator: string): string {
  return `urn:lacuna:annotator:${encodeURIComponent(annotator.toWellFormed())}`;
}

function toTarget({ policySha256, start, end, text }: DatasetRow, whole: string, count: (offset: number) => number) {
  const before = Array.from(whole.slice(Math.max(0, start - 2 * AROUND), start))
    .slice(-AROUND)
    .join('');
  const after = Array.from(whole.slice(end, end + 2 * AROUND))
    .slice(0, AROUND)
    .join('');
  return {
    source: `urn:sha256:${policySha256}`,
    selector: [
      { type: 'TextPositionSelector', start: count(start), end: count(end) },
      { type: 'TextQuoteSelector', exact: text, prefix: before, suffix: after },
    ],
  };
}

type Creator = Readonly<Record<'id' | 'type' | 'name', string>>;

function toAnnotation(
  target: ReturnType<typeof toTarget>,
  labels: readonly LabelId[],
  creator: Creator,
  created: string | null,
  hash: WriterContext['hash'],
) {
  const key = new TextEncoder().encode(JSON.stringify([target.source, target.selector[0], creator.id]));
  return {
    '@context': CONTEXT,
    id: `urn:lacuna:annotation:${hash(key).slice(0, 32)}`,
    type: 'Annotation',
    motivation: 'classifying',
    creator,
    ...(created === null ? {} : { created }),
    body: labels.map((label) => ({ type: 'TextualBody', purpose: 'tagging', value: label })),
    target,
  };
}
