import type { PolicyId, PolicySummary } from '../../../../main/contract/types.ts';
import type { ComparisonPlace } from '../../../state/comparison-place.ts';
import { toVersionName } from '../../../text/policy-names.ts';

interface Props {
  readonly library: readonly PolicySummary[];
  readonly older: PolicyId | null;
  readonly newer: PolicyId | null;
  readonly onChange: (part: Partial<ComparisonPlace>) => void;
}

/** Chooses the two versions. The one that was the other's place gives way. */
export function VersionChoice({ library, older, newer, onChange }: Props) {
  return (
    <div className="changes-choice">
      <Choice
        name="Older version"
        value={older}
        library={library}
        not={newer}
        onChoose={(id) => onChange({ older: id, newer })}
      />
      <span aria-hidden="true">→</span>
      <Choice
        name="Newer version"
        value={newer}
        library={library}
        not={older}
        onChoose={(id) => onChange({ newer: id, older: library.find((one) => one.id === id)?.previousId ?? older })}
      />
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly value: PolicyId | null;
  readonly library: readonly PolicySummary[];
  /** The one that is chosen for the other version. */
  readonly not: PolicyId | null;
  readonly onChoose: (id: PolicyId | null) => void;
}

function Choice({ name, value, library, not, onChoose }: ChoiceProps) {
  return (
    <label className="choice">
      <span>{name}</span>
      <select
        value={value ?? ''}
        onChange={({ target }) => onChoose(library.find(({ id }) => id === target.value)?.id ?? null)}
      >
        <option value="">Choose …</option>
        {library
          .filter(({ id }) => id !== not)
          .map((policy) => (
            <option key={policy.id} value={policy.id}>
              {toVersionName(policy)}
            </option>
          ))}
      </select>
    </label>
  );
}
