import type { Refusal } from '../../../main/contract/types.ts';

/** Files that were not taken, each with the sentence that says why and what to do. */
export function RefusedFiles({ refused }: { readonly refused: readonly Refusal[] }) {
  return (
    <ul className="refused-files" aria-label="Refused files">
      {refused.map(({ name, code, message }, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- two files may share a name and a reason; the list never changes
        <li key={`${at} ${code}`}>
          <span className="refused-name" title={name}>
            {name}
          </span>{' '}
          <span>{message}</span>
        </li>
      ))}
    </ul>
  );
}
