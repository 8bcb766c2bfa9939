import { useMutation } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';

/** Keeps a query under a name, in the workspace. */
export function SaveView({ query, onClose }: { readonly query: string; readonly onClose: () => void }) {
  const [name, setName] = useState('');
  const save = useMutation({
    mutationFn: () => call('view.save', { name: name.trim(), query }),
    onSuccess: onClose,
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  return (
    <DialogBox title="Save view" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field */}
        <TextField className="field" value={name} onChange={setName} maxLength={80} autoFocus>
          <Label>Name</Label>
          <Input />
          <Text slot="description" className="field-hint">
            The view is the query, not what it finds today: {query}
          </Text>
        </TextField>
        {save.error !== null && <Notice tone="refused">{save.error.message}</Notice>}
        <div className="dialog-actions">
          <Button className="button" onPress={onClose}>
            Cancel
          </Button>
          <Button className="button primary" type="submit" isDisabled={name.trim() === '' || save.isPending}>
            Save
          </Button>
        </div>
      </form>
    </DialogBox>
  );
}
