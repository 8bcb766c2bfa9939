import type { LabelId } from '../../main/contract/labels.ts';
import type { PolicyId, PolicyReading, ReaderSegment, SegmentKind } from '../../main/contract/types.ts';
import { importOne, openTestWorkspace, type TestWorkspace, toFile } from './test-workspace.ts';

/** A policy whose text can be mended in every way: a heading, sentences that could be one, a list and something that is no policy. */
export const MENDABLE = toFile('mendable.txt', [
  'Sharing',
  'We share records with partners who help us. We keep logs for thirty days and then delete them.',
  'We collect the following:',
  '* your name;\n* the pages that you visit.',
  'Children under thirteen may not open an account.',
]);

/** A workspace with one policy, and ways to do things to the segments that begin with some words. */
export interface MendingDesk extends TestWorkspace {
  readonly policyId: PolicyId;
  readonly read: () => PolicyReading;
  /** Each segment as its kind and its words. */
  readonly list: () => readonly string[];
  readonly find: (start: string) => ReaderSegment;
  readonly split: (start: string, before: string) => void;
  readonly merge: (start: string) => void;
  readonly rekind: (start: string, kind: SegmentKind) => void;
  /** Say how deep a heading stands. */
  readonly deepen: (start: string, level: number) => void;
  readonly decide: (start: string, labels: readonly LabelId[]) => void;
  readonly undo: () => unknown;
  readonly redo: () => unknown;
}

/** Open a workspace with {@link MENDABLE} in it, or another window on a file that has it already. */
export async function openMendingDesk(file = MENDABLE, workspace = openTestWorkspace()): Promise<MendingDesk> {
  const known = (await workspace.handlers['policy.list']({})).at(-1)?.id;
  return toDesk(workspace, known ?? (await importOne(workspace, file)));
}

/** The same ways on a policy that is in the workspace. */
export function toDesk(workspace: TestWorkspace, policyId: PolicyId): MendingDesk {
  const { handlers } = workspace;
  const read = (): PolicyReading => handlers['policy.read']({ policyId }) as PolicyReading;
  const words = ({ start, end }: ReaderSegment): string => read().text.slice(start, end);
  const find = (begin: string): ReaderSegment => {
    const segment = read().segments.find((one) => words(one).startsWith(begin));
    if (segment === undefined) throw new Error(`No segment begins with “${begin}”`);
    return segment;
  };
  const at = (begin: string) => {
    const { start, end } = find(begin);
    return { policyId, start, end };
  };
  return {
    ...workspace,
    policyId,
    read,
    find,
    list: () => read().segments.map((one) => `${one.kind}: ${words(one)}`),
    split: (begin, before) => {
      const span = at(begin);
      void handlers['segment.split']({ ...span, at: read().text.indexOf(before, span.start) });
    },
    merge: (begin) => void handlers['segment.merge'](at(begin)),
    rekind: (begin, kind) => void handlers['segment.rekind']({ ...at(begin), kind }),
    deepen: (begin, level) => void handlers['segment.rekind']({ ...at(begin), kind: 'heading', level }),
    decide: (begin, labels) =>
      void handlers['decision.add']({ ...at(begin), labels, action: 'set', suggestionShown: true }),
    undo: () => handlers['decision.undo']({}),
    redo: () => handlers['decision.redo']({}),
  };
}
