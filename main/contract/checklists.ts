import type { AspectId, Hook } from './findings.ts';
import type { ProvidedLabelId } from './labels.ts';

/** What an own aspect is found by: a clause that says one of the phrases states it. Phrases are compared word by word, without regard to case. */
export interface OwnAspect {
  readonly label: ProvidedLabelId;
  readonly phrases: readonly string[];
}

/** One line of a checklist. Null for what stays as the list of aspects has it. */
export interface ChecklistItem {
  readonly aspect: AspectId;
  /** Whether the comparison shows it. Hidden ones are kept with what was written on them. */
  readonly shown: boolean;
  readonly name: string | null;
  readonly asks: string | null;
  /** Why a reader expects it, in the order in which they are shown. */
  readonly hooks: readonly Hook[] | null;
  /** What counsel notes on it, for every policy; empty for none. */
  readonly note: string;
  /** Null for one of the 46 aspects. An own aspect has a name and `asks`. */
  readonly own: OwnAspect | null;
}

/** What a person writes of a checklist. The items' order is the rows' order within each label; an aspect that is not among them is hidden. */
export interface ChecklistDraft {
  readonly name: string;
  readonly description: string;
  readonly items: readonly ChecklistItem[];
}

/**
 * Which aspects a comparison shows, in which order and words: a profile such as “GDPR notice”.
 *
 * `id` is a word for those that come with the application (which are never altered: a change is saved as another) and a UUID for own ones.
 */
export interface Checklist extends ChecklistDraft {
  readonly id: string;
  readonly provided: boolean;
  /** Who saved it last, and when (ISO 8601, UTC); null for those that come with the application. */
  readonly author: string | null;
  readonly savedAt: string | null;
}

/** The checklist with all 46 aspects, which a comparison uses where none is named. */
export const FULL_CHECKLIST = 'full';

/** Ids of the checklists that come with the application, in the order in which they are listed. */
export const PROVIDED_CHECKLISTS = [FULL_CHECKLIST, 'gdpr', 'ccpa', 'coppa', 'vendor', 'dpf'] as const;

/** At most this many lines in a checklist, and own phrases and hooks on a line. */
export const MAX_CHECKLIST_ITEMS = 200;
export const MAX_PHRASES = 40;
export const MAX_HOOKS = 20;
/** At most this many UTF-16 code units in a checklist's name; in an aspect's name, a phrase or a citation; and in what an aspect asks. */
export const MAX_CHECKLIST_NAME = 120;
export const MAX_ASPECT_NAME = 200;
export const MAX_ASPECT_ASKS = 500;
