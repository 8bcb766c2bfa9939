import type { LabelId, OwnLabelId } from './labels.ts';
import type { DecisionId, PolicyId, Span } from './types.ts';

/** What a person writes of a label. */
export interface LabelDraft {
  readonly name: string;
  /** For narrow places. */
  readonly short: string;
  /** The digit that sets and clears the label in the reader, `1` to `9`; null for none. */
  readonly key: string | null;
  /** The definition: when a clause carries the label. */
  readonly asks: string;
  /** Clauses that carry it. */
  readonly examples: readonly string[];
  /** How clauses on the border are decided. */
  readonly hardCases: readonly string[];
}

/**
 * One label of a workspace's codebook.
 *
 * Only `active` labels are given. One that is `retired` or split stays on the decisions that gave it, until these are decided anew; one that
 * is `merged` is read as the label that it went into.
 */
export interface CodebookLabel extends LabelDraft {
  readonly id: LabelId;
  readonly status: 'active' | 'retired' | 'merged';
  readonly mergedInto: LabelId | null;
  /** The labels that it was split into; empty for any other. */
  readonly splitInto: readonly LabelId[];
  /** The revision that brought it in, and the last one that changed it. */
  readonly since: number;
  readonly changed: number;
}

/** The labels of a workspace: in the order in which every list and key shows them, active or not. */
export interface Codebook {
  /** Rises with each change, and with each that is taken back or put back. */
  readonly revision: number;
  readonly labels: readonly CodebookLabel[];
}

/** A change of the codebook as a person asks for it. Ids of new labels are drawn when it is done. */
export type AskedChange =
  | { readonly action: 'add'; readonly draft: LabelDraft }
  | { readonly action: 'edit'; readonly label: LabelId; readonly draft: LabelDraft }
  | { readonly action: 'retire' | 'restore'; readonly label: LabelId }
  | { readonly action: 'merge'; readonly label: LabelId; readonly into: LabelId }
  | { readonly action: 'split'; readonly label: LabelId; readonly parts: readonly LabelDraft[] };

/** A change of the codebook as the log keeps it. */
export type CodebookChange =
  | { readonly action: 'add'; readonly label: OwnLabelId; readonly draft: LabelDraft }
  | Extract<AskedChange, { action: 'edit' | 'retire' | 'restore' | 'merge' }>
  | {
      readonly action: 'split';
      readonly label: LabelId;
      readonly parts: readonly { readonly label: OwnLabelId; readonly draft: LabelDraft }[];
    };

/** An entry of the log: who changed what, and when. */
export interface CodebookEntry {
  readonly id: DecisionId;
  readonly author: string;
  /** ISO 8601, UTC. */
  readonly decidedAt: string;
  readonly change: CodebookChange;
}

/** A change in words: what was done to the label of a name, and the names of what came of it; none where it only kept or lost its place. */
export interface NamedChange {
  readonly action: CodebookChange['action'];
  /** Before the change; of one that was added, as it was written. */
  readonly name: string;
  /** Of an edit the name after it, of a merge the label that it went into, of a split its parts. */
  readonly became: readonly string[];
}

/** A change that stands, with the revision that it made. */
export interface StandingChange extends CodebookEntry {
  readonly revision: number;
}

/** A clause that a change bears on: its labels as they are read now, and as they would be. */
export interface AffectedClause extends Span {
  readonly policyId: PolicyId;
  /** The policy's company, or its file's name. */
  readonly policy: string;
  readonly text: string;
  /** Whose decision gave the labels; null for the model's word. */
  readonly decidedBy: string | null;
  readonly labels: readonly LabelId[];
  readonly becomes: readonly LabelId[];
}

/** What a change would do. Nothing has been written. */
export interface ChangePreview {
  /** The codebook's revision for which this holds; the change is refused once it is another. */
  readonly revision: number;
  /** Clauses that carry the label by a person's decision, and by the model's word alone. */
  readonly decided: number;
  readonly predicted: number;
  readonly policies: number;
  /** The clauses, those that people decided first; {@link MAX_AFFECTED} at most. */
  readonly clauses: readonly AffectedClause[];
}

/** How often a label stands in the library: clauses by people's decisions, and the policies that hold them. */
export interface LabelUse {
  readonly clauses: number;
  readonly policies: number;
}

/** At most this many clauses are listed for a change. */
export const MAX_AFFECTED = 500;
/** At most this many labels in a codebook, whatever became of them. */
export const MAX_LABELS = 60;
/** At most this many examples, and hard cases, of one label. */
export const MAX_EXAMPLES = 40;
/** At most this many UTF-16 code units in a label's name, short name, and in its definition or one of its examples. */
export const MAX_LABEL_NAME = 60;
export const MAX_SHORT_NAME = 16;
export const MAX_DEFINITION = 1000;
/** A label of one's own is learned from so many clauses on which people put it. */
export const EXAMPLES_NEEDED = 20;

/** The labels that can be given. */
export function listActive({ labels }: Pick<Codebook, 'labels'>): readonly CodebookLabel[] {
  return labels.filter(({ status }) => status === 'active');
}

/** The label that a label is read as: itself, or the one that it went into. An unknown one is itself. */
export function toCurrentLabel({ labels }: Pick<Codebook, 'labels'>, id: LabelId): LabelId {
  const seen = new Set<LabelId>();
  let at = id;
  // Merged workspaces may hold a circle, which must not be walked for ever.
  while (!seen.has(at)) {
    seen.add(at);
    at = labels.find((label) => label.id === at)?.mergedInto ?? at;
  }
  return at;
}

/** A set of labels as the codebook reads it: merged ones as what they went into, each once, in the codebook's order, unknown ones last. */
export function toCurrentLabels(codebook: Pick<Codebook, 'labels'>, ids: readonly LabelId[]): readonly LabelId[] {
  const held = new Set(ids.map((id) => toCurrentLabel(codebook, id)));
  const known = codebook.labels.flatMap(({ id }) => (held.delete(id) ? [id] : []));
  return [...known, ...[...held].toSorted()];
}
