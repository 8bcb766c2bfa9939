import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { call } from '../client/call.ts';
import { useHost } from '../client/queries.ts';
import { Icon } from '../parts/icon.tsx';
import type { Desk } from '../state/desk.ts';
import { navigate } from '../state/route.ts';
import { startTour } from '../state/tour.ts';
import { MANUAL_KEY, WINDOW_SHORTCUTS } from '../state/window-bindings.ts';
import { toShortcutName } from '../state/window-keys.ts';

function Item({
  name,
  shortcut,
  onAction,
}: {
  readonly name: string;
  readonly shortcut?: string;
  readonly onAction: () => void;
}) {
  return (
    <MenuItem className="menu-item" textValue={name} onAction={onAction}>
      <Text slot="label">{name}</Text>
      {shortcut !== undefined && <Keyboard className="menu-key">{shortcut}</Keyboard>}
    </MenuItem>
  );
}

/** The main process tells every window what changed; that it does not answer is shown by the next call that needs an answer. */
async function setBlind(blind: boolean): Promise<void> {
  await call('blind.set', { blind }).catch(() => undefined);
}

/** What can be done from everywhere in the window, with its shortcuts. */
export function FrameMenu({ desk }: { readonly desk: Desk }) {
  const { chooseImport, openDialog } = desk;
  const blind = useHost().data?.blind ?? false;
  return (
    <MenuTrigger>
      <Button className="button quiet frame-menu" aria-label="Menu">
        <Icon shape="more" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label="Menu">
          <Item name="Import…" shortcut={toShortcutName(WINDOW_SHORTCUTS.import.shortcut)} onAction={chooseImport} />
          <Item name="Paste a policy…" onAction={() => openDialog({ kind: 'paste', text: '' })} />
          <Item
            name="Export…"
            shortcut={toShortcutName(WINDOW_SHORTCUTS.export.shortcut)}
            onAction={() => openDialog({ kind: 'export' })}
          />
          <Item
            name="Find clauses"
            shortcut={toShortcutName(WINDOW_SHORTCUTS.find.shortcut)}
            onAction={() => navigate({ view: 'find', query: '', at: null })}
          />
          <Separator className="menu-line" />
          <Item name={blind ? 'Leave blind mode' : 'Work in blind mode'} onAction={() => void setBlind(!blind)} />
          <Item name="Your name…" onAction={() => openDialog({ kind: 'author' })} />
          <Item name="Manual" shortcut={MANUAL_KEY} onAction={() => navigate({ view: 'manual', section: null })} />
          <Item name="Take the tour" onAction={startTour} />
          <Item name="About Lacuna" onAction={() => openDialog({ kind: 'about' })} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
