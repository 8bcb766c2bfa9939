import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toVersionName } from '../../text/policy-names.ts';
import { NameChoice } from './name-choice.tsx';

interface Props {
  readonly policy: PolicySummary;
  readonly readers: readonly string[];
  readonly known: readonly string[];
  readonly onClose: () => void;
}

/** Says who reads one policy. */
export function ReadersDialog({ policy, readers, known, onClose }: Props) {
  const [chosen, setChosen] = useState(readers);
  const save = useMutation({
    mutationFn: () => call('assignment.set', { policyId: policy.id, annotators: chosen }),
    onSuccess: onClose,
  });
  return (
    <DialogBox title="Who reads this policy" onClose={onClose}>
      <p className="field-hint" dir="auto">
        {toVersionName(policy)}
      </p>
      <NameChoice legend="Annotators" known={known} chosen={chosen} onChosen={setChosen} />
      {save.error !== null && <Notice tone="refused">{save.error.message}</Notice>}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" isDisabled={save.isPending} onPress={() => save.mutate()}>
          Save
        </Button>
      </div>
    </DialogBox>
  );
}
