import type { LabelId } from '../../../main/contract/labels.ts';
import { Cases } from '../../parts/cases.tsx';
import { useLabel } from '../../parts/codebook.ts';
import { toFragment } from '../../state/route.ts';

/** What the codebook says of a label, to be unfolded while judging: examples and hard cases. It stays as it was from clause to clause. */
export function Definition({ label }: { readonly label: LabelId }) {
  const found = useLabel(label);
  if (found === null) return null;
  const { name, examples, hardCases } = found;
  return (
    <details className="codebook-panel">
      <summary>Codebook on “{name}”</summary>
      <Cases examples={examples} hardCases={hardCases} />
      {examples.length + hardCases.length === 0 && (
        <p className="field-hint">No examples or hard cases are written yet.</p>
      )}
      <p>
        <a href={toFragment({ view: 'codebook' })}>Open the codebook</a>
      </p>
    </details>
  );
}
