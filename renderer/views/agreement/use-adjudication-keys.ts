import { use, useEffect, type RefObject } from 'react';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import { CodebookContext } from '../../parts/codebook.ts';
import type { Adjudication, AdjudicationIntent } from '../../state/adjudication.ts';
import { toPress } from '../../state/reader-keys.ts';

const KEYS: Readonly<Record<string, AdjudicationIntent>> = {
  n: { do: 'none' },
  '0': { do: 'none' },
  Enter: { do: 'take' },
  ArrowDown: { do: 'step', by: 1 },
  ArrowRight: { do: 'step', by: 1 },
  ArrowUp: { do: 'step', by: -1 },
  ArrowLeft: { do: 'step', by: -1 },
  'Mod+z': { do: 'undo' },
};

function isTaken({ target, key }: KeyboardEvent): boolean {
  if (!(target instanceof Element)) return false;
  if (target.closest('input, textarea, select, [role="dialog"], [role="menu"]') !== null) return true;
  return key === 'Enter' && target.closest('button, a') !== null;
}

function findIntent(press: string, labels: readonly CodebookLabel[]): AdjudicationIntent | null {
  const label = labels.find(({ key, status }) => status === 'active' && key === press);
  return label === undefined ? (KEYS[press] ?? null) : { do: 'toggle', label: label.id };
}

/** Hear the queue's keys wherever the focus is, but never while somebody types or a dialog is open. */
export function useAdjudicationKeys(session: Adjudication, part: RefObject<HTMLElement | null>): void {
  const { labels } = use(CodebookContext);
  useEffect(() => part.current?.focus({ preventScroll: true }), [part]);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing || event.altKey || isTaken(event)) return;
      const intent = findIntent(toPress(event), labels);
      if (intent === null || (event.repeat && intent.do !== 'step')) return;
      event.preventDefault();
      // A link or button that was used last would take the Enter that is meant for the verdict.
      part.current?.focus({ preventScroll: true });
      session.ask(intent);
    };
    document.addEventListener('keydown', hear);
    return () => document.removeEventListener('keydown', hear);
  }, [session, labels, part]);
}
