import { useId } from 'react';
import { Label, Radio, RadioGroup } from 'react-aria-components';
import { EXPORT_FORMATS, isExportFormat, type ExportFormat } from '../../../main/contract/export-formats.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { toCount } from '../../text/quantities.ts';

/** What to export. */
export interface Choice {
  readonly format: ExportFormat;
  readonly include: 'all' | 'decided';
  readonly which: 'all' | 'chosen';
}

interface Option<T extends string> {
  readonly value: T;
  readonly name: string;
  readonly hint: string;
}

interface ChoiceProps<T extends string> {
  readonly name: string;
  readonly value: T;
  readonly options: readonly Option<T>[];
  readonly onChoose: (value: T) => void;
}

function OneOf<T extends string>({ name, value, options, onChoose }: ChoiceProps<T>) {
  return (
    <RadioGroup className="one-of" value={value} onChange={(next) => onChoose(next as T)}>
      <Label className="field-label">{name}</Label>
      {options.map((option) => (
        <Radio key={option.value} value={option.value} className="radio">
          <span className="radio-name">{option.name}</span> <span className="field-hint">{option.hint}</span>
        </Radio>
      ))}
    </RadioGroup>
  );
}

interface FormatProps {
  readonly value: ExportFormat;
  readonly onChoose: (value: ExportFormat) => void;
}

function FormatChoice({ value, onChoose }: FormatProps) {
  const [field, hint] = [useId(), useId()];
  return (
    <div className="one-of">
      <label className="field-label" htmlFor={field}>
        Format
      </label>
      <select
        id={field}
        className="field"
        value={value}
        aria-describedby={hint}
        onChange={({ target }) => {
          if (isExportFormat(target.value)) onChoose(target.value);
        }}
      >
        {EXPORT_FORMATS.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
      <p id={hint} className="field-hint">
        {EXPORT_FORMATS.find(({ id }) => id === value)?.hint}
      </p>
    </div>
  );
}

function sum(policies: readonly PolicySummary[], key: 'clauses' | 'decided'): number {
  return policies.reduce((total, policy) => total + policy[key], 0);
}

function toDecidedHint(decided: number): string {
  return decided === 0 ? 'nobody has decided one yet' : `${toCount(decided, 'clause')} that a person decided`;
}

function toPolicyOptions(
  all: readonly PolicySummary[],
  chosen: readonly PolicySummary[],
): readonly Option<Choice['which']>[] {
  const whole = { value: 'all', name: 'All', hint: toCount(all.length, 'policy', 'policies') } as const;
  if (chosen.length === 0) return [whole];
  return [whole, { value: 'chosen', name: 'Selected', hint: toCount(chosen.length, 'policy', 'policies') }];
}

interface Props {
  readonly choice: Choice;
  readonly all: readonly PolicySummary[];
  readonly chosen: readonly PolicySummary[];
  readonly onChoose: (choice: Choice) => void;
}

/** The three choices of an export, each with what it amounts to. */
export function ExportChoice({ choice, all, chosen, onChoose }: Props) {
  const held = choice.which === 'all' ? all : chosen;
  const clauses: readonly Option<Choice['include']>[] = [
    { value: 'all', name: 'All', hint: `${toCount(sum(held, 'clauses'), 'clause')}, decided or predicted` },
    {
      value: 'decided',
      name: 'Decided only',
      hint: toDecidedHint(sum(held, 'decided')),
    },
  ];
  return (
    <>
      <FormatChoice value={choice.format} onChoose={(format) => onChoose({ ...choice, format })} />
      <OneOf
        name="Policies"
        value={choice.which}
        options={toPolicyOptions(all, chosen)}
        onChoose={(which) => onChoose({ ...choice, which })}
      />
      <OneOf
        name="Clauses"
        value={choice.include}
        options={clauses}
        onChoose={(include) => onChoose({ ...choice, include })}
      />
    </>
  );
}
