import { type Codebook, listActive, toCurrentLabel } from '../contract/codebook.ts';
import type { LabelId } from '../contract/labels.ts';

/** The label that a data set means, or why there is none. */
export type FindLabel = (written: string) => { readonly id: LabelId } | { readonly why: string };

/**
 * Find labels by their ids, else by their names, large or small letters alike: as the codebook has them, and as the data set itself says that its ids are called.
 * A label that went into another is read as that one.
 */
export function createLabelFinder(codebook: Codebook, names: ReadonlyMap<string, string>): FindLabel {
  const active = listActive(codebook);
  const byName = new Map(
    active.flatMap(({ id, name, short }) => [short, name].map((one) => [toKey(one), id] as const)),
  );
  return (written) => {
    const known = codebook.labels.find(({ id }) => id === written);
    const id =
      known === undefined
        ? (byName.get(toKey(written)) ?? byName.get(toKey(names.get(written) ?? '')))
        : toCurrentLabel(codebook, known.id);
    const shown = `the label “${written.slice(0, 80)}”`;
    if (id === undefined) return { why: `${shown}: the codebook has none of this id or name` };
    if (!active.some((label) => label.id === id)) return { why: `${shown}: it is not in use any more` };
    return { id };
  };
}

function toKey(name: string): string {
  return name.trim().toLowerCase();
}
