import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import type { LabelDraft } from '../../../main/contract/codebook.ts';
import { toEmptyDraft } from '../../text/label-drafts.ts';
import { DraftFields, isWhole, toWhole } from './draft-fields.tsx';

const MOST_PARTS = 6;

interface Props {
  /** As they were written before, or none. */
  readonly parts: readonly LabelDraft[];
  readonly keys: readonly string[];
  readonly onSubmit: (parts: readonly LabelDraft[]) => void;
  readonly onClose: () => void;
}

/** The labels that another is split into. */
export function SplitForm({ parts: written, keys, onSubmit, onClose }: Props) {
  const [parts, setParts] = useState<readonly LabelDraft[]>(() =>
    written.length > 0 ? written : [toEmptyDraft(keys[0] ?? null), toEmptyDraft(keys[1] ?? null)],
  );
  const canSubmit = parts.every(isWhole);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (canSubmit) onSubmit(parts.map(toWhole));
  };
  return (
    <form className="form" onSubmit={submit}>
      <p className="field-hint">
        The label itself is retired, and the clauses on which people put it are listed, so that you can go through them
        with the new labels.
      </p>
      {parts.map((part, at) => (
        // oxlint-disable-next-line react/no-array-index-key -- parts have no other name, and none is moved or taken out
        <fieldset key={at} className="draft-part">
          <legend>New label {at + 1}</legend>
          <DraftFields
            draft={part}
            keys={keys.filter((key) => key === part.key || parts.every((other) => other.key !== key))}
            onChange={(next) => setParts(parts.with(at, next))}
            isFirst={at === 0}
          />
        </fieldset>
      ))}
      {!canSubmit && <p className="field-hint">Each of them needs a name and a definition.</p>}
      <div className="dialog-actions">
        {parts.length < MOST_PARTS && (
          <Button className="button quiet" onPress={() => setParts([...parts, toEmptyDraft(null)])}>
            One more label
          </Button>
        )}
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" type="submit" isDisabled={!canSubmit}>
          See what it does
        </Button>
      </div>
    </form>
  );
}
