import { useEffect } from 'react';
import type { ReaderSession } from '../../state/reader-session.ts';
import { IN_FOCUS } from './use-reader-keys.ts';

/** While a place to cut is being chosen, a click on a word of the segment in focus chooses the place before it. */
export function useCaretClick(session: ReaderSession): void {
  useEffect(() => {
    const hear = ({ target, clientX, clientY }: MouseEvent): void => {
      if (session.getState().mending?.do !== 'cut' || !(target instanceof Element)) return;
      const piece = target.closest(IN_FOCUS);
      const hit = piece === null ? null : document.caretPositionFromPoint(clientX, clientY);
      if (piece === null || hit === null) return;
      const range = document.createRange();
      range.setStart(piece, 0);
      range.setEnd(hit.offsetNode, hit.offset);
      session.ask({ do: 'caret-to', offset: range.toString().length });
    };
    document.addEventListener('click', hear);
    return () => document.removeEventListener('click', hear);
  }, [session]);
}
