import { Fragment, type ReactNode } from 'react';
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
  /** What stands below an action, over the whole width; null for nothing. */
  readonly renderBelow?: (action: KeyAction) => ReactNode | null;
}

/** The keys of a screen as they are now, in the order in which its actions are listed. */
export function KeysTable({ screen, caption, renderChange, renderBelow }: Props) {
  const keymap = useKeymap();
  return (
    <table className="keys-table">
      <caption>{caption}</caption>
      <tbody>
        {keymap.actions
          .filter((action) => action.screen === screen)
          .map((action) => {
            const below = renderBelow?.(action) ?? null;
            return (
              <Fragment key={action.id}>
                <tr>
                  <th scope="row">{action.says}</th>
                  <td>
                    <Keys shown={listPresses(keymap, action).map(toKeyName)} />
                  </td>
                  {renderChange !== undefined && <td className="keys-change">{renderChange(action)}</td>}
                </tr>
                {below !== null && (
                  <tr>
                    <td colSpan={3}>{below}</td>
                  </tr>
                )}
              </Fragment>
            );
          })}
      </tbody>
    </table>
  );
}
