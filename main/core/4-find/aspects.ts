import { LABEL_IDS, type ProvidedLabelId } from '../../contract/labels.ts';
import DATA from './aspects.json' with { type: 'json' };

/** An aspect's stable id: its label's short form and a number from 1. */
export type AspectId = `${'COL' | 'SHA' | 'RET' | 'CHI' | 'TRA' | 'DIS'}-${number}`;

/** Why a reader expects an aspect: a pointer for counsel, to be verified before anybody relies on it. */
export interface Hook {
  readonly citation: string;
  /** ISO date from which it applies, or null where none was looked up. */
  readonly appliesFrom: string | null;
}

/** What a reader of a label expects to be told. */
export interface Aspect {
  readonly id: AspectId;
  readonly label: ProvidedLabelId;
  readonly name: string;
  /** In words: when a policy satisfies the aspect. */
  readonly satisfiedWhen: string;
  readonly hooks: readonly Hook[];
}

const ID = /^(?:COL|SHA|RET|CHI|TRA|DIS)-[1-9]$/;

/**
 * The aspects in the order in which a comparison shows them, read from `aspects.json`, which counsel can edit.
 *
 * @throws TypeError if an entry's id or label is none that the detectors know: a mistake in the file.
 */
export function listAspects(): readonly Aspect[] {
  return DATA.aspects.map((aspect) => {
    const label = LABEL_IDS.find((one) => one === aspect.label);
    if (!ID.test(aspect.id) || label === undefined) throw new TypeError(`aspects.json: ${aspect.id} ${aspect.label}`);
    return { ...aspect, id: aspect.id as AspectId, label };
  });
}

/** What stands beside every hook that is shown. */
export const HOOK_NOTE = DATA.note;
