import { toKeyName } from '../../state/keys/press.ts';
import { useKeymap } from '../../state/keys/keymap-context.ts';

/** The key of an action, where the action stands on the screen; nothing where it has none. */
export function Key({ of }: { readonly of: string }) {
  const press = useKeymap().pressOf(of);
  return press === null ? null : <kbd aria-hidden="true">{toKeyName(press)}</kbd>;
}
