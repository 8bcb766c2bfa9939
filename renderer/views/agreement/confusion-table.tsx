import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import type { Confusion } from '../../../main/contract/agreement.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import { queries } from '../../client/queries.ts';
import { useLabels } from '../../parts/codebook.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { Notice } from '../../parts/notice.tsx';
import { toCount, toNumber } from '../../text/quantities.ts';
import { ConfusedClauses } from './confused-clauses.tsx';

/** Stands for the model among those to be chosen; no annotator's name is empty. */
const MODEL = '';

/** Which labels two confuse, as a table whose cells lead to the clauses. */
export function ConfusionTable({ annotators }: { readonly annotators: readonly string[] }) {
  const [rows, setRows] = useState<string | null>(null);
  const [columns, setColumns] = useState<string | null>(null);
  const first = rows ?? annotators[0] ?? '';
  const second = columns ?? annotators[1] ?? MODEL;
  const { data, error } = useQuery(queries.confusions(first, second === MODEL ? null : second));
  const [opened, setOpened] = useState<Confusion | null>(null);
  const choose = (set: (name: string) => void) => (name: string) => {
    set(name);
    setOpened(null);
  };
  const words = second === MODEL ? 'the model' : second;
  return (
    <section className="agreement-part" aria-labelledby="agreement-confusion">
      <h2 id="agreement-confusion">Where two part</h2>
      <div className="confusion-choice">
        <Choice says="Rows" names={annotators} value={first} onChoose={choose(setRows)} />
        <Choice says="Columns" names={[...annotators, MODEL]} value={second} onChoose={choose(setColumns)} />
      </div>
      {error !== null && <Notice tone="refused">{error.message}</Notice>}
      {data !== undefined && (
        <>
          <p className="field-hint">
            {toCount(data.clauses, 'clause')} judged by {first} and {words}. A label that both gave stands on the shaded
            diagonal; what only one gave counts against what only the other gave, or against nothing.
          </p>
          <Table cells={data.cells} first={first} second={words} opened={opened} onOpen={setOpened} />
        </>
      )}
      {opened !== null && <ConfusedClauses confusion={opened} first={first} second={words} />}
    </section>
  );
}

interface ChoiceProps {
  readonly says: string;
  readonly names: readonly string[];
  readonly value: string;
  readonly onChoose: (name: string) => void;
}

function Choice({ says, names, value, onChoose }: ChoiceProps) {
  return (
    <label className="field">
      {says}
      <select value={value} onChange={(event) => onChoose(event.target.value)}>
        {names.map((name) => (
          <option key={name} value={name}>
            {name === MODEL ? 'The model' : name}
          </option>
        ))}
      </select>
    </label>
  );
}

interface TableProps {
  readonly cells: readonly Confusion[];
  readonly first: string;
  readonly second: string;
  readonly opened: Confusion | null;
  readonly onOpen: (cell: Confusion) => void;
}

function Table({ cells, first, second, opened, onOpen }: TableProps) {
  const labels = useLabels();
  const ids: readonly (LabelId | null)[] = [...labels.map(({ id }) => id), null];
  const toName = (id: LabelId | null): string => labels.find((one) => one.id === id)?.short ?? 'nothing';
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by the keyboard
    <div className="agreement-wide" role="region" aria-label="Table of labels by two" tabIndex={0}>
      <table className="confusion">
        <caption className="visually-hidden">
          Labels by {first} as rows, by {second} as columns
        </caption>
        <thead>
          <tr>
            <td>
              {first} ↓ {second} →
            </td>
            {ids.map((id) => (
              <th key={id ?? 'nothing'} scope="col">
                {id === null ? 'Nothing' : <LabelTag label={id} />}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ids.map((row) => (
            <tr key={row ?? 'nothing'}>
              <th scope="row">{row === null ? 'Nothing' : <LabelTag label={row} />}</th>
              {ids.map((column) => {
                const cell = cells.find((one) => one.first === row && one.second === column);
                return (
                  <td key={column ?? 'nothing'} data-agrees={row === column}>
                    {cell !== undefined && (
                      <Button
                        className="confusion-cell"
                        aria-label={`${toCount(cell.clauses.length, 'clause')}: ${first} ${toName(row)}, ${second} ${toName(column)}`}
                        aria-pressed={cell === opened}
                        onPress={() => onOpen(cell)}
                      >
                        {toNumber(cell.clauses.length)}
                      </Button>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
