import { useMutation } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { call } from '../../client/call.ts';
import { isForScreen } from '../../state/keys/hearing.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toRevertedWords } from '../../text/reverted-words.ts';

/** What was done last, here or by undo, and the way back from it. */
export interface FindUndo {
  /** What was done, or why it was not; null for nothing that is to be said. */
  readonly said: string | null;
  /** What can be asked for next: to take it back, or to put it back. */
  readonly next: 'undo' | 'redo';
  /** Told that something was decided that undo takes back. */
  readonly decided: (says: string) => void;
  readonly revert: (way: 'undo' | 'redo') => void;
  readonly dismiss: () => void;
}

const WAYS: ReadonlyMap<string | null, 'undo' | 'redo'> = new Map([
  ['find.undo', 'undo'],
  ['find.redo', 'redo'],
]);

/** Undo and redo in the Find view, by its keys too; in a field they are the field’s. */
export function useUndo(): FindUndo {
  const [last, setLast] = useState<Pick<FindUndo, 'said' | 'next'>>({ said: null, next: 'undo' });
  const { mutate, isPending } = useMutation({
    mutationFn: async (way: 'undo' | 'redo') => toRevertedWords(way, await call(`decision.${way}`, {})),
    onSuccess: (said, way) => setLast({ said, next: way === 'undo' ? 'redo' : 'undo' }),
    onError: (error) => setLast({ said: error.message, next: 'undo' }),
  });
  const keymap = useKeymap();
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      const way = WAYS.get(keymap.find(event, 'find'));
      if (way === undefined || !isForScreen(event)) return;
      event.preventDefault();
      if (!event.repeat && !isPending) mutate(way);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [keymap, mutate, isPending]);
  return {
    ...last,
    decided: (said) => setLast({ said, next: 'undo' }),
    revert: (way) => mutate(way),
    dismiss: () => setLast({ said: null, next: 'undo' }),
  };
}
