import { Button } from 'react-aria-components';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Keys } from '../../parts/keys.tsx';
import { BINDINGS } from '../../state/reader-keys.ts';

/** Every key of the reader. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Keys of the reader" onClose={onClose}>
      <table className="keys-table">
        <tbody>
          {BINDINGS.map(({ shown, says }) => (
            <tr key={says}>
              <th scope="row">{says}</th>
              <td>
                <Keys shown={shown} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}
