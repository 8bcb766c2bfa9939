import { Button, ToggleButton } from 'react-aria-components';
import type { ReaderSession } from '../../state/reader-session.ts';

interface Props {
  readonly isNone: boolean;
  readonly session: ReaderSession;
  /** Told that a note is to be written. */
  readonly onNote: () => void;
}

/** What can be done with the clause as a whole, each with its key. */
export function Actions({ isNone, session, onNote }: Props) {
  return (
    <div className="actions">
      <ToggleButton className="label-row none" isSelected={isNone} onChange={() => session.ask({ do: 'none' })}>
        <kbd aria-hidden="true">0</kbd>
        <span className="label-row-name">None applies</span>
      </ToggleButton>
      <Button className="button primary" onPress={() => session.ask({ do: 'confirm' })}>
        Confirm &amp; next <kbd aria-hidden="true">Enter</kbd>
      </Button>
      <div className="actions-back">
        <Button className="button" onPress={() => session.ask({ do: 'unsure' })}>
          Unsure &amp; next <kbd aria-hidden="true">Q</kbd>
        </Button>
        <Button className="button" onPress={onNote}>
          Note… <kbd aria-hidden="true">W</kbd>
        </Button>
      </div>
      <div className="actions-back">
        <Button className="button" onPress={() => session.ask({ do: 'undo' })}>
          Undo <kbd aria-hidden="true">U</kbd>
        </Button>
        <Button className="button" onPress={() => session.ask({ do: 'redo' })}>
          Redo <kbd aria-hidden="true">Shift U</kbd>
        </Button>
      </div>
    </div>
  );
}
