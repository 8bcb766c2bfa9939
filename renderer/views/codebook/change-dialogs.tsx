import { useState } from 'react';
import type { AskedChange, Codebook, CodebookLabel } from '../../../main/contract/codebook.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { toFreeKeys, toEmptyDraft } from '../../text/label-drafts.ts';
import { LabelForm } from './label-form.tsx';
import { MergeForm } from './merge-form.tsx';
import { Preview } from './preview.tsx';
import { SplitForm } from './split-form.tsx';

/** What is to be done to the codebook. */
export type AskedDialog =
  | { readonly kind: 'add' }
  | { readonly kind: 'edit' | 'merge' | 'split' | 'retire' | 'restore'; readonly label: CodebookLabel };

interface Props {
  readonly codebook: Codebook;
  readonly asked: AskedDialog;
  readonly onClose: () => void;
}

/** A change of the codebook in two steps: what is asked for, then what it would do; only then is it made. */
export function ChangeDialogs({ codebook, asked, onClose }: Props) {
  const [change, setChange] = useState<AskedChange | null>(() => toDirect(asked));
  const [isLooking, setIsLooking] = useState(change !== null);
  const isDirect = toDirect(asked) !== null;
  const look = (next: AskedChange): void => {
    setChange(next);
    setIsLooking(true);
  };
  return (
    <DialogBox title={toTitle(asked)} onClose={onClose}>
      {isLooking && change !== null ? (
        <Preview change={change} onBack={isDirect ? onClose : () => setIsLooking(false)} onDone={onClose} />
      ) : (
        <Form codebook={codebook} asked={asked} change={change} onLook={look} onClose={onClose} />
      )}
    </DialogBox>
  );
}

function Form({
  codebook,
  asked,
  change,
  onLook,
  onClose,
}: Props & { readonly change: AskedChange | null; readonly onLook: (change: AskedChange) => void }) {
  if (asked.kind === 'add') {
    const draft = change?.action === 'add' ? change.draft : toEmptyDraft(toFreeKeys(codebook, null)[0] ?? null);
    const keys = toFreeKeys(codebook, null);
    return (
      <LabelForm
        draft={draft}
        keys={keys}
        onSubmit={(next) => onLook({ action: 'add', draft: next })}
        onClose={onClose}
      />
    );
  }
  const { label } = asked;
  const { id } = label;
  const keys = toFreeKeys(codebook, id);
  if (asked.kind === 'merge') {
    return (
      <MergeForm
        codebook={codebook}
        label={label}
        onSubmit={(into) => onLook({ action: 'merge', label: id, into })}
        onClose={onClose}
      />
    );
  }
  if (asked.kind === 'split') {
    const parts = change?.action === 'split' ? change.parts : [];
    return (
      <SplitForm
        parts={parts}
        keys={keys}
        onSubmit={(next) => onLook({ action: 'split', label: id, parts: next })}
        onClose={onClose}
      />
    );
  }
  const { name, short, key, asks, examples, hardCases } = label;
  const draft = change?.action === 'edit' ? change.draft : { name, short, key, asks, examples, hardCases };
  return (
    <LabelForm
      draft={draft}
      keys={keys}
      onSubmit={(next) => onLook({ action: 'edit', label: id, draft: next })}
      onClose={onClose}
    />
  );
}

/** A change that needs no more words. */
function toDirect(asked: AskedDialog): AskedChange | null {
  return asked.kind === 'retire' || asked.kind === 'restore' ? { action: asked.kind, label: asked.label.id } : null;
}

function toTitle(asked: AskedDialog): string {
  if (asked.kind === 'add') return 'Add a label';
  const verbs = { edit: 'Edit', merge: 'Merge', split: 'Split', retire: 'Retire', restore: 'Use again:' } as const;
  return `${verbs[asked.kind]} “${asked.label.name}”`;
}
