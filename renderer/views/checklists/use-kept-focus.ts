import { useEffect, useRef, type RefObject } from 'react';

/**
 * Keep the keyboard where it was when what the component shows changes under it: on the same control, where that is gone or can't be used any more on
 * another of its line (`li`), and where the line is gone on the whole.
 */
export function useKeptFocus(whole: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly control: Element; readonly line: string | undefined } | null>(null);
  useEffect(() => {
    const hear = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last.current = { control: target, line: target.closest('li')?.id };
    };
    const element = whole.current;
    element?.addEventListener('focusin', hear);
    return () => element?.removeEventListener('focusin', hear);
  }, [whole]);
  useEffect(() => {
    if (last.current === null || document.activeElement !== document.body) return;
    const { control, line } = last.current;
    const beside = document.getElementById(line ?? '')?.querySelector<HTMLElement>('button:enabled') ?? whole.current;
    const isThere = control instanceof HTMLElement && control.isConnected && !control.matches(':disabled');
    (isThere ? control : beside)?.focus();
  });
}
