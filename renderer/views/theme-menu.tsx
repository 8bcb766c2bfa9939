import { useState } from 'react';
import { Button } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import { chooseTheme, readTheme, type Theme } from '../state/theme.ts';

const NEXT: Readonly<Record<Theme, Theme>> = { system: 'light', light: 'dark', dark: 'system' };
const NAMES: Readonly<Record<Theme, string>> = { system: 'Auto', light: 'Light', dark: 'Dark' };

/** One button that goes round the three themes; its name says which one is on. */
export function ThemeMenu() {
  const [theme, setTheme] = useState(readTheme);
  const turn = (): void => {
    chooseTheme(NEXT[theme]);
    setTheme(NEXT[theme]);
  };
  return (
    <Button className="button quiet" aria-label={`Theme: ${NAMES[theme]}. Change`} onPress={turn}>
      <Icon shape="theme" /> <span className="frame-theme-name">{NAMES[theme]}</span>
    </Button>
  );
}
