import { Button } from 'react-aria-components';
import type { Theme } from '../../main/contract/preferences.ts';
import { Icon } from '../parts/icon.tsx';
import { prefer, usePreferences } from '../state/preferences.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' };

/** One button that goes round the three themes; its name says which one is on. */
export function ThemeMenu() {
  const { theme } = usePreferences();
  return (
    <Button
      className="button quiet"
      aria-label={`Theme: ${NAMES[theme]}. Change`}
      onPress={() => prefer({ theme: NEXT[theme] })}
    >
      <Icon shape="theme" /> <span className="frame-theme-name">{NAMES[theme]}</span>
    </Button>
  );
}
