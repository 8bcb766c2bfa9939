import { useCallback, useMemo, useState } from 'react';
import type { PolicyId } from '../../main/contract/types.ts';
import { chooseFiles } from '../client/choose-files.ts';
import type { Picked } from '../client/picked.ts';
import { NO_FILTER, type PolicyFilter } from '../text/policy-filter.ts';
import type { Order } from '../text/policy-order.ts';
import { useFileDrop } from './file-drop.ts';
import { useImports, type Imports } from './imports.ts';
import { useWindowKeys, type WindowActions } from './keys/window-keys.ts';
import { navigate } from './route.ts';
import { usePaste } from './paste.ts';

/** The dialog that is open. `text` is what was pasted, or nothing. */
export type OpenDialog =
  | { readonly kind: 'export' | 'author' | 'about' | 'backups' | 'protect' | 'unprotect' }
  | { readonly kind: 'paste'; readonly text: string };

/** How the library stands: which policies are shown and selected, and how they are ordered. Outlives a visit to another view. */
export interface Shelf {
  readonly selected: ReadonlySet<PolicyId>;
  readonly order: Order;
  readonly filter: PolicyFilter;
}

/** What belongs to the whole window rather than to one view. */
export interface Desk {
  readonly shelf: Shelf;
  readonly setShelf: (part: Partial<Shelf>) => void;
  readonly imports: Imports;
  readonly dialog: OpenDialog | null;
  readonly openDialog: (dialog: OpenDialog | null) => void;
  /** Ask for files and import them. */
  readonly chooseImport: () => void;
  readonly startImport: (picked: readonly Picked[]) => void;
  /** Whether files are held over the window. */
  readonly dropping: boolean;
}

function openFind(): void {
  const field = document.querySelector<HTMLInputElement>('[data-find-query]');
  if (field === null) navigate({ view: 'find', query: '', at: null });
  else field.focus();
}

/** The window's own state, with its shortcuts, drops and pastes. For the frame, once. */
export function useDesk(): Desk {
  const [shelf, setWhole] = useState<Shelf>({ selected: new Set(), order: null, filter: NO_FILTER });
  const [dialog, openDialog] = useState<OpenDialog | null>(null);
  const imports = useImports();
  const { start } = imports;
  const setShelf = useCallback((part: Partial<Shelf>) => setWhole((held) => ({ ...held, ...part })), []);
  const startImport = useCallback(
    (picked: readonly Picked[]) => {
      if (picked.length === 0) return;
      openDialog(null);
      navigate({ view: 'library' });
      start(picked);
    },
    [start],
  );
  const chooseImport = useCallback(() => chooseFiles(startImport), [startImport]);
  const pasteText = useCallback((text: string) => openDialog({ kind: 'paste', text }), []);
  useWindowKeys(
    useMemo(
      (): WindowActions => ({
        'window.import': chooseImport,
        'window.export': () => openDialog({ kind: 'export' }),
        'window.find': openFind,
        'window.manual': () => navigate({ view: 'manual', section: null }),
      }),
      [chooseImport],
    ),
  );
  usePaste(startImport, pasteText);
  const dropping = useFileDrop(startImport);
  return { shelf, setShelf, imports, dialog, openDialog, chooseImport, startImport, dropping };
}
