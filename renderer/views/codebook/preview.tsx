import { useMutation, useQuery } from '@tanstack/react-query';
import { use } from 'react';
import { Button } from 'react-aria-components';
import {
  MAX_AFFECTED,
  type AskedChange,
  type ChangePreview,
  type CodebookLabel,
} from '../../../main/contract/codebook.ts';
import { call } from '../../client/call.ts';
import { Notice } from '../../parts/notice.tsx';
import { CodebookContext } from '../../parts/codebook.ts';
import { toCount } from '../../text/quantities.ts';
import { AffectedClauses } from './affected-clauses.tsx';

interface Props {
  readonly change: AskedChange;
  readonly onBack: () => void;
  readonly onDone: () => void;
}

/** What a change would do, with the clauses that it bears on, and the button that makes it. */
export function Preview({ change, onBack, onDone }: Props) {
  const preview = useQuery({
    queryKey: ['codebook', 'preview', change],
    queryFn: () => call('codebook.preview', { change }),
    gcTime: 0,
  });
  const make = useMutation({
    mutationFn: (revision: number) => call('codebook.change', { change, revision }),
    onSuccess: onDone,
  });
  const refusal = preview.error ?? make.error;
  const { labels } = use(CodebookContext);
  return (
    <div className="form">
      {preview.data === undefined && refusal === null && <p>Looking at every clause …</p>}
      {preview.data !== undefined && (
        <>
          <p>{toEffect(change, preview.data, labels)}</p>
          {/* An edit alters no clause's labels, so that there is nothing to list. */}
          {change.action !== 'edit' && <AffectedClauses clauses={preview.data.clauses} />}
          {change.action !== 'edit' && preview.data.decided + preview.data.predicted > MAX_AFFECTED && (
            <p className="field-hint">The first {MAX_AFFECTED} are listed.</p>
          )}
        </>
      )}
      {refusal !== null && <Notice tone="refused">{refusal.message}</Notice>}
      <div className="dialog-actions">
        <Button className="button" onPress={onBack}>
          {change.action === 'retire' || change.action === 'restore' ? 'Cancel' : 'Back'}
        </Button>
        <Button
          className="button primary"
          isDisabled={preview.data === undefined || make.isPending}
          onPress={() => preview.data !== undefined && make.mutate(preview.data.revision)}
        >
          {VERBS[change.action]}
        </Button>
      </div>
    </div>
  );
}

const VERBS: Readonly<Record<AskedChange['action'], string>> = {
  add: 'Add it',
  edit: 'Save',
  retire: 'Retire it',
  restore: 'Use it again',
  merge: 'Merge',
  split: 'Split',
};

function toEffect(
  change: AskedChange,
  { decided, predicted, policies }: ChangePreview,
  labels: readonly CodebookLabel[],
): string {
  if (change.action === 'add') return 'No clause carries it yet, and the model learns it from 20 examples on.';
  const said = `People put the label on ${toCount(decided, 'clause')} and the model alone on ${predicted}`;
  const held =
    decided + predicted === 0
      ? 'No clause carries the label.'
      : `${said}, in ${toCount(policies, 'policy', 'policies')}.`;
  if (change.action === 'edit') return `No decision changes. ${held}`;
  if (change.action !== 'merge') return `${held} ${EFFECTS[change.action]}`;
  const into = labels.find(({ id }) => id === change.into)?.name ?? change.into;
  return `${held} They are read as “${into}” from then on.`;
}

const EFFECTS: Readonly<Record<Exclude<AskedChange['action'], 'add' | 'edit' | 'merge'>, string>> = {
  retire: 'Decisions keep it, struck through, until somebody decides anew. The model gives it no more.',
  restore: 'It can be given again, and the model gives it where it knows it.',
  split: 'Decisions keep the old label, struck through, until you have gone through them.',
};
