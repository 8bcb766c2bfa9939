import { useId } from 'react';

interface Props {
  /** Steps done, of `total`; part steps are allowed. */
  readonly done: number;
  readonly total: number;
  readonly what: string;
  readonly note: string;
}

/** How far a long task is: a bar, the steps in words, and what is at hand. */
export function ProgressBar({ done, total, what, note }: Props) {
  const id = useId();
  return (
    <div className="progress">
      <div className="progress-words">
        <label htmlFor={id}>{`${what}: ${Math.floor(done)} of ${total}`}</label>
        <span className="progress-note" title={note}>
          {note}
        </span>
      </div>
      <progress id={id} value={done} max={total} />
    </div>
  );
}
