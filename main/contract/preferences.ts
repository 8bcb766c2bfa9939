/** How the window looks; `system` follows the machine. */
export const THEMES = ['system', 'light', 'dark'] as const;

/** One of the themes. */
export type Theme = (typeof THEMES)[number];

/** Where the tour stands: at a step, from 0, or done with; null if nobody has begun it. */
export type TourState = number | 'ended' | null;

/** What a person likes on this machine, whichever workspace and host it is. */
export interface Preferences {
  readonly theme: Theme;
  readonly tour: TourState;
}

/** What holds before anybody has chosen anything. */
export const DEFAULT_PREFERENCES: Preferences = { theme: 'system', tour: null };

/** The calls about preferences; a part of the one map of calls. */
export interface PreferencesApi {
  'preferences.get': { request: Record<string, never>; response: Preferences };
  /** Keeps what is given and leaves the rest. What can't be kept (a full disk) lasts as long as the host. */
  'preferences.set': {
    request: { readonly theme?: Theme | undefined; readonly tour?: TourState | undefined };
    response: Preferences;
  };
}
