import type { Checklist } from '../../../main/contract/checklists.ts';
import type { ProvidedLabelId } from '../../../main/contract/labels.ts';
import type { AspectId } from '../../../main/contract/findings.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import type { ChecklistEdits } from '../../state/checklists.ts';
import { toAspectDraft, toEmptyAspect, toItem } from '../../text/checklists/aspect-draft.ts';
import { putItem, toCopyName, toDraft, type WordedItem } from '../../text/checklists/checklist-items.ts';
import { AspectForm } from './aspect-form.tsx';
import { NameForm } from './name-form.tsx';

/** What is to be written. */
export type AskedDialog =
  | { readonly kind: 'copy' }
  | { readonly kind: 'rename' }
  | { readonly kind: 'add'; readonly label: ProvidedLabelId }
  | { readonly kind: 'edit'; readonly line: WordedItem };

interface Props {
  readonly asked: AskedDialog;
  readonly checklist: Checklist;
  readonly lists: readonly Checklist[];
  readonly edits: ChecklistEdits;
  readonly onClose: () => void;
}

/** The dialogs in which a checklist, or one of its aspects, is written. */
export function ChecklistDialogs({ asked, checklist, lists, edits, onClose }: Props) {
  const { id, name, description } = checklist;
  if (asked.kind === 'copy' || asked.kind === 'rename') {
    const isCopy = asked.kind === 'copy';
    return (
      <DialogBox title={isCopy ? `A copy of “${name}”` : `Rename “${name}”`} onClose={onClose}>
        <NameForm
          name={
            isCopy
              ? toCopyName(
                  name,
                  lists.map((one) => one.name),
                )
              : name
          }
          description={description}
          does={isCopy ? 'Make the copy' : 'Save'}
          onClose={onClose}
          onSubmit={(words) => {
            onClose();
            if (isCopy) edits.create({ ...toDraft(checklist), ...words });
            else edits.change(id, (draft) => ({ ...draft, ...words }), 'Saved.');
          }}
        />
      </DialogBox>
    );
  }
  const line = asked.kind === 'edit' ? asked.line : null;
  return (
    <DialogBox title={line === null ? 'An aspect of one’s own' : `Edit “${line.aspect.name}”`} onClose={onClose}>
      <AspectForm
        draft={asked.kind === 'edit' ? toAspectDraft(asked.line) : toEmptyAspect(asked.label)}
        base={line?.base ?? null}
        onClose={onClose}
        onSubmit={(draft) => {
          onClose();
          const aspect: AspectId = line?.item.aspect ?? `OWN-${crypto.randomUUID()}`;
          const item = toItem(draft, aspect, line?.item.shown ?? true);
          edits.change(id, (held) => putItem(held, item), `“${item.name}” ${line === null ? 'added' : 'saved'}.`);
        }}
      />
    </DialogBox>
  );
}
