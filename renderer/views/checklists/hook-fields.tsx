import { Button, FieldError, Input, Label, TextField } from 'react-aria-components';
import { MAX_ASPECT_NAME } from '../../../main/contract/checklists.ts';
import { Icon } from '../../parts/icon.tsx';
import type { AspectFault, HookDraft } from '../../text/checklists/aspect-draft.ts';

interface Props {
  readonly hooks: readonly HookDraft[];
  readonly faults: readonly AspectFault[];
  readonly onChange: (hooks: readonly HookDraft[]) => void;
}

/** The legal references of an aspect, each with the day from which it applies. */
export function HookFields({ hooks, faults, onChange }: Props) {
  const put = (at: number, part: Partial<HookDraft>): void =>
    onChange(hooks.map((hook, place) => (place === at ? { ...hook, ...part } : hook)));
  const tooMany = faults.find(({ field }) => field === 'hooks')?.why;
  return (
    <fieldset className="hook-fields">
      <legend className="field-label">Legal references</legend>
      <p className="field-hint">
        Why a reader expects it, and from which day. Verify them before anybody relies on them.
      </p>
      {hooks.map((hook, at) => {
        const fault = faults.find((one) => one.field === 'hook' && one.at === at)?.why ?? null;
        return (
          // oxlint-disable-next-line react/no-array-index-key -- a line is its place: it has no other name while it is typed
          <div key={at} className="hook-line">
            <TextField
              className="field"
              value={hook.citation}
              maxLength={MAX_ASPECT_NAME}
              isInvalid={fault !== null}
              validationBehavior="aria"
              onChange={(citation) => put(at, { citation })}
            >
              <Label>{`Reference ${at + 1}`}</Label>
              <Input />
              <FieldError className="field-error">{fault}</FieldError>
            </TextField>
            <TextField
              className="field"
              type="date"
              value={hook.appliesFrom}
              onChange={(appliesFrom) => put(at, { appliesFrom })}
            >
              <Label>Applies from</Label>
              <Input />
            </TextField>
            <Button
              className="button quiet"
              aria-label={`Take out reference ${at + 1}`}
              onPress={() => onChange(hooks.filter((_, place) => place !== at))}
            >
              <Icon shape="bin" />
            </Button>
          </div>
        );
      })}
      {tooMany !== undefined && <p className="field-error">{tooMany}</p>}
      <Button className="button small" onPress={() => onChange([...hooks, { citation: '', appliesFrom: '' }])}>
        Add a reference
      </Button>
    </fieldset>
  );
}
