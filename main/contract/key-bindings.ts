/**
 * The keys that a person gave actions of the window, by the action's id. A key is written as the window names presses: `j`, `Shift+u`, `F2`.
 * An action that is not in it has the keys that the application gives it.
 */
export type OwnKeys = Readonly<Record<string, string>>;

/** At most so many actions have a key of a person's own. */
export const MAX_OWN_KEYS = 300;

/** The calls about a person's keys. They belong to the person and the machine: no merge and no file for sending carries them. */
export interface KeysApi {
  /** The keys of the person who decides now. */
  'keys.get': { request: Record<string, never>; response: OwnKeys };
  /** Puts keys in the place of all that the person had; empty `keys` goes back to the application's own. */
  'keys.set': { request: { readonly keys: OwnKeys }; response: OwnKeys };
}
