import { useMutation } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';

/** Undo and redo of one's last step: here it is said when that was no change of the codebook. */
export function UndoChange() {
  const revert = useMutation({
    mutationFn: async (way: 'undo' | 'redo') => ({ way, what: await call(`decision.${way}`, {}) }),
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
        {revert.error?.message ?? (revert.data === undefined ? '' : toSaid(revert.data))}
      </span>
    </div>
  );
}

function toSaid({
  way,
  what,
}: {
  readonly way: 'undo' | 'redo';
  readonly what: { readonly action: string } | null;
}): string {
  if (what === null) return `There is nothing to ${way}.`;
  const did = way === 'undo' ? 'Undone' : 'Redone';
  return what.action === 'codebook' ? `${did}.` : `${did}: your last step, which was elsewhere.`;
}
