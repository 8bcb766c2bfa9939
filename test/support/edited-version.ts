// Edits a policy as lawyers do between two versions: clauses reworded, taken out, put in and moved, headings put otherwise.
import { createRandom } from '../../main/core/3-label/random.ts';

/** A segment with the white space behind it. `opener` is the place of the sentence that a list item completes, or null. */
export interface EditedPart {
  readonly words: string;
  readonly gap: string;
  readonly kind: 'heading' | 'clause' | 'list-item' | 'boilerplate';
  readonly opener: number | null;
}

/** A text after edits, and how many clauses of the older one stand in it as they stood, each item under the sentence that it completes. */
export interface EditedVersion {
  readonly text: string;
  readonly untouched: number;
}

const INSERTED = [
  'This sentence is new in this version of our policy.',
  'We have added a paragraph here so that you know more.',
  'Please ask us if any of this is not clear to you.',
];

/**
 * Edit one in `every` parts, by a seeded draw: a clause is reworded, taken out, gets a new sentence before it or changes places with the next
 * one of its kind; a heading gets another word. A sentence that opens a list is reworded only. What is no policy stays.
 */
export function editVersion(parts: readonly EditedPart[], every: number, seed: number): EditedVersion {
  const random = createRandom(seed);
  const draw = (below: number): number => Math.floor(random() * below);
  const openers = new Set(parts.map(({ opener }) => opener));
  const touched = new Set<number>();
  const words = parts.map((part) => part.words);
  for (const [at, { kind }] of parts.entries()) {
    const way = kind === 'boilerplate' || draw(every) > 0 ? -1 : kind === 'heading' || openers.has(at) ? 0 : draw(4);
    const held = words[at] ?? '';
    const isFree = parts[at + 1]?.kind === kind && parts[at + 1]?.opener === parts[at]?.opener && !openers.has(at + 1);
    if (way === 0 || way === 1) touched.add(at);
    if (way === 0) words[at] = held.replace(/\p{L}{3,}/u, 'altogether');
    if (way === 1) words[at] = '';
    if (way === 2 && kind === 'clause') words[at] = `${INSERTED[draw(INSERTED.length)] ?? ''} ${held}`;
    if (way === 3 && isFree) words.splice(at, 2, words[at + 1] ?? '', held);
  }
  const isUntouched = ({ kind, opener }: EditedPart, at: number): boolean =>
    (kind === 'clause' || kind === 'list-item') && !touched.has(at) && (opener === null || !touched.has(opener));
  return {
    text: words.map((held, at) => (held === '' ? '' : held + (parts[at]?.gap ?? ''))).join(''),
    untouched: parts.filter(isUntouched).length,
  };
}
