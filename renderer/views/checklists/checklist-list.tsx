import { Button, FileTrigger } from 'react-aria-components';
import type { Checklist } from '../../../main/contract/checklists.ts';
import type { ChecklistEdits } from '../../state/checklists.ts';
import { toFragment } from '../../state/route.ts';

interface Props {
  readonly lists: readonly Checklist[];
  readonly chosen: string | null;
  readonly edits: ChecklistEdits;
}

/** Every checklist by name: own ones first, as far as there are any. */
export function ChecklistList({ lists, chosen, edits }: Props) {
  const own = lists.filter(({ provided }) => !provided);
  return (
    <nav className="checklist-list" aria-label="Checklists">
      <h2>Own</h2>
      {own.length === 0 && <p className="field-hint">None yet. Make one from any of those below.</p>}
      <Links lists={own} chosen={chosen} />
      <h2>Come with Lacuna</h2>
      <Links lists={lists.filter(({ provided }) => provided)} chosen={chosen} />
      <FileTrigger
        acceptedFileTypes={['.json', 'application/json']}
        onSelect={(files) => {
          const file = files?.[0];
          if (file !== undefined) edits.takeIn(file);
        }}
      >
        <Button className="button">Import a checklist…</Button>
      </FileTrigger>
    </nav>
  );
}

function Links({ lists, chosen }: Pick<Props, 'lists' | 'chosen'>) {
  return (
    <ul>
      {lists.map(({ id, name }) => (
        <li key={id}>
          <a
            href={toFragment({ view: 'checklists', checklistId: id })}
            aria-current={id === chosen ? 'page' : undefined}
            title={name}
          >
            {name}
          </a>
        </li>
      ))}
    </ul>
  );
}
