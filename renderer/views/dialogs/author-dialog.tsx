import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { Button, Input, Label, Text, TextField } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { queries } from '../../client/queries.ts';
import { DialogBox } from '../../parts/dialog-box.tsx';
import { Notice } from '../../parts/notice.tsx';

const MAX_NAME = 80;

/** Sets the name under which this window's decisions are kept. */
export function AuthorDialog({ author, onClose }: { readonly author: string; readonly onClose: () => void }) {
  const [name, setName] = useState(author);
  const client = useQueryClient();
  const save = useMutation({
    mutationFn: () => call('author.set', { name: name.trim() }),
    onSuccess: () => {
      onClose();
      return client.invalidateQueries({ queryKey: queries.host.queryKey });
    },
  });
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (name.trim() !== '') save.mutate();
  };
  return (
    <DialogBox title="Your name" onClose={onClose}>
      <form className="form" onSubmit={submit}>
        {/* oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field */}
        <TextField className="field" value={name} onChange={setName} maxLength={MAX_NAME} autoFocus>
          <Label>Name</Label>
          <Input onFocus={(event) => event.target.select()} />
          <Text slot="description" className="field-hint">
            Stored with each decision that you take from now on, in this workspace and in what you export. Earlier
            decisions keep the name they have.
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
