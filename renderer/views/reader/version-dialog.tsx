import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import type { Response } from '../../../main/contract/api.ts';
import type { PolicyId, PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { queries, usePolicies } from '../../client/queries.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { listOlderChoices } from '../../text/likely-version.ts';
import { toVersionName } from '../../text/policy-names.ts';

interface Props {
  readonly policy: PolicySummary;
  readonly onClose: () => void;
}

/** Says which policy this is a newer version of, and carries decisions over from it. */
export function VersionDialog({ policy, onClose }: Props) {
  const choices = listOlderChoices(policy, usePolicies().data ?? []);
  const [chosen, choose] = useState<PolicyId | null>(policy.previousId);
  const previousId = chosen ?? choices[0]?.id;
  const client = useQueryClient();
  const link = useMutation({
    mutationFn: (older: PolicyId) => call('policy.succeed', { policyId: policy.id, previousId: older }),
    onSuccess: () => client.invalidateQueries({ queryKey: queries.reading(policy.id).queryKey }),
  });
  const isLinked = link.data !== undefined && link.variables === previousId;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (previousId !== undefined) link.mutate(previousId);
  };
  return (
    <DialogBox title="Older version" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <label className="field">
          <span>This is a newer version of</span>
          <select
            value={previousId}
            disabled={choices.length === 0}
            onChange={({ target }) => choose(choices.find(({ id }) => id === target.value)?.id ?? null)}
          >
            {choices.map((choice) => (
              <option key={choice.id} value={choice.id}>
                {toVersionName(choice)} · {choice.decided} decided
              </option>
            ))}
          </select>
        </label>
        <p className="field-hint">
          What each annotator decided is carried over to clauses that stand here with the same words and that nobody has
          decided yet; what was judged of gaps and pairs, where its ground is the same here. All else is listed. One
          undo takes all of it back.
        </p>
        {link.error !== null && <Notice tone="refused">{link.error.message}</Notice>}
        <p role="status">{link.data === undefined ? '' : toOutcome(link.data)}</p>
        <div className="dialog-actions">
          <Button className={isLinked ? 'button primary' : 'button'} onPress={onClose}>
            Close
          </Button>
          {!isLinked && (
            <Button className="button primary" type="submit" isDisabled={previousId === undefined || link.isPending}>
              Carry over
            </Button>
          )}
        </div>
      </form>
    </DialogBox>
  );
}

function toOutcome(answer: Response<'policy.succeed'>): string {
  const { carried, leftBehind, mendsLeftBehind, judgementsCarried, judgementsLeftBehind } = answer;
  if (carried + leftBehind + mendsLeftBehind + judgementsCarried + judgementsLeftBehind === 0) {
    return 'The two are linked. Nobody had decided anything there, so nothing was carried over.';
  }
  const count = carried === 1 ? '1 decision was' : `${carried} decisions were`;
  const mends = mendsLeftBehind === 1 ? '1 change of how it is cut' : `${mendsLeftBehind} changes of how it is cut`;
  const judged =
    judgementsCarried + judgementsLeftBehind === 0
      ? ''
      : ` Judgements side by side: ${judgementsCarried} carried over, ${judgementsLeftBehind} to be looked at again.`;
  return `${count} carried over; ${leftBehind}${mendsLeftBehind === 0 ? '' : ` and ${mends}`} had no place here.${judged}`;
}
