import { useState, type FormEvent } from 'react';
import { useLabels } from '../../parts/codebook.ts';
import { toFieldText } from '../../text/find-query.ts';

const FIELDS = [
  { id: 'by', name: 'Judged by' },
  { id: 'company', name: 'Company' },
  { id: 'policy', name: 'Policy’s name' },
  { id: 'assigned', name: 'Assigned to' },
  { id: 'person', name: 'Label by a person' },
  { id: 'model', name: 'Label by the model' },
  { id: 'kind', name: 'Kind' },
] as const;
type Field = (typeof FIELDS)[number]['id'];

const PLACES: ReadonlySet<Field> = new Set(['company', 'policy', 'assigned', 'kind']);
/** Those whose value is typed. */
const TYPED: ReadonlySet<Field> = new Set(['by', 'company', 'policy', 'assigned']);

const KINDS = [
  ['clause', 'Clauses'],
  ['list-item', 'List items'],
  ['heading', 'Headings'],
  ['boilerplate', 'Boilerplate'],
] as const;

/** Adds a field with a value: who judged it, whose policy it is, whose word the label is. */
export function FieldForm({
  onAdd,
  places = false,
}: {
  readonly onAdd: (text: string) => void;
  /** Only fields that give away nothing that anybody said. */
  readonly places?: boolean;
}) {
  const [field, setField] = useState<Field>('company');
  const [value, setValue] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (value.trim() === '') return;
    onAdd(TYPED.has(field) ? toFieldText(field, value) : `${field}:${value}`);
    setValue('');
  };
  return (
    <form className="find-form" onSubmit={submit} aria-label="A field">
      <select
        aria-label="Field"
        value={field}
        onChange={({ target }) => {
          setField(FIELDS.find(({ id }) => id === target.value)?.id ?? 'company');
          setValue('');
        }}
      >
        {FIELDS.filter(({ id }) => !places || PLACES.has(id)).map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <FieldValue field={field} value={value} onValue={setValue} />
      <button type="submit" className="button" disabled={value.trim() === ''}>
        Add
      </button>
    </form>
  );
}

function FieldValue({
  field,
  value,
  onValue,
}: {
  readonly field: Field;
  readonly value: string;
  readonly onValue: (value: string) => void;
}) {
  const labels = useLabels();
  if (TYPED.has(field)) {
    return (
      <input
        aria-label="Value"
        autoComplete="off"
        spellCheck={false}
        maxLength={200}
        value={value}
        onChange={({ target }) => onValue(target.value)}
      />
    );
  }
  const options = field === 'kind' ? KINDS : labels.map(({ id, name }) => [id, name] as const);
  return (
    <select aria-label="Value" value={value} onChange={({ target }) => onValue(target.value)}>
      <option value="">Choose…</option>
      {options.map(([id, name]) => (
        <option key={id} value={id}>
          {name}
        </option>
      ))}
    </select>
  );
}
