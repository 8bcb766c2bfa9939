import type { FileKind } from '../file-kind.ts';
import { refuse } from '../gathering.ts';
import { get, toList, toName, toText, toTexts, toWhole } from '../values.ts';
import { type CasClause, gatherCas } from './inception.ts';

/** UIMA CAS JSON 0.4.0: structures that have a span and labels (a list, or one text as `label` or `value`) are clauses. */
export const INCEPTION_JSON: FileKind = {
  format: 'inception-json',
  rank: 0,
  recognises: (file) => get(file.json(), '%FEATURE_STRUCTURES') !== undefined,
  read: (file, gathering) => {
    const structures = toStructures(get(file.json(), '%FEATURE_STRUCTURES'));
    const byId = new Map(structures.map((one) => [toWhole(get(one, '%ID')), one]));
    const sofa = structures.find((one) => get(one, '%TYPE') === 'uima.cas.Sofa');
    const text = toText(get(sofa, 'sofaString')) ?? refuse({ file: file.name, line: 0 }, 'it has no text');
    const clauses = structures.flatMap((one): readonly CasClause[] => {
      const labels = toLabels(one, byId);
      if (labels === null || get(one, 'begin') === undefined) return [];
      return [
        {
          begin: get(one, 'begin'),
          end: get(one, 'end'),
          labels,
          clauseId: get(one, 'clauseId'),
          source: get(one, 'source'),
          told: one,
        },
      ];
    });
    gatherCas(file, text, clauses, gathering);
  },
};

/** A list of structures, or an object of them by their ids. */
function toStructures(value: unknown): readonly unknown[] {
  return Array.isArray(value)
    ? toList(value)
    : Object.entries(value ?? {}).map(([id, one]) => Object.assign({ '%ID': id }, one));
}

function toLabels(structure: unknown, byId: ReadonlyMap<number | null, unknown>): readonly string[] | null {
  const reference = toWhole(get(structure, '@labels'));
  if (reference !== null) return toTexts(get(byId.get(reference), '%ELEMENTS')) ?? [];
  const own = toTexts(get(structure, 'labels'));
  if (own !== null) return own;
  const single = toName(get(structure, 'label')) ?? toName(get(structure, 'value'));
  return single === null ? null : [single];
}
