import { Label, Text, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  readonly rows: number;
  readonly maxLength?: number;
  readonly onChange: (value: string) => void;
}

/** A field of several lines. */
export function LongField({ name, hint, value, rows, maxLength, onChange }: Props) {
  return (
    <TextField className="field" value={value} onChange={onChange} {...(maxLength === undefined ? {} : { maxLength })}>
      <Label>{name}</Label>
      <TextArea rows={rows} />
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
    </TextField>
  );
}
