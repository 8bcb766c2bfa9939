import { Button } from 'react-aria-components';
import type { Intent, ReaderSession } from '../../state/reader-session.ts';
import { Key } from '../keys/key.tsx';
import { KeyHints, type KeyHint } from '../keys/key-hints.tsx';
import type { Asked } from './use-reader-keys.ts';

const WALKS: readonly KeyHint[] = [
  { of: ['reader.next', 'reader.previous'], says: 'walk' },
  { of: ['reader.first', 'reader.last'], says: 'ends' },
  { of: ['reader.next-piece', 'reader.previous-piece'], says: 'any piece' },
  { of: ['reader.next-policy'], says: 'next policy' },
];

const JUMPS: readonly { readonly of: string; readonly name: string; readonly intent: Intent }[] = [
  { of: 'reader.undecided', name: 'Undecided', intent: { do: 'move', to: 'undecided' } },
  { of: 'reader.uncertain', name: 'Least certain', intent: { do: 'seek', what: 'uncertain' } },
  { of: 'reader.next-unsure', name: 'Unsure', intent: { do: 'seek', what: 'unsure' } },
];

interface Props {
  readonly session: ReaderSession;
  readonly onAsk: (what: Asked) => void;
}

/** The ways to other clauses, each with its key. */
export function Ways({ session, onAsk }: Props) {
  return (
    <div className="clause-ways" role="group" aria-label="Go to">
      {JUMPS.map(({ of, name, intent }) => (
        <Button key={of} className="button quiet small" onPress={() => session.ask(intent)}>
          {name} <Key of={of} />
        </Button>
      ))}
      <Button className="button quiet small" onPress={() => onAsk('ask-number')}>
        Number … <Key of="reader.number" />
      </Button>
      <KeyHints hints={WALKS} />
    </div>
  );
}
