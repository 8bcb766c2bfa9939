import { Button } from 'react-aria-components';
import { POLICY_FORMATS } from '../../../main/contract/policy-formats.ts';
import type { Desk } from '../../state/desk.ts';

const ENDINGS = POLICY_FORMATS.map(({ extensions: [first] }) => `.${first}`);

/** What to do when there is no policy yet. */
export function EmptyLibrary({ desk }: { readonly desk: Desk }) {
  return (
    <div className="empty">
      <h2>No policies yet</h2>
      <p>
        Drop privacy policies anywhere in this window, choose their files, or paste their text.
        <br />
        {`Files that end in ${ENDINGS.slice(0, -1).join(', ')} or ${ENDINGS.at(-1) ?? ''} are read. Nothing leaves this machine.`}
      </p>
      <div className="empty-actions">
        <Button className="button primary" onPress={desk.chooseImport}>
          Choose files…
        </Button>
        <Button className="button" onPress={() => desk.openDialog({ kind: 'paste', text: '' })}>
          Paste text…
        </Button>
      </div>
    </div>
  );
}
