import type { AffectedClause } from '../../../main/contract/codebook.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { toFragment } from '../../state/route.ts';

/** Clauses that a change bears on: each leads into the reader. */
export function AffectedClauses({ clauses }: { readonly clauses: readonly AffectedClause[] }) {
  if (clauses.length === 0) return null;
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by the keyboard
    <ul className="affected" aria-label="Clauses that it bears on" tabIndex={0}>
      {clauses.map((clause) => (
        <li key={`${clause.policyId} ${clause.start}`}>
          <a href={toFragment({ view: 'reader', policyId: clause.policyId, at: clause.start })} dir="auto">
            {clause.text}
          </a>
          <p className="field-hint">
            <span className="affected-policy" title={clause.policy}>
              {clause.policy}
            </span>
            {clause.decidedBy === null ? 'the model' : clause.decidedBy}:{' '}
            <Labels ids={clause.labels} by={clause.decidedBy} />
            {clause.becomes.join() !== clause.labels.join() && (
              <>
                {' '}
                → <Labels ids={clause.becomes} by={clause.decidedBy} />
              </>
            )}
          </p>
        </li>
      ))}
    </ul>
  );
}

function Labels({ ids, by }: { readonly ids: readonly LabelId[]; readonly by: string | null }) {
  if (ids.length === 0) return <>no label</>;
  return ids.map((id) => <LabelTag key={id} label={id} suggested={by === null} />);
}
