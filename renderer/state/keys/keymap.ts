import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import type { OwnKeys } from '../../../main/contract/key-bindings.ts';
import { areHeardTogether, type KeyAction, type KeyScreen } from './action.ts';
import { COMPARISON_ACTIONS } from './comparison-actions.ts';
import { listLabelActions } from './label-actions.ts';
import { FIND_ACTIONS, VERDICT_ACTIONS, WINDOW_ACTIONS } from './other-actions.ts';
import { toPress, type Pressed } from './press.ts';
import { READER_ACTIONS } from './reader-actions.ts';

/** Which press means what, by a person's own keys and the application's. */
export interface Keymap {
  readonly actions: readonly KeyAction[];
  readonly own: OwnKeys;
  /** The press that means an action, beside those that always do; null for none. */
  readonly pressOf: (id: string) => string | null;
  /** What a press means on the first of some screens that knows it, or null. */
  readonly find: (pressed: Pressed, ...screens: readonly KeyScreen[]) => string | null;
  /** The other actions that a press means where an action is heard. */
  readonly listHolders: (press: string, action: KeyAction) => readonly KeyAction[];
}

/** Every action of the window that has a key or can be given one, in the order in which they are listed. */
export function listActions(labels: readonly CodebookLabel[]): readonly KeyAction[] {
  const labelActions = listLabelActions(labels);
  return [
    ...WINDOW_ACTIONS,
    ...READER_ACTIONS,
    ...labelActions,
    ...COMPARISON_ACTIONS,
    ...VERDICT_ACTIONS,
    ...FIND_ACTIONS,
  ];
}

/**
 * Put a person's keys over the application's. A key that stays goes first, then a person's own, then the application's: an action whose key
 * another one has taken has none.
 */
export function createKeymap(actions: readonly KeyAction[], own: OwnKeys): Keymap {
  const held = new Map<string, string>();
  const listOf = ({ id, also }: KeyAction): readonly string[] => {
    const press = held.get(id);
    return press === undefined ? also : [press, ...also];
  };
  const listHolders = (press: string, { id, screen }: KeyAction): readonly KeyAction[] =>
    actions.filter((one) => one.id !== id && areHeardTogether(one.screen, screen) && listOf(one).includes(press));
  const hold = (action: KeyAction, press: string | null | undefined): void => {
    if (press === null || press === undefined || action.isFixed || held.has(action.id)) return;
    if (listHolders(press, action).length === 0) held.set(action.id, press);
  };
  for (const action of actions) hold(action, Object.hasOwn(own, action.id) ? own[action.id] : null);
  for (const action of actions) hold(action, action.press);
  const byPress: ReadonlyMap<string, string> = new Map(
    actions.flatMap((action) => listOf(action).map((press) => [`${action.screen} ${press}`, action.id] as const)),
  );
  return {
    actions,
    own,
    pressOf: (id) => held.get(id) ?? null,
    find(pressed, ...screens) {
      const press = toPress(pressed);
      const heard = screens.map((screen) => `${screen} ${press}`).find((one) => byPress.has(one));
      return byPress.get(heard ?? '') ?? null;
    },
    listHolders,
  };
}

/** The presses that mean an action, a person's own first. */
export function listPresses({ pressOf }: Keymap, { id, also }: KeyAction): readonly string[] {
  const press = pressOf(id);
  return press === null ? also : [press, ...also];
}
