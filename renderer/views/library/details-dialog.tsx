import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';

const MAX_NAME = 200;

interface Props {
  readonly policy: PolicySummary;
  readonly onClose: () => void;
}

/** Corrects what was read from a policy about itself: whose it is, and from when. */
export function DetailsDialog({ policy, onClose }: Props) {
  const [company, setCompany] = useState(policy.company ?? '');
  const [effective, setEffective] = useState(policy.effectiveDate ?? '');
  const [archived, setArchived] = useState(policy.archivedDate ?? '');
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () =>
      call('policy.edit', {
        policyId: policy.id,
        company: orNull(company.trim()),
        effectiveDate: orNull(effective),
        archivedDate: orNull(archived),
      }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: queries.policies.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <DialogBox title="Details of the policy" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        <p className="field-hint details-file" dir="auto" title={policy.name}>
          {policy.name}
        </p>
        <label className="field">
          <span className="field-label">Company</span>
          <input
            dir="auto"
            value={company}
            maxLength={MAX_NAME}
            // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field
            autoFocus
            onChange={(event) => setCompany(event.target.value)}
          />
        </label>
        <div className="details-dates">
          <label className="field">
            <span className="field-label">Effective from</span>
            <input type="date" value={effective} onChange={(event) => setEffective(event.target.value)} />
          </label>
          <label className="field">
            <span className="field-label">Archived on</span>
            <input type="date" value={archived} onChange={(event) => setArchived(event.target.value)} />
          </label>
        </div>
        <p className="field-hint">What is left empty counts as not known. The text itself stays as it is.</p>
        {save.error !== null && <Notice tone="refused">{save.error.message}</Notice>}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" isDisabled={save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}

function orNull(words: string): string | null {
  return words === '' ? null : words;
}
