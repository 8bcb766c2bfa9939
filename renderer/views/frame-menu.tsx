import { Button, Keyboard, Menu, MenuItem, MenuTrigger, Popover, Separator, Text } from 'react-aria-components';
import { Icon } from '../parts/icon.tsx';
import type { Desk } from '../state/desk.ts';
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
      {shortcut !== undefined && <Keyboard className="menu-key">{toShortcutName(shortcut)}</Keyboard>}
    </MenuItem>
  );
}

/** What can be done from everywhere in the window, with its shortcuts. */
export function FrameMenu({ desk }: { readonly desk: Desk }) {
  const { chooseImport, openDialog } = desk;
  return (
    <MenuTrigger>
      <Button className="button quiet frame-menu" aria-label="Menu">
        <Icon shape="more" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label="Menu">
          <Item name="Import…" shortcut="o" onAction={chooseImport} />
          <Item name="Paste a policy…" onAction={() => openDialog({ kind: 'paste', text: '' })} />
          <Item name="Export…" shortcut="e" onAction={() => openDialog({ kind: 'export' })} />
          <Separator className="menu-line" />
          <Item name="Your name…" onAction={() => openDialog({ kind: 'author' })} />
          <Item name="About Lacuna" onAction={() => openDialog({ kind: 'about' })} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
