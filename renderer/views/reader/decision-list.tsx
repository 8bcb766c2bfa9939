import type { Decision } from '../../../main/contract/types.ts';
import { LabelTag } from '../../parts/label-tag.tsx';

/** Decisions that have no place here, folded: the words on which each was taken, its labels and whose it is. */
export function DecisionList({ says, decisions }: { readonly says: string; readonly decisions: readonly Decision[] }) {
  return (
    <details>
      <summary>{says}</summary>
      <ul className="orphans">
        {decisions.map(({ id, quote, labels, author }) => (
          <li key={id}>
            <q dir="auto">{quote}</q>
            <span className="orphan-labels">
              {labels.map((label) => (
                <LabelTag key={label} label={label} />
              ))}
              {labels.length === 0 && 'None applies'} · {author}
            </span>
          </li>
        ))}
      </ul>
    </details>
  );
}
