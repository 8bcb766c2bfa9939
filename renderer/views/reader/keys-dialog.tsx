import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { useLabels } from '../../parts/codebook.ts';
import { Keys } from '../../parts/keys.tsx';
import { CUT_BINDINGS, KIND_BINDINGS, listBindings, type Binding } from '../../state/reader-keys.ts';

/** Every key of the reader. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Keys of the reader" onClose={onClose}>
      <KeysTable bindings={listBindings(useLabels())} />
      <h3 className="column-title">While choosing where to cut (S)</h3>
      <KeysTable bindings={CUT_BINDINGS} />
      <h3 className="column-title">While saying what it is (X)</h3>
      <KeysTable bindings={KIND_BINDINGS} />
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}

function KeysTable({ bindings }: { readonly bindings: readonly Binding[] }) {
  return (
    <table className="keys-table">
      <tbody>
        {bindings.map(({ shown, says }) => (
          <tr key={says}>
            <th scope="row">{says}</th>
            <td>
              <Keys shown={shown} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
