import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { TakenDataset } from '../../client/import-dataset.ts';
import { call } from '../../client/call.ts';
import { toRevertedWords } from '../../text/reverted-words.ts';

/** Takes an import of a data set back, as undo does anywhere: it is what was done last here. Policies stay. */
export function UndoImport({ dataset }: { readonly dataset: TakenDataset }) {
  const undo = useMutation({ mutationFn: () => call('decision.undo', {}) });
  if (dataset.policies.every(({ decisions, mends }) => decisions + mends === 0)) return null;
  if (undo.data !== undefined) return <p role="status">{`${toRevertedWords('undo', undo.data)} Policies stay.`}</p>;
  if (undo.error !== null) return <p role="status">{undo.error.message}</p>;
  return (
    <Button className="button" isDisabled={undo.isPending} onPress={() => undo.mutate()}>
      Undo the import
    </Button>
  );
}
