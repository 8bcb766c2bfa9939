import type { LabelId } from '../../../main/contract/labels.ts';
import type { BulkPreview } from '../../../main/contract/search.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { toNumber } from '../../text/quantities.ts';

function Labels({ labels, suggested }: { readonly labels: readonly LabelId[]; readonly suggested: boolean }) {
  if (labels.length === 0) return <span className="found-none">No label</span>;
  return labels.map((label) => <LabelTag key={label} label={label} suggested={suggested} />);
}

/** The clauses that a bulk change bears on, each with its labels before and after. */
export function BulkList({ preview }: { readonly preview: BulkPreview }) {
  const { clauses, changed } = preview;
  if (clauses.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls has to be reached by keyboard
    <div className="bulk-list" role="region" aria-label="Clauses that would be decided" tabIndex={0}>
      <ul>
        {clauses.map(({ policyId, start, text, before, after, decided }) => (
          <li key={`${policyId}:${start}`}>
            <p className="bulk-text">{text}</p>
            <p className="found-foot">
              <Labels labels={before} suggested={!decided} />
              <span aria-hidden="true">→</span>
              <span className="visually-hidden">becomes</span>
              <Labels labels={after} suggested={false} />
            </p>
          </li>
        ))}
      </ul>
      {changed > clauses.length && <p className="field-hint">{`and ${toNumber(changed - clauses.length)} more`}</p>}
    </div>
  );
}
