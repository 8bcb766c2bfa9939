import { Input, Label, TextField } from 'react-aria-components';
import { MAX_DEFINITION, MAX_LABEL_NAME, MAX_SHORT_NAME, type LabelDraft } from '../../../main/contract/codebook.ts';
import { toShort } from '../../text/label-drafts.ts';
import { LongField } from './long-field.tsx';

interface Props {
  readonly draft: LabelDraft;
  readonly keys: readonly string[];
  readonly onChange: (draft: LabelDraft) => void;
  /** Whether the caret goes into its name. */
  readonly isFirst?: boolean;
}

/** Whether a label has what it can't do without. */
export function isWhole({ name, asks }: LabelDraft): boolean {
  return name.trim() !== '' && asks.trim() !== '';
}

/** The draft with a short name, where none was given the first word of its name. */
export function toWhole(draft: LabelDraft): LabelDraft {
  const short = draft.short.trim();
  return { ...draft, short: short === '' ? toShort(draft.name, MAX_SHORT_NAME) : short };
}

/** A label's name, short name, key and definition. */
export function DraftFields({ draft, keys, onChange, isFirst = false }: Props) {
  return (
    <>
      <TextField
        className="field"
        value={draft.name}
        onChange={(name) => onChange({ ...draft, name })}
        maxLength={MAX_LABEL_NAME}
        // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field
        autoFocus={isFirst}
      >
        <Label>Name</Label>
        <Input />
      </TextField>
      <div className="draft-line">
        <TextField
          className="field"
          value={draft.short}
          onChange={(short) => onChange({ ...draft, short })}
          maxLength={MAX_SHORT_NAME}
        >
          <Label>Short name</Label>
          <Input placeholder={toShort(draft.name, MAX_SHORT_NAME)} />
        </TextField>
        <label className="field draft-key">
          <span>Key</span>
          <select
            value={draft.key ?? ''}
            onChange={({ target }) => onChange({ ...draft, key: target.value === '' ? null : target.value })}
          >
            <option value="">none</option>
            {keys.map((key) => (
              <option key={key}>{key}</option>
            ))}
          </select>
        </label>
      </div>
      <LongField
        name="Definition"
        hint="When a clause carries the label, as a colleague would need to be told."
        value={draft.asks}
        onChange={(asks) => onChange({ ...draft, asks })}
        rows={2}
        maxLength={MAX_DEFINITION}
      />
    </>
  );
}
