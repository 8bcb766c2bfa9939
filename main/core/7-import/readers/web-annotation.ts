import { readLines, type DataFile } from '../data-file.ts';
import type { FileKind } from '../file-kind.ts';
import { type Gathering, refuse } from '../gathering.ts';
import type { Origin } from '../imported-dataset.ts';
import { toDetails } from '../details.ts';
import { get, toHash, toList, toName, toSpan, toText } from '../values.ts';
import { toRecords } from './doccano.ts';

const PERSON = 'urn:lacuna:annotator:';

/**
 * W3C Web Annotation: a collection, a page, or an annotation a line. Positions are code points, turned into places once the policy’s text is at
 * hand. Tags are labels, none for “none applies”; other bodies are reported. What software said is not read.
 *
 * Source: Web Annotation Data Model, W3C Recommendation 23 February 2017.
 */
export const WEB_ANNOTATION: FileKind = {
  format: 'web-annotation',
  rank: 0,
  recognises: (file) =>
    [file.json(), file.firstLine()].some((one) => toText(get(one, 'type'))?.startsWith('Annotation')),
  read: (file, gathering) => {
    for (const [line, annotation] of toAnnotations(file))
      readAnnotation(annotation, gathering, { file: file.name, line });
  },
};

function toAnnotations(file: DataFile): readonly (readonly [number, unknown])[] {
  const whole = file.json();
  if (whole === undefined) return [...readLines(file)].map(({ line, value }) => [line, value] as const);
  if (get(whole, 'type') === 'Annotation') return [[1, whole]];
  return toRecords(get(get(whole, 'first'), 'items') ?? get(whole, 'items'));
}

function readAnnotation(annotation: unknown, gathering: Gathering, origin: Origin): void {
  const [creator, target] = [get(annotation, 'creator'), get(annotation, 'target')];
  if (get(creator, 'type') === 'Software') return;
  const selectors = toOneOrMore(get(target, 'selector'));
  const ofType = (type: string): unknown => selectors.find((one) => get(one, 'type') === type);
  const position = ofType('TextPositionSelector');
  const text = toText(get(ofType('TextQuoteSelector'), 'exact'));
  const span = toSpan(get(position, 'start'), get(position, 'end'));
  const source = toName(get(target, 'source')) ?? toName(target);
  if (source === null || (text === null && span === null))
    return refuse(origin, 'it does not say which words it is of');
  const sha256 = toHash(source.replace(/^urn:sha256:/, ''));
  const policy = gathering.policy({ name: sha256?.slice(0, 12) ?? source, sha256, unit: 'code-point' }, origin);
  const clause = gathering.clause(policy, { span, text }, origin);
  const decidedAt = toText(get(annotation, 'created')) ?? toText(get(annotation, 'modified'));
  const verdict = toOneOrMore(get(annotation, 'motivation')).includes('moderating');
  const comment = toOneOrMore(get(annotation, 'body')).find(isComment);
  const details = toDetails({ note: get(comment, 'value') });
  gathering.answer(
    clause,
    { annotator: toAnnotator(creator), labels: toTags(annotation, gathering, origin), decidedAt, verdict, details },
    origin,
  );
}

function toTags(annotation: unknown, gathering: Gathering, origin: Origin): readonly string[] {
  return toOneOrMore(get(annotation, 'body')).flatMap((body) => {
    const value = toName(get(body, 'value'));
    if (value !== null && (get(body, 'purpose') ?? 'tagging') === 'tagging') return [value];
    if (isComment(body)) return [];
    gathering.lose(origin, 'a body that is no tag');
    return [];
  });
}

function isComment(body: unknown): boolean {
  return get(body, 'purpose') === 'commenting' && toName(get(body, 'value')) !== null;
}

function toAnnotator(creator: unknown): string | null {
  const name = toName(get(creator, 'name'));
  const id = toName(creator) ?? toName(get(creator, 'id'));
  return name ?? (id === null ? null : id.startsWith(PERSON) ? id.slice(PERSON.length) : id);
}

function toOneOrMore(value: unknown): readonly unknown[] {
  if (value === undefined || value === null) return [];
  return Array.isArray(value) ? toList(value) : [value];
}
