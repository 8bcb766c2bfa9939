import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import type { DecisionId } from '../../../main/contract/types.ts';
import type { TakenDataset } from '../../client/import-dataset.ts';
import { call } from '../../client/call.ts';
import { toRevertedWords } from '../../text/reverted-words.ts';

/** Takes an import of a data set back, as undo does anywhere, if nothing was done since. Policies stay. */
export function UndoImport({ dataset }: { readonly dataset: TakenDataset }) {
  const { entry } = dataset;
  const undo = useMutation({ mutationFn: (only: DecisionId) => call('decision.undo', { only }) });
  if (entry === null) return null;
  if (undo.data !== undefined) return <p role="status">{`${toRevertedWords('undo', undo.data)} Policies stay.`}</p>;
  if (undo.error !== null) return <p role="status">{undo.error.message}</p>;
  return (
    <Button className="button" isDisabled={undo.isPending} onPress={() => undo.mutate(entry)}>
      Undo the import
    </Button>
  );
}
