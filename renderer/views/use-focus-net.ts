import { useEffect, type RefObject } from 'react';

/**
 * Keeps the keyboard on the page: where what had the focus was taken away or switched off, and nobody has put the focus elsewhere two frames later (as
 * closing dialogs do), the dialog that it stood in gets it, else `main`.
 */
export function useFocusNet(main: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    let last: { readonly control: Element; readonly dialog: HTMLElement | null } | null = null;
    const hear = ({ target }: FocusEvent): void => {
      if (target instanceof Element) last = { control: target, dialog: target.closest<HTMLElement>('[role="dialog"]') };
    };
    const isLost = (): boolean =>
      last !== null &&
      document.activeElement === document.body &&
      (!last.control.isConnected || last.control.matches(':disabled'));
    const rescue = (): void => {
      if (isLost()) (last?.dialog?.isConnected === true ? last.dialog : main.current)?.focus({ preventScroll: true });
    };
    const look = (): void => {
      if (isLost()) requestAnimationFrame(() => requestAnimationFrame(rescue));
    };
    const observer = new MutationObserver(look);
    observer.observe(document.body, { childList: true, subtree: true, attributeFilter: ['disabled'] });
    document.addEventListener('focusin', hear);
    return () => {
      observer.disconnect();
      document.removeEventListener('focusin', hear);
    };
  }, [main]);
}
