import { useRef, type ReactNode } from 'react';
import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { SCREEN_NAMES, type KeyScreen } from '../../state/keys/action.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { KeyAsking, KeyChange } from './key-change.tsx';
import { KeysTable } from './keys-table.tsx';
import { useGiving } from './use-giving.ts';

interface Props {
  readonly title: string;
  readonly screens: readonly KeyScreen[];
  readonly onClose: () => void;
  readonly children?: ReactNode;
}

/** The keys of some screens, each with the way to change it. */
export function KeysDialog({ title, screens, onClose, children }: Props) {
  const giving = useGiving();
  const close = useRef<HTMLButtonElement>(null);
  const { asked } = giving;
  const changed = Object.keys(useKeymap().own).length;
  const resetAll = (): void => {
    // The button that was pressed goes, and with it would the keyboard's place.
    close.current?.focus();
    giving.resetAll();
  };
  return (
    <DialogBox title={title} onClose={onClose}>
      {screens.map((screen) => (
        <KeysTable
          key={screen}
          screen={screen}
          caption={SCREEN_NAMES[screen]}
          renderChange={(action) => <KeyChange action={action} giving={giving} />}
          renderBelow={({ id }) => (asked?.action.id === id ? <KeyAsking asked={asked} giving={giving} /> : null)}
        />
      ))}
      {children}
      <div className="dialog-actions">
        <p className="keys-said" role="status">
          {giving.said}
        </p>
        {changed > 0 && (
          <Button className="button" onPress={resetAll}>
            {changed === 1 ? 'Reset the changed key' : `Reset all ${changed} changed keys`}
          </Button>
        )}
        <Button ref={close} className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}
