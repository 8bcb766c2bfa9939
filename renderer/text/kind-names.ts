import type { SegmentKind } from '../../main/contract/types.ts';

/** What each kind of segment is called, and the press that means it while its kind is asked for. */
export const KINDS: readonly { readonly kind: SegmentKind; readonly name: string; readonly press: string }[] = [
  { kind: 'clause', name: 'Clause', press: 'c' },
  { kind: 'list-item', name: 'List item', press: 'l' },
  { kind: 'heading', name: 'Heading', press: 'h' },
  { kind: 'boilerplate', name: 'Site furniture', press: 'f' },
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
