import { useMemo, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import type { KeyScreen } from '../../state/keys/action.ts';
import { useWindowKeys, type WindowActions } from '../../state/keys/window-keys.ts';
import { Key } from './key.tsx';
import { KeysDialog } from './keys-dialog.tsx';

interface Props {
  /** Of the dialog. */
  readonly title: string;
  /** Whose keys it lists, in this order. */
  readonly screens: readonly KeyScreen[];
  /** What it says below the keys. */
  readonly children?: ReactNode;
}

/** Shows the keys of a screen, at a press of its own key as well. For each screen, once. */
export function KeysButton({ title, screens, children }: Props) {
  const [isOpen, setOpen] = useState(false);
  useWindowKeys(useMemo((): WindowActions => ({ 'window.keys': () => setOpen(true) }), []));
  return (
    <>
      <Button className="button quiet" onPress={() => setOpen(true)}>
        Keys <Key of="window.keys" />
      </Button>
      {isOpen && (
        <KeysDialog title={title} screens={screens} onClose={() => setOpen(false)}>
          {children}
        </KeysDialog>
      )}
    </>
  );
}
