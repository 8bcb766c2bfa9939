import type { SegmentKind } from '../../main/contract/types.ts';

/** What each kind of segment is called, and the key that means it behind X. */
export const KINDS: readonly { readonly kind: SegmentKind; readonly name: string; readonly key: string }[] = [
  { kind: 'clause', name: 'Clause', key: 'C' },
  { kind: 'list-item', name: 'List item', key: 'L' },
  { kind: 'heading', name: 'Heading', key: 'H' },
  { kind: 'boilerplate', name: 'Site furniture', key: 'F' },
];

/** A kind within a sentence: “a clause”. */
export function toKindPhrase(kind: SegmentKind): string {
  const name = toKindName(kind).toLowerCase();
  return kind === 'boilerplate' ? name : `a ${name}`;
}

/** A kind as people call it. */
export function toKindName(kind: SegmentKind): string {
  return KINDS.find((one) => one.kind === kind)?.name ?? kind;
}
