import { FieldError, Input, Label, Text, TextArea, TextField } from 'react-aria-components';

interface Props {
  readonly name: string;
  readonly hint?: string;
  readonly value: string;
  /** What is wrong with the value; null for nothing. */
  readonly fault: string | null;
  /** Of a field of several lines. */
  readonly rows?: number;
  readonly maxLength?: number;
  /** Whether the caret goes into it. */
  readonly isFirst?: boolean;
  readonly onChange: (value: string) => void;
}

/** A field that says below itself what is wrong in it. */
export function CheckedField({ name, hint, value, fault, rows, maxLength, isFirst = false, onChange }: Props) {
  return (
    <TextField
      className="field"
      value={value}
      onChange={onChange}
      isInvalid={fault !== null}
      validationBehavior="aria"
      // oxlint-disable-next-line jsx-a11y/no-autofocus -- a dialog opened to be filled in puts the caret into its field
      autoFocus={isFirst}
      {...(maxLength === undefined ? {} : { maxLength })}
    >
      <Label>{name}</Label>
      {rows === undefined ? <Input /> : <TextArea rows={rows} />}
      {hint !== undefined && (
        <Text slot="description" className="field-hint">
          {hint}
        </Text>
      )}
      <FieldError className="field-error">{fault}</FieldError>
    </TextField>
  );
}
