import type { Aspect, AspectId } from '../../contract/findings.ts';
import { LABEL_IDS, type ProvidedLabelId } from '../../contract/labels.ts';
import DATA from './aspects.json' with { type: 'json' };

/** One of the 46 aspects, under one of the six labels. */
export interface ProvidedAspect extends Aspect {
  readonly label: ProvidedLabelId;
}

const ID = /^(?:COL|SHA|RET|CHI|TRA|DIS)-[1-9]$/;

/**
 * The aspects in the order in which a comparison shows them, read from `aspects.json`, which counsel can edit.
 *
 * @throws TypeError if an entry's id or label is none that the detectors know: a mistake in the file.
 */
export function listAspects(): readonly ProvidedAspect[] {
  return DATA.aspects.map((aspect) => {
    const label = LABEL_IDS.find((one) => one === aspect.label);
    if (!ID.test(aspect.id) || label === undefined) throw new TypeError(`aspects.json: ${aspect.id} ${aspect.label}`);
    return { ...aspect, id: aspect.id as AspectId, label };
  });
}

/** What stands beside every hook that is shown. */
export const HOOK_NOTE = DATA.note;
