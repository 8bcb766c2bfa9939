import type { Mend } from '../../../main/contract/types.ts';
import { toMendWords } from '../../text/mend-words.ts';

/** Changes of how the text is cut that have no place here, folded: the words of each, what was done to them and by whom. */
export function MendList({ says, mends }: { readonly says: string; readonly mends: readonly Mend[] }) {
  return (
    <details>
      <summary>{says}</summary>
      <ul className="orphans">
        {mends.map((mend) => (
          <li key={mend.id}>
            <q dir="auto">{mend.quote}</q>
            <span className="orphan-labels">{toMendWords(mend)}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
