import type { Aspect } from '../../../../main/contract/findings.ts';
import type { PolicySummary } from '../../../../main/contract/types.ts';
import { toHookWarning, toHookWords } from '../../../text/comparison/hook-words.ts';

interface Props {
  readonly aspect: Aspect;
  readonly policy: PolicySummary;
  /** What stands beside every hook. */
  readonly note: string;
}

/** Why a reader expects the aspect: citations to verify, each with the day from which it applies beside the policy's own. */
export function Hooks({ aspect, policy, note }: Props) {
  if (aspect.hooks.length === 0 && aspect.conditional === null) return null;
  return (
    <div className="hooks">
      {aspect.conditional !== null && <p className="hooks-condition">{aspect.conditional}</p>}
      {aspect.hooks.length > 0 && (
        <>
          <p className="hooks-note">{toHookWarning(note)}</p>
          <ul>
            {aspect.hooks.map((hook) => {
              const { citation, applies, against } = toHookWords(hook, policy);
              return (
                <li key={citation}>
                  <b>{citation}</b>: {applies}; {against}.
                </li>
              );
            })}
          </ul>
        </>
      )}
    </div>
  );
}
