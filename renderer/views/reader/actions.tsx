import { Button, ToggleButton } from 'react-aria-components';
import type { ReaderSession } from '../../state/reader-session.ts';
import { Key } from '../keys/key.tsx';

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
        <Key of="reader.none" />
        <span className="label-row-name">None applies</span>
      </ToggleButton>
      <Button className="button primary" onPress={() => session.ask({ do: 'confirm' })}>
        Confirm &amp; next <Key of="reader.confirm" />
      </Button>
      <div className="actions-back">
        <Button className="button" onPress={() => session.ask({ do: 'unsure' })}>
          Unsure &amp; next <Key of="reader.unsure" />
        </Button>
        <Button className="button" onPress={onNote}>
          Note… <Key of="reader.note" />
        </Button>
      </div>
      <div className="actions-back">
        <Button className="button" onPress={() => session.ask({ do: 'undo' })}>
          Undo <Key of="reader.undo" />
        </Button>
        <Button className="button" onPress={() => session.ask({ do: 'redo' })}>
          Redo <Key of="reader.redo" />
        </Button>
      </div>
    </div>
  );
}
