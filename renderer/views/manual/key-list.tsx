import { SCREEN_NAMES, type KeyScreen } from '../../state/keys/action.ts';
import { Key } from '../keys/key.tsx';
import { KeysTable } from '../keys/keys-table.tsx';
import { Section } from './section.tsx';

/** Every key of the window as it is now, from the tables by which the window itself goes. */
export function KeyList() {
  return (
    <Section id="keys">
      <p>
        Everything can be done by keyboard. Keys stand on the buttons, and <Key of="window.keys" /> lists those of the
        reader, of Find, of verdicts and of the policies side by side. There each can be changed: press “Change”, then
        the key. Your keys are kept in this workspace under your name; nobody else’s change. On a Mac, Ctrl is ⌘.
      </p>
      <p>
        A clause that is opened from Find is one of a list: the reader says above the text which list it goes through.
        The key <Key of="reader.next-found" /> leads to its next clause, in whichever policy that is,{' '}
        <Key of="reader.previous-found" /> to the one before, and confirming goes on in the list, not in the policy. “To
        review” is such a list: clauses that nobody has decided, those first of which the model is least certain. It
        stays in its order while you go through it, without what was decided meanwhile; Find orders it anew. All other
        keys walk the policy as ever, and the list goes on from its own clause. “Leave the list” ends it.
      </p>
      <div className="manual-keys">
        {(Object.keys(SCREEN_NAMES) as readonly KeyScreen[]).map((screen) => (
          <KeysTable key={screen} screen={screen} caption={SCREEN_NAMES[screen]} />
        ))}
      </div>
    </Section>
  );
}
