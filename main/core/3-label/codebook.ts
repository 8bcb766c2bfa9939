import type { AskedChange, Codebook, CodebookChange, CodebookLabel, LabelDraft } from '../../contract/codebook.ts';
import { listActive, MAX_LABELS, toCurrentLabel } from '../../contract/codebook.ts';
import type { LabelId } from '../../contract/labels.ts';
import { PROVIDED_CODEBOOK } from '../../contract/provided-codebook.ts';

const KEYS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;

/** A change with the revision that it makes. */
export interface RevisedChange {
  readonly change: CodebookChange;
  readonly revision: number;
}

/**
 * The codebook after the changes that stand, in the log's order, on the one that came with the application.
 *
 * A change that fits nowhere (merged workspaces may hold one, or what it builds on was taken back) changes nothing. So the same changes
 * give the same codebook everywhere.
 */
export function replayCodebook(changes: readonly RevisedChange[], revision: number): Codebook {
  return { revision, labels: changes.reduce(applyChange, PROVIDED_CODEBOOK.labels) };
}

type Labels = readonly CodebookLabel[];

function applyChange(labels: Labels, { change, revision }: RevisedChange): Labels {
  const label = labels.find(({ id }) => id === change.label);
  switch (change.action) {
    case 'add':
      return label === undefined ? addLabel(labels, change.label, change.draft, revision) : labels;
    case 'edit':
      return alter(labels, change.label, { ...withFreeKey(labels, change.label, change.draft), changed: revision });
    case 'retire':
      return label?.status === 'active'
        ? setAside(labels, change.label, { status: 'retired', changed: revision })
        : labels;
    case 'restore':
      return label === undefined || label.status === 'active' ? labels : restore(labels, label, revision);
    case 'merge':
      return label?.status === 'active' && isMergeable(labels, change)
        ? setAside(labels, change.label, { status: 'merged', mergedInto: change.into, changed: revision })
        : labels;
    case 'split': {
      if (label?.status !== 'active') return labels;
      const splitInto = change.parts.map((part) => part.label);
      const aside = setAside(labels, change.label, { status: 'retired', splitInto, changed: revision });
      return change.parts.reduce(
        (held, part) =>
          held.some(({ id }) => id === part.label) ? held : addLabel(held, part.label, part.draft, revision),
        aside,
      );
    }
  }
}

function isMergeable(labels: Labels, { label, into }: { readonly label: LabelId; readonly into: LabelId }): boolean {
  return labels.some(({ id }) => id === into) && toCurrentLabel({ labels }, into) !== label;
}

function addLabel(labels: Labels, id: LabelId, draft: LabelDraft, revision: number): Labels {
  const fresh = { status: 'active', mergedInto: null, splitInto: [], since: revision, changed: revision } as const;
  return [...labels, { ...withFreeKey(labels, id, draft), id, ...fresh }];
}

function alter(labels: Labels, id: LabelId, fields: Partial<CodebookLabel>): Labels {
  return labels.map((label) => (label.id === id ? { ...label, ...fields } : label));
}

/** One that is not given any more needs no key. */
function setAside(labels: Labels, id: LabelId, fields: Partial<CodebookLabel>): Labels {
  return alter(labels, id, { ...fields, key: null });
}

function restore(labels: Labels, { id }: CodebookLabel, revision: number): Labels {
  const key = findFreeKey({ labels });
  return alter(labels, id, { status: 'active', mergedInto: null, splitInto: [], key, changed: revision });
}

// Two people may have given the same key away before their workspaces were merged: the first keeps it.
function withFreeKey(labels: Labels, id: LabelId, draft: LabelDraft): LabelDraft {
  const isTaken = labels.some((label) => label.id !== id && label.status === 'active' && label.key === draft.key);
  return isTaken ? { ...draft, key: null } : draft;
}

/** The first key that no label has, or null. */
export function findFreeKey(codebook: Pick<Codebook, 'labels'>): string | null {
  return KEYS.find((key) => listActive(codebook).every((label) => label.key !== key)) ?? null;
}

/** Why a change can't be made now, in words that go on from “the codebook stays as it is:”; null if it can. */
export function findObjection(codebook: Codebook, asked: AskedChange): string | null {
  if (asked.action === 'add') return findDraftObjection(codebook, [asked.draft], null);
  const label = codebook.labels.find(({ id }) => id === asked.label);
  if (label === undefined) return 'it has no such label';
  if (asked.action === 'restore') {
    return label.status === 'active'
      ? `“${label.name}” is in use`
      : findDraftObjection(codebook, [{ ...label, key: null }], null);
  }
  if (label.status !== 'active') return `“${label.name}” is not in use any more`;
  if (asked.action === 'edit') return findDraftObjection(codebook, [asked.draft], label.id);
  if (asked.action === 'split') return findDraftObjection(codebook, asked.parts, label.id);
  if (asked.action === 'merge') return findMergeObjection(codebook, asked.label, asked.into);
  return listActive(codebook).length === 1 ? 'its last label can’t be retired' : null;
}

function findMergeObjection(codebook: Codebook, label: LabelId, into: LabelId): string | null {
  if (label === into) return 'a label can’t be merged into itself';
  return listActive(codebook).some(({ id }) => id === into) ? null : 'the label to merge into is not in use';
}

/** `replaced` is the label whose names and key become free. */
function findDraftObjection(
  codebook: Codebook,
  drafts: readonly LabelDraft[],
  replaced: LabelId | null,
): string | null {
  if (codebook.labels.length + drafts.length > MAX_LABELS) return `it holds ${MAX_LABELS} labels at most`;
  const taken: LabelDraft[] = listActive(codebook).filter(({ id }) => id !== replaced);
  for (const draft of drafts) {
    const named = taken.find(({ name, short }) => isSame(name, draft.name) || isSame(short, draft.short));
    if (named !== undefined) return `there is a label “${named.name}” (${named.short}) already`;
    const keyed = taken.find(({ key }) => key !== null && key === draft.key);
    if (keyed !== undefined) return `the key ${keyed.key} belongs to “${keyed.name}”`;
    taken.push(draft);
  }
  return null;
}

function isSame(a: string, b: string): boolean {
  return a.trim().toLowerCase() === b.trim().toLowerCase();
}
