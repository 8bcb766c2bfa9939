import type { Relation } from '../text/comparison/relation.ts';

const SHAPES: Readonly<Record<Relation, string>> = {
  same: 'M3 6h10M3 10h10',
  weaker: 'M3 5l5 6 5-6',
  more: 'M3 11l5-6 5 6',
  missing: 'M4 4l8 8M12 4l-8 8',
  opposite: 'M3 5.5h9M9.5 3 12 5.5 9.5 8M13 10.5H4M6.5 8 4 10.5 6.5 13',
  'other-fact': 'M3 6h10M3 10h10M10.5 3l-5 10',
  unknown: 'M6 6.2C6 4.9 6.9 4 8 4s2 .8 2 1.9c0 1.4-2 1.6-2 3.2M8 11.8v.2',
};

/** How a cell stands to the baseline, as a shape. Its name stands beside it. */
export function RelationMark({ relation }: { readonly relation: Relation }) {
  return (
    <svg className="relation-mark" data-relation={relation} viewBox="0 0 16 16" aria-hidden="true">
      <path d={SHAPES[relation]} />
    </svg>
  );
}
