/** `system` follows the machine. */
export type Theme = 'system' | 'light' | 'dark';

const KEY = 'lacuna-theme';

/** The theme chosen on this machine; `system` when none was, or when the window may keep nothing. */
export function readTheme(): Theme {
  try {
    const kept = window.localStorage.getItem(KEY);
    return kept === 'light' || kept === 'dark' ? kept : 'system';
  } catch {
    return 'system'; // storage can be switched off; the theme then lasts as long as the window
  }
}

/** Show a theme, without keeping it. */
export function applyTheme(theme: Theme): void {
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}

/** Show a theme and keep it for the next start. */
export function chooseTheme(theme: Theme): void {
  applyTheme(theme);
  try {
    window.localStorage.setItem(KEY, theme);
  } catch {
    // see readTheme
  }
}
