import { Button } from 'react-aria-components';
import { Notice } from '../../parts/notice.tsx';
import { Key } from '../keys/key.tsx';
import type { FindUndo } from './use-undo.ts';

/** Says what was decided, or taken back, with the way back from that. It stays until it is put away. */
export function UndoLine({ undo }: { readonly undo: FindUndo }) {
  const { said, next, revert, dismiss } = undo;
  if (said === null) return null;
  return (
    <Notice>
      <div className="notice-line">
        <p>{said}</p>
        <Button className="button" onPress={() => revert(next)}>
          {next === 'undo' ? 'Undo' : 'Redo'} <Key of={`find.${next}`} />
        </Button>
        <Button className="button quiet" onPress={dismiss}>
          Dismiss
        </Button>
      </div>
    </Notice>
  );
}
