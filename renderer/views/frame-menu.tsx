import { useQuery } from '@tanstack/react-query';
import { Button, Menu, MenuItem, MenuTrigger, Popover, Separator } from 'react-aria-components';
import { call } from '../client/call.ts';
import { protectionQuery } from '../client/protection-queries.ts';
import { useHost } from '../client/queries.ts';
import { Icon } from '../parts/icon.tsx';
import type { Desk } from '../state/desk.ts';
import { useKeymap } from '../state/keys/keymap-context.ts';
import { toKeyName } from '../state/keys/press.ts';
import { navigate } from '../state/route.ts';
import { startTour } from '../state/tour.ts';

function Item({
  name,
  action,
  onAction,
}: {
  readonly name: string;
  /** What its key is listed under; absent for none. */
  readonly action?: string;
  readonly onAction: () => void;
}) {
  const { pressOf } = useKeymap();
  const press = action === undefined ? null : pressOf(action);
  return (
    <MenuItem className="menu-item" textValue={name} onAction={onAction}>
      <span>{name}</span>
      {press !== null && <kbd className="menu-key">{toKeyName(press)}</kbd>}
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
  const isProtected = useQuery(protectionQuery).data?.isProtected ?? false;
  return (
    <MenuTrigger>
      <Button className="button quiet frame-menu" aria-label="Menu">
        <Icon shape="more" />
      </Button>
      <Popover className="menu-popover" placement="bottom end">
        <Menu className="menu" aria-label="Menu">
          <Item name="Import…" action="window.import" onAction={chooseImport} />
          <Item name="Paste a policy…" onAction={() => openDialog({ kind: 'paste', text: '' })} />
          <Item name="Export…" action="window.export" onAction={() => openDialog({ kind: 'export' })} />
          <Item
            name="Find clauses"
            action="window.find"
            onAction={() => navigate({ view: 'find', query: '', at: null })}
          />
          <Item name="Checklists" onAction={() => navigate({ view: 'checklists', checklistId: null })} />
          <Separator className="menu-line" />
          <Item name={blind ? 'Leave blind mode' : 'Work in blind mode'} onAction={() => void setBlind(!blind)} />
          <Item name="Your name…" onAction={() => openDialog({ kind: 'author' })} />
          <Item
            name={isProtected ? 'Change the passphrase…' : 'Protect this workspace…'}
            onAction={() => openDialog({ kind: 'protect' })}
          />
          {isProtected && <Item name="Remove the passphrase…" onAction={() => openDialog({ kind: 'unprotect' })} />}
          <Item name="Backups and check…" onAction={() => openDialog({ kind: 'backups' })} />
          <Item name="Manual" action="window.manual" onAction={() => navigate({ view: 'manual', section: null })} />
          <Item name="Take the tour" onAction={startTour} />
          <Item name="About Lacuna" onAction={() => openDialog({ kind: 'about' })} />
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}
