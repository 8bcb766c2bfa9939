import { Button } from 'react-aria-components';
import type { Checklist } from '../../../main/contract/checklists.ts';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import type { ChecklistEdits } from '../../state/checklists.ts';
import { toFragment } from '../../state/route.ts';
import { toDay } from '../../text/policy-names.ts';
import { toCount } from '../../text/quantities.ts';
import type { AskedDialog } from './checklist-dialogs.tsx';

interface Props {
  readonly checklist: Checklist;
  readonly edits: ChecklistEdits;
  readonly onAsk: (asked: AskedDialog) => void;
}

/** A checklist's name and what can be done with the whole of it. */
export function ChecklistHead({ checklist, edits, onAsk }: Props) {
  const { id, name, description, provided } = checklist;
  return (
    <>
      <header className="checklist-head">
        <div className="checklist-title">
          <h1 title={name}>{name}</h1>
          <a href={toFragment({ view: 'comparison', place: { ...WHOLE_COMPARISON, checklist: id } })}>Compare by it</a>
        </div>
        {description !== '' && <p>{description}</p>}
        <p className="field-hint">{toAbout(checklist)}</p>
      </header>
      <div className="checklist-actions" role="group" aria-label="The whole checklist">
        <Button className={provided ? 'button primary' : 'button'} onPress={() => onAsk({ kind: 'copy' })}>
          Make a copy…
        </Button>
        {!provided && (
          <Button className="button" onPress={() => onAsk({ kind: 'rename' })}>
            Rename…
          </Button>
        )}
        <Button className="button" onPress={() => edits.handOut(id)}>
          Export
        </Button>
        {!provided && (
          <Button className="button danger" onPress={() => edits.remove(id, name)}>
            Delete
          </Button>
        )}
        <span className="checklist-said field-hint" role="status">
          {edits.said}
        </span>
        <Button className="button quiet" onPress={() => edits.revert('undo')}>
          Undo
        </Button>
        <Button className="button quiet" onPress={() => edits.revert('redo')}>
          Redo
        </Button>
      </div>
    </>
  );
}

function toAbout({ provided, items, author, savedAt }: Checklist): string {
  const shown = toCount(items.filter((item) => item.shown).length, 'aspect');
  if (provided) return `Shows ${shown}. It comes with Lacuna and stays as it is: make a copy to change it.`;
  const said = author === null || savedAt === null ? '' : ` Last changed by ${author}, ${toDay(savedAt.slice(0, 10))}.`;
  return `Shows ${shown}.${said} Each change is kept at once.`;
}
