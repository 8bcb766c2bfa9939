import type { ReactNode } from 'react';
import { Keys } from '../../parts/keys.tsx';
import type { KeyAction, KeyScreen } from '../../state/keys/action.ts';
import { listPresses } from '../../state/keys/keymap.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toKeyName } from '../../state/keys/press.ts';

interface Props {
  readonly screen: KeyScreen;
  readonly caption: string;
  /** What can be done with an action's key, in a column of its own. */
  readonly renderChange?: (action: KeyAction) => ReactNode;
}

/** The keys of a screen as they are now, in the order in which its actions are listed. */
export function KeysTable({ screen, caption, renderChange }: Props) {
  const keymap = useKeymap();
  return (
    <table className="keys-table">
      <caption>{caption}</caption>
      <tbody>
        {keymap.actions
          .filter((action) => action.screen === screen)
          .map((action) => (
            <tr key={action.id}>
              <th scope="row">{action.says}</th>
              <td>
                <Keys shown={listPresses(keymap, action).map(toKeyName)} />
              </td>
              {renderChange !== undefined && <td className="keys-change">{renderChange(action)}</td>}
            </tr>
          ))}
      </tbody>
    </table>
  );
}
