import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { LabelId } from '../../../main/contract/labels.ts';
import type { BulkChange } from '../../../main/contract/search.ts';
import { call } from '../../client/call.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toCount } from '../../text/quantities.ts';
import { BulkChoice } from './bulk-choice.tsx';
import { BulkList } from './bulk-list.tsx';

interface Props {
  readonly query: string;
  /** Told in words what was decided. */
  readonly onDecided: (says: string) => void;
  readonly onClose: () => void;
}

function isWhole({ action, labels }: BulkChange): boolean {
  return action === 'confirm' || action === 'set' || labels.length > 0;
}

/** Decides all that was found in one step, after a look at what would become of each clause. */
export function BulkDialog({ query, onDecided, onClose }: Props) {
  const [change, setChange] = useState<BulkChange>({ action: 'add', labels: [] });
  const asked = change.action === 'confirm' ? { ...change, labels: [] as readonly LabelId[] } : change;
  const preview = useQuery({
    queryKey: ['found', 'bulk', query, asked],
    queryFn: () => call('bulk.preview', { query, change: asked }),
    enabled: isWhole(asked),
  });
  const apply = useMutation({
    mutationFn: (state: string) => call('bulk.label', { query, change: asked, state }),
    onSuccess({ changed }) {
      onClose();
      onDecided(`${toCount(changed, 'clause')} decided in one step.`);
    },
  });
  const { data, error } = preview;
  const failed = apply.error ?? error;
  return (
    <DialogBox title="Label all that was found" onClose={onClose}>
      <BulkChoice change={change} onChange={setChange} />
      {failed !== null && <Notice tone="refused">{failed.message}</Notice>}
      {isWhole(asked) && data !== undefined && (
        <>
          <p role="status">
            {`${toCount(data.changed, 'clause')} in ${toCount(data.policies, 'policy', 'policies')} would be decided in your name, as one step that undo takes back.`}
            {data.unchanged > 0 && ` ${toCount(data.unchanged, 'clause')} would stay as they are.`}
          </p>
          <BulkList preview={data} />
        </>
      )}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button
          className="button primary"
          isDisabled={!isWhole(asked) || data === undefined || data.changed === 0 || apply.isPending}
          onPress={() => data !== undefined && apply.mutate(data.state)}
        >
          {data === undefined ? 'Decide' : `Decide ${toCount(data.changed, 'clause')}`}
        </Button>
      </div>
    </DialogBox>
  );
}
