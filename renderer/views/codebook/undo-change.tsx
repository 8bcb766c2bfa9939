import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { toRevertedWords } from '../../text/reverted-words.ts';

/** Undo and redo of one's last step: with what it was, also where that was no change of the codebook. */
export function UndoChange() {
  const revert = useMutation({
    mutationFn: async (way: 'undo' | 'redo') => toRevertedWords(way, await call(`decision.${way}`, {})),
  });
  return (
    <div className="undo-change">
      <Button className="button quiet" isDisabled={revert.isPending} onPress={() => revert.mutate('undo')}>
        Undo
      </Button>
      <Button className="button quiet" isDisabled={revert.isPending} onPress={() => revert.mutate('redo')}>
        Redo
      </Button>
      <span className="field-hint" role="status">
        {revert.error?.message ?? revert.data}
      </span>
    </div>
  );
}
