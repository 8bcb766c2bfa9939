import { useState, type FormEvent } from 'react';
import type { CodebookLabel } from '../../../main/contract/codebook.ts';

/** Adds a question on a label's score: more or less than so many hundredths. */
export function ScoreForm({
  labels,
  onAdd,
}: {
  readonly labels: readonly CodebookLabel[];
  readonly onAdd: (text: string) => void;
}) {
  const [label, setLabel] = useState('');
  const [sign, setSign] = useState('>');
  const [score, setScore] = useState('0.5');
  const chosen = label === '' ? (labels[0]?.id ?? '') : label;
  const value = Number(score);
  const isRight = score.trim() !== '' && value >= 0 && value <= 1;
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isRight) onAdd(`score.${chosen}${sign}${value}`);
  };
  return (
    <form className="find-form find-score" onSubmit={submit} aria-label="A score">
      <select aria-label="Score of" value={chosen} onChange={({ target }) => setLabel(target.value)}>
        {labels.map(({ id, name }) => (
          <option key={id} value={id}>
            {`Score: ${name}`}
          </option>
        ))}
      </select>
      <select aria-label="Compared" value={sign} onChange={({ target }) => setSign(target.value)}>
        <option value=">">over</option>
        <option value="<">under</option>
      </select>
      <input
        aria-label="Score, from 0 to 1"
        type="number"
        min={0}
        max={1}
        step={0.05}
        value={score}
        onChange={({ target }) => setScore(target.value)}
      />
      <button type="submit" className="button" disabled={!isRight}>
        Add
      </button>
    </form>
  );
}
