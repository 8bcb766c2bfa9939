import { Button } from 'react-aria-components';
import type { AssignmentDraft, AssignmentScope, ScopedPolicies } from '../../state/assignment-draft.ts';
import { toCount } from '../../text/quantities.ts';
import { NameChoice } from './name-choice.tsx';

interface Props {
  readonly draft: AssignmentDraft;
  readonly onDraft: (part: Partial<AssignmentDraft>) => void;
  readonly known: readonly string[];
  readonly scopes: ScopedPolicies;
}

const SCOPES: readonly { readonly scope: AssignmentScope; readonly toName: (count: string) => string }[] = [
  { scope: 'all', toName: (count) => `The whole library, ${count}` },
  { scope: 'selected', toName: (count) => `Those selected in the library, ${count}` },
  { scope: 'unassigned', toName: (count) => `Those that nobody is to read yet, ${count}` },
];

/** Who reads, which policies, how many of them by several, and the seed of the draw. */
export function PlanForm({ draft, onDraft, known, scopes }: Props) {
  return (
    <form className="plan" aria-label="A plan" onSubmit={(event) => event.preventDefault()}>
      <NameChoice
        legend="Annotators"
        known={known}
        chosen={draft.annotators}
        onChosen={(annotators) => onDraft({ annotators })}
      />
      <fieldset className="plan-part">
        <legend>Policies</legend>
        {SCOPES.map(({ scope, toName }) => (
          <label key={scope} className="plan-choice">
            <input
              type="radio"
              name="scope"
              checked={draft.scope === scope}
              onChange={() => onDraft({ scope })}
              disabled={scopes[scope].length === 0 && draft.scope !== scope}
            />
            {toName(toCount(scopes[scope].length, 'policy', 'policies'))}
          </label>
        ))}
      </fieldset>
      <Overlap draft={draft} onDraft={onDraft} />
    </form>
  );
}

function Overlap({ draft, onDraft }: Pick<Props, 'draft' | 'onDraft'>) {
  return (
    <fieldset className="plan-part">
      <legend>Overlap</legend>
      <div className="plan-line">
        <Whole
          name="How many policies several people read"
          value={draft.amount}
          onValue={(amount) => onDraft({ amount })}
        />
        <select
          aria-label="Counted in"
          value={draft.unit}
          onChange={({ target }) => onDraft({ unit: target.value === 'percent' ? 'percent' : 'policies' })}
        >
          <option value="percent">% of the policies</option>
          <option value="policies">policies</option>
        </select>
        <span aria-hidden="true">read by</span>
        <Whole name="How many people read those" value={draft.readers} onValue={(readers) => onDraft({ readers })} />
        <span aria-hidden="true">people; all others by one.</span>
      </div>
      <div className="plan-line">
        <span aria-hidden="true">Seed of the draw</span>
        <Whole name="Seed of the draw" value={draft.seed} onValue={(seed) => onDraft({ seed })} wide />
        <Button className="button" onPress={() => onDraft({ seed: String(drawSeed()) })}>
          Draw another
        </Button>
      </div>
      <p className="field-hint">The same policies, names and seed give the same answer on every machine.</p>
    </fieldset>
  );
}

function Whole({
  name,
  value,
  onValue,
  wide = false,
}: {
  readonly name: string;
  readonly value: string;
  readonly onValue: (value: string) => void;
  readonly wide?: boolean;
}) {
  return (
    <input
      className={wide ? 'plan-number wide' : 'plan-number'}
      inputMode="numeric"
      autoComplete="off"
      aria-label={name}
      value={value}
      onChange={({ target }) => onValue(target.value)}
    />
  );
}

function drawSeed(): number {
  return crypto.getRandomValues(new Uint16Array(1))[0] ?? 0;
}
