import { useId, useState, type KeyboardEvent } from 'react';
import { Button } from 'react-aria-components';
import { MAX_ANNOTATOR_NAME } from '../../../main/contract/assignment.ts';

interface Props {
  readonly legend: string;
  readonly known: readonly string[];
  readonly chosen: readonly string[];
  readonly onChosen: (names: readonly string[]) => void;
}

/** Chooses people: those known here, and new names. */
export function NameChoice({ legend, known, chosen, onChosen }: Props) {
  const [typed, setTyped] = useState('');
  const field = useId();
  const name = typed.trim();
  const names = [...new Set([...known, ...chosen])];
  const add = (): void => {
    if (name === '') return;
    if (!chosen.includes(name)) onChosen([...chosen, name]);
    setTyped('');
  };
  const hear = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    add();
  };
  return (
    <fieldset className="plan-part">
      <legend>{legend}</legend>
      <div className="plan-names">
        {names.map((one) => (
          <label key={one} className="plan-choice" title={one}>
            <input
              type="checkbox"
              checked={chosen.includes(one)}
              onChange={({ target }) =>
                onChosen(target.checked ? [...chosen, one] : chosen.filter((other) => other !== one))
              }
            />
            <span className="plan-name" dir="auto">
              {one}
            </span>
          </label>
        ))}
      </div>
      <div className="plan-line">
        <label htmlFor={field}>Another name</label>
        <input
          id={field}
          className="plan-field"
          autoComplete="off"
          spellCheck={false}
          maxLength={MAX_ANNOTATOR_NAME}
          value={typed}
          onChange={({ target }) => setTyped(target.value)}
          onKeyDown={hear}
        />
        <Button className="button" isDisabled={name === ''} onPress={add}>
          Add
        </Button>
      </div>
    </fieldset>
  );
}
