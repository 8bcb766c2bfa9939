import { useRef, useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { MAX_ASPECT_ASKS, MAX_ASPECT_NAME } from '../../../main/contract/checklists.ts';
import { MAX_NOTE, type Aspect } from '../../../main/contract/findings.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';
import { listFaults, toWordsDraft, type AspectDraft } from '../../text/checklists/aspect-draft.ts';
import { CheckedField } from './checked-field.tsx';
import { HookFields } from './hook-fields.tsx';

interface Props {
  readonly draft: AspectDraft;
  /** The aspect as it comes with the application; null for an own one. */
  readonly base: Aspect | null;
  readonly onSubmit: (draft: AspectDraft) => void;
  readonly onClose: () => void;
}

/** What a checklist says of an aspect, with what is wrong beside the field that it is wrong in. */
export function AspectForm({ draft: first, base, onSubmit, onClose }: Props) {
  const [draft, setDraft] = useState(first);
  const [isAsked, setIsAsked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const faults = isAsked ? listFaults(draft) : [];
  const why = (field: string): string | null => faults.find((fault) => fault.field === field)?.why ?? null;
  const set = (part: Partial<AspectDraft>): void => setDraft({ ...draft, ...part });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    if (listFaults(draft).length === 0) onSubmit(draft);
    else requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus());
  };
  const { own } = draft;
  return (
    <form className="form" ref={form} onSubmit={submit}>
      <CheckedField
        name="Name"
        value={draft.name}
        fault={why('name')}
        maxLength={MAX_ASPECT_NAME}
        isFirst
        onChange={(name) => set({ name })}
      />
      <CheckedField
        name="Satisfied when it"
        hint="Goes on: “says what the data is used for”."
        value={draft.asks}
        fault={why('asks')}
        rows={2}
        maxLength={MAX_ASPECT_ASKS}
        onChange={(asks) => set({ asks })}
      />
      {own !== null && (
        <>
          <LabelChoice value={own.label} onChoose={(label) => set({ own: { ...own, label } })} />
          <CheckedField
            name="Found by these phrases"
            hint="One a line. A clause that says one of them, word by word, states the aspect."
            value={own.phrases}
            fault={why('phrases')}
            rows={3}
            onChange={(phrases) => set({ own: { ...own, phrases } })}
          />
        </>
      )}
      <HookFields hooks={draft.hooks} faults={faults} onChange={(hooks) => set({ hooks })} />
      <CheckedField
        name="Note"
        hint="Shown beside the row and in reports."
        value={draft.note}
        fault={null}
        rows={2}
        maxLength={MAX_NOTE}
        onChange={(note) => set({ note })}
      />
      <div className="dialog-actions">
        {base !== null && (
          <Button className="button quiet dialog-aside" onPress={() => set(toWordsDraft(base))}>
            Words and references as they come
          </Button>
        )}
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" type="submit">
          Save
        </Button>
      </div>
    </form>
  );
}

type Own = NonNullable<AspectDraft['own']>;

function LabelChoice({
  value,
  onChoose,
}: {
  readonly value: Own['label'];
  readonly onChoose: (label: Own['label']) => void;
}) {
  const labels = useProvidedLabels();
  return (
    <label className="field">
      <span>Label</span>
      <select
        value={value}
        onChange={({ target }) => onChoose(labels.find(({ id }) => id === target.value)?.id ?? value)}
      >
        {labels.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
