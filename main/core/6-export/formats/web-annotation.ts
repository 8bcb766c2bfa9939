import type { LabelId } from '../../../contract/labels.ts';
import type { DatasetRow } from '../rows.ts';
import { type Answer, toAnswers } from './answers.ts';
import { type PolicyRows, toPolicyRows } from './by-policy.ts';
import { createCodePointCounter } from './code-points.ts';
import { flatMapEach, inList, type Writer, type WriterContext } from './writer.ts';

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
export const writeWebAnnotations: Writer = function* (dataset, { hash }) {
  const total = dataset.rows.reduce((sum, row) => sum + countAnnotations(row), 0);
  yield* inList(
    'annotations.json',
    flatMapEach(toPolicyRows(dataset), (policy) => toAnnotations(policy, hash)),
    (items) => ({
      '@context': CONTEXT,
      id: 'urn:lacuna:export',
      type: 'AnnotationCollection',
      total,
      first: { id: 'urn:lacuna:export:page-1', type: 'AnnotationPage', startIndex: 0, items },
    }),
  );
};

function countAnnotations({ annotations, verdict, modelId }: DatasetRow): number {
  const said = annotations.length + (verdict === null ? 0 : 1);
  return said === 0 && modelId !== null ? 1 : said;
}

function toAnnotations(policy: PolicyRows, hash: WriterContext['hash']) {
  const count = createCodePointCounter(policy.text);
  return policy.rows.flatMap((row) => {
    const target = toTarget(row, policy.text, count);
    const people = toAnswers(row).map((answer) => toPersons(target, answer, hash));
    if (people.length > 0 || row.modelId === null) return people;
    const creator = { id: `urn:sha256:${row.modelId}`, type: 'Software', name: 'Lacuna’s model' };
    return [toAnnotation(target, row.labels, creator, { id: toId(hash, [target, creator.id]) })];
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

type Target = ReturnType<typeof toTarget>;
type Creator = Readonly<Record<'id' | 'type' | 'name', string>>;

/** A verdict moderates what annotators said; a note is a comment beside the tags. */
function toPersons(target: Target, { annotator, labels, ...said }: Answer, hash: WriterContext['hash']) {
  const creator = { id: toPersonId(annotator), type: 'Person', name: annotator };
  const isVerdict = said.verdict === true;
  return toAnnotation(target, labels, creator, {
    id: toId(hash, [target, creator.id, ...(isVerdict ? ['verdict'] : [])]),
    motivation: isVerdict ? ['classifying', 'moderating'] : 'classifying',
    created: said.decided_at,
    ...(said.note === undefined ? {} : { note: said.note }),
  });
}

function toId(hash: WriterContext['hash'], [target, ...parts]: readonly [Target, ...string[]]): string {
  const key = new TextEncoder().encode(JSON.stringify([target.source, target.selector[0], ...parts]));
  return `urn:lacuna:annotation:${hash(key).slice(0, 32)}`;
}

interface Told {
  readonly id: string;
  readonly motivation?: string | readonly string[];
  readonly created?: string;
  readonly note?: string;
}

function toAnnotation(
  target: Target,
  labels: readonly LabelId[],
  creator: Creator,
  { id, motivation = 'classifying', created, note }: Told,
) {
  return {
    '@context': CONTEXT,
    id,
    type: 'Annotation',
    motivation,
    creator,
    ...(created === undefined ? {} : { created }),
    body: [
      ...labels.map((label) => ({ type: 'TextualBody', purpose: 'tagging', value: label })),
      ...(note === undefined ? [] : [{ type: 'TextualBody', purpose: 'commenting', value: note }]),
    ],
    target,
  };
}
