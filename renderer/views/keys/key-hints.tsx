import { listPresses } from '../../state/keys/keymap.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';
import { toKeyName } from '../../state/keys/press.ts';

/** What the keys of some actions do together, in a word or three. */
export interface KeyHint {
  /** The actions, by their ids. */
  readonly of: readonly string[];
  readonly says: string;
}

/** Some keys with what they do, in one line: those of actions that no button on the screen names. */
export function KeyHints({ hints }: { readonly hints: readonly KeyHint[] }) {
  const keymap = useKeymap();
  const listShown = (id: string): readonly string[] => {
    const action = keymap.actions.find((one) => one.id === id);
    if (action === undefined) return [];
    return action.isFixed ? action.also : listPresses(keymap, action).slice(0, 1);
  };
  return (
    <span className="key-hints">
      {hints.map(({ of, says }) => (
        <span key={says}>
          {of.flatMap(listShown).map((press) => (
            <kbd key={press}>{toKeyName(press)}</kbd>
          ))}{' '}
          {says}
        </span>
      ))}
    </span>
  );
}
