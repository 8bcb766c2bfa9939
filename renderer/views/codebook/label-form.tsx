import { useState, type FormEvent } from 'react';
import { Button } from 'react-aria-components';
import { MAX_DEFINITION, type LabelDraft } from '../../../main/contract/codebook.ts';
import { toLines } from '../../text/label-drafts.ts';
import { DraftFields, isWhole, toWhole } from './draft-fields.tsx';
import { LongField } from './long-field.tsx';

interface Props {
  readonly draft: LabelDraft;
  /** The keys to choose from. */
  readonly keys: readonly string[];
  readonly onSubmit: (draft: LabelDraft) => void;
  readonly onClose: () => void;
}

/** What is written of a label. */
export function LabelForm({ draft: first, keys, onSubmit, onClose }: Props) {
  const [draft, setDraft] = useState(first);
  const [examples, setExamples] = useState(first.examples.join('\n'));
  const [hardCases, setHardCases] = useState(first.hardCases.join('\n'));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isWhole(draft)) onSubmit({ ...toWhole(draft), examples: toLines(examples), hardCases: toLines(hardCases) });
  };
  return (
    <form className="form" onSubmit={submit}>
      <DraftFields draft={draft} keys={keys} onChange={setDraft} isFirst />
      <LongField
        name="Examples"
        hint="Clauses that carry it, one a line."
        value={examples}
        onChange={setExamples}
        rows={2}
      />
      <LongField
        name="Hard cases"
        hint={`How clauses on the border are decided, one a line; ${MAX_DEFINITION} characters each at most.`}
        value={hardCases}
        onChange={setHardCases}
        rows={2}
      />
      {!isWhole(draft) && <p className="field-hint">A label needs a name and a definition.</p>}
      <div className="dialog-actions">
        <Button className="button" onPress={onClose}>
          Cancel
        </Button>
        <Button className="button primary" type="submit" isDisabled={!isWhole(draft)}>
          See what it does
        </Button>
      </div>
    </form>
  );
}
