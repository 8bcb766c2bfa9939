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
      <div className="manual-keys">
        {(Object.keys(SCREEN_NAMES) as readonly KeyScreen[]).map((screen) => (
          <KeysTable key={screen} screen={screen} caption={SCREEN_NAMES[screen]} />
        ))}
      </div>
    </Section>
  );
}
