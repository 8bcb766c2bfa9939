import type { VersionChange, VersionComparison } from '../../../main/contract/alignment.ts';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { toCount } from '../quantities.ts';

/** A change to be shown, or a run of clauses that stayed as they were, to be folded. */
export type VersionRow =
  | { readonly kind: 'change'; readonly key: string; readonly change: VersionChange }
  | { readonly kind: 'unchanged'; readonly key: string; readonly changes: readonly VersionChange[] };

/** The changes between two versions in their order, with what did not change gathered into runs. */
export function toVersionRows(changes: readonly VersionChange[]): readonly VersionRow[] {
  const rows: VersionRow[] = [];
  let run: VersionChange[] = [];
  const fold = (): void => {
    const [first] = run;
    if (first !== undefined) rows.push({ kind: 'unchanged', key: `= ${toKey(first)}`, changes: run });
    run = [];
  };
  for (const change of changes) {
    if (change.kind === 'unchanged') run.push(change);
    else {
      fold();
      rows.push({ kind: 'change', key: toKey(change), change });
    }
  }
  fold();
  return rows;
}

function toKey(change: VersionChange): string {
  return `${'a' in change ? change.a.start : ''}:${'b' in change ? change.b.start : ''}`;
}

const KINDS: readonly (readonly [kind: VersionChange['kind'], one: string, many: string])[] = [
  ['changed', 'changed', 'changed'],
  ['moved', 'moved', 'moved'],
  ['added', 'added', 'added'],
  ['removed', 'removed', 'removed'],
  ['unchanged', 'unchanged', 'unchanged'],
];

/** How many clauses changed and how, in words: “3 changed · 1 added · 80 unchanged”. */
export function toChangeCounts({ changes }: Pick<VersionComparison, 'changes'>): string {
  return KINDS.flatMap(([kind, one, many]) => {
    const count = changes.filter((change) => change.kind === kind).length;
    return count === 0 ? [] : [toCount(count, one, many)];
  }).join(' · ');
}

/** Two policies of which one is said to be a newer version of the other. */
export interface VersionPair {
  readonly older: PolicyId;
  readonly newer: PolicyId;
}

/**
 * The two versions to compare: those asked for; else the first of the columns with an older version in the library, and that one. Null where
 * nothing was asked for and no column has one.
 */
export function findVersions(
  asked: { readonly older: PolicyId | null; readonly newer: PolicyId | null },
  columns: readonly PolicySummary[],
  library: readonly PolicySummary[],
): VersionPair | null {
  const isHeld = (policyId: PolicyId | null): policyId is PolicyId => library.some(({ id }) => id === policyId);
  const newer = isHeld(asked.newer) ? asked.newer : columns.find(({ previousId }) => isHeld(previousId))?.id;
  const previousId = library.find(({ id }) => id === newer)?.previousId ?? null;
  const older = isHeld(asked.older) ? asked.older : previousId;
  return newer === undefined || !isHeld(older) || older === newer ? null : { older, newer };
}
