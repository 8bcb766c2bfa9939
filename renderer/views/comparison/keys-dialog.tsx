import { Button } from 'react-aria-components';
import { CELL_STATES } from '../../../main/contract/findings.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Keys } from '../../parts/keys.tsx';
import { RelationMark } from '../../parts/relation-mark.tsx';
import { STATE_NAMES, StateMark } from '../../parts/state-mark.tsx';
import {
  CHANGE_BINDINGS,
  COMPARISON_BINDINGS,
  PANE_KEYS,
  WALKING_KEYS,
  type ComparisonBinding,
} from '../../state/comparison-keys.ts';
import { RELATIONS, RELATION_NAMES } from '../../text/comparison/relation.ts';

/** Every key of the comparison, and every sign in it. */
export function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <DialogBox title="Keys and signs of the comparison" onClose={onClose}>
      <KeysTable bindings={WALKING_KEYS} />
      <h3 className="column-title">Everywhere here</h3>
      <KeysTable bindings={COMPARISON_BINDINGS} />
      <h3 className="column-title">In the words below the table</h3>
      <KeysTable bindings={PANE_KEYS} />
      <h3 className="column-title">In what changed</h3>
      <KeysTable bindings={CHANGE_BINDINGS} />
      <h3 className="column-title">Signs</h3>
      <ul className="signs">
        {CELL_STATES.map((state) => (
          <li key={state}>
            <StateMark state={state} /> {STATE_NAMES[state]}
          </li>
        ))}
      </ul>
      <ul className="signs">
        {RELATIONS.map((relation) => (
          <li key={relation}>
            <RelationMark relation={relation} /> {RELATION_NAMES[relation]}
          </li>
        ))}
      </ul>
      <div className="dialog-actions">
        <Button className="button primary" onPress={onClose}>
          Close
        </Button>
      </div>
    </DialogBox>
  );
}

function KeysTable({ bindings }: { readonly bindings: readonly Pick<ComparisonBinding, 'shown' | 'says'>[] }) {
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
