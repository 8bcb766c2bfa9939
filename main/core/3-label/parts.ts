const MOST_PARTS = 5;

/**
 * The part of each clause, from 0, for checking on clauses that were held out; `docs` names each clause's policy, and the clauses for which
 * `counts` holds are spread over the parts evenly.
 *
 * Parts are whole policies, the one with most counted clauses first, each to the part that holds fewest yet. Where one policy holds all
 * counted clauses, it and all others are cut in two halves, each with half of what is counted.
 */
export function toParts(docs: readonly string[], counts: (row: number) => boolean): readonly number[] {
  const sizes = [...Map.groupBy(docs.keys(), (row) => docs[row]!)].map(([doc, rows]) => ({
    doc,
    length: rows.length,
    counted: rows.filter(counts).length,
  }));
  const holding = sizes.filter(({ counted }) => counted > 0).length;
  if (holding < 2) return toHalves(docs.length, counts);
  const filled = Array.from({ length: Math.min(MOST_PARTS, holding) }, () => ({ counted: 0, length: 0 }));
  const partOf = new Map<string, number>();
  for (const { doc, length, counted } of sizes.toSorted((a, b) => b.counted - a.counted || b.length - a.length)) {
    const by = counted > 0 ? 'counted' : 'length';
    const part = filled.indexOf(filled.reduce((least, one) => (one[by] < least[by] ? one : least)));
    filled[part]!.length += length;
    filled[part]!.counted += counted;
    partOf.set(doc, part);
  }
  return docs.map((doc) => partOf.get(doc)!);
}

function toHalves(length: number, counts: (row: number) => boolean): readonly number[] {
  const counted = Array.from({ length }, (_, row) => row).filter(counts);
  const middle = counted[Math.floor(counted.length / 2)] ?? Math.floor(length / 2);
  return Array.from({ length }, (_, row) => Number(row >= middle));
}
