import { useId } from 'react';
import { parseQuery } from '../../../main/contract/search-query.ts';
import { fromParts, negatePart, type QueryParts, toParts, withoutPart } from '../../text/find-query.ts';
import { printQuery } from '../../../main/contract/search-print.ts';

interface Props {
  readonly typed: string;
  readonly onType: (text: string) => void;
  /** Whether the view opens with the caret here. */
  readonly isFirst: boolean;
  /** Down from the field, into what was found. */
  readonly onDown: () => void;
}

/** Where a query is typed: what is wrong with it is said below, and what was understood stands there part by part. */
export function QueryField({ typed, onType, isFirst, onDown }: Props) {
  const [field, wrong] = [useId(), useId()];
  const parsed = parseQuery(typed);
  const parts = toParts(typed);
  return (
    <search className="find-query">
      <label className="visually-hidden" htmlFor={field}>
        Look for
      </label>
      <input
        id={field}
        className="find-input"
        data-find-query=""
        data-focus-first={isFirst ? '' : undefined}
        type="search"
        autoComplete="off"
        spellCheck={false}
        maxLength={1000}
        placeholder="Words, “phrases”, begin*, label:sharing, status:undecided, score.retention>0.3"
        value={typed}
        aria-invalid={!parsed.ok}
        aria-describedby={wrong}
        onChange={({ target }) => onType(target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'ArrowDown' && event.key !== 'Enter') return;
          event.preventDefault();
          onDown();
        }}
      />
      <p id={wrong} className="find-wrong" role="status">
        {parsed.ok ? '' : `Not understood yet: ${parsed.why}.`}
      </p>
      {parts !== null && parts.parts.length > 0 && <Chips parts={parts} onType={onType} />}
    </search>
  );
}

function Chips({ parts, onType }: { readonly parts: QueryParts; readonly onType: (text: string) => void }) {
  return (
    <div className="find-chips">
      {parts.parts.length > 1 && (
        <select
          className="find-join"
          aria-label="A clause has to fit"
          value={parts.join}
          onChange={({ target }) => onType(fromParts({ ...parts, join: target.value === 'any' ? 'any' : 'all' }))}
        >
          <option value="all">All of</option>
          <option value="any">Any of</option>
        </select>
      )}
      <ul className="find-chip-list" aria-label="Parts of the query">
        {parts.parts.map((part, at) => {
          const isNot = part.kind === 'not';
          const text = printQuery(isNot ? part.part : part);
          return (
            // oxlint-disable-next-line react/no-array-index-key -- the same part can stand twice
            <li key={`${text} ${at}`} className="find-chip">
              <button
                type="button"
                className="find-not"
                aria-pressed={isNot}
                aria-label={`Not ${text}`}
                title={isNot ? 'Clauses that fit this are left out' : 'Leave out what fits this'}
                onClick={() => onType(fromParts(negatePart(parts, at)))}
              >
                not
              </button>
              <span className="find-chip-text" title={text}>
                {text}
              </span>
              <button
                type="button"
                className="find-off"
                aria-label={`Take off ${text}`}
                onClick={() => onType(fromParts(withoutPart(parts, at)))}
              >
                ×
              </button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}
