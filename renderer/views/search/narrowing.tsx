import type { FoundCounts, SearchStatus } from '../../../main/contract/search.ts';
import { useHost } from '../../client/queries.ts';
import { useLabels } from '../../parts/codebook.ts';
import { hasPart, REVIEW_ORDER, togglePart } from '../../text/find-query.ts';
import { STATUS_NAMES } from '../../text/find-words.ts';
import { toNumber } from '../../text/quantities.ts';
import { FieldForm } from './field-form.tsx';
import { ScoreForm } from './score-form.tsx';

interface Props {
  readonly typed: string;
  readonly counts: FoundCounts | undefined;
  readonly onType: (text: string) => void;
}

const STATUSES: readonly SearchStatus[] = [
  'undecided',
  'single',
  'unanimous',
  'conflicting',
  'adjudicated',
  'none',
  'unsure',
];
const MINE = 'assigned:me';
const OTHERS = [
  { text: MINE, name: 'Assigned to me' },
  { text: 'has:note', name: 'With a note' },
  { text: 'has:mend', name: 'Cut by people' },
  { text: 'differs:people', name: 'Annotators differ' },
  { text: 'differs:model', name: 'Unlike the model' },
] as const;

function toStatusCount(counts: FoundCounts | undefined, status: SearchStatus): number | null {
  if (counts === undefined || status === 'unsure' || status === 'decided') return null;
  return status === 'none' ? counts.none : counts.byStatus[status];
}

/** Narrows what is found down without typing: each line is a part of the query, with how many of the clauses found fit it. */
export function Narrowing({ typed, counts, onType }: Props) {
  const labels = useLabels();
  const isBlind = useHost().data?.blind ?? false;
  const line = (text: string, name: string, count: number | null) => (
    <Line
      key={text}
      name={name}
      count={count}
      isOn={hasPart(typed, text)}
      onToggle={() => onType(togglePart(typed, text))}
    />
  );
  if (isBlind) {
    return (
      <aside className="find-narrow" aria-label="Narrow down">
        <p className="field-hint">While you work blind, clauses are found by their words and places alone.</p>
        {line(MINE, 'Assigned to me', null)}
        <FieldForm onAdd={(text) => onType(togglePart(typed, text))} places />
      </aside>
    );
  }
  return (
    <aside className="find-narrow" aria-label="Narrow down">
      <Part title="Label in force">
        {labels.map(({ id, name }) =>
          line(`label:${id}`, name, counts === undefined ? null : (counts.byLabel[id] ?? 0)),
        )}
      </Part>
      <Part title="Status">
        {STATUSES.map((status) => line(`status:${status}`, STATUS_NAMES[status], toStatusCount(counts, status)))}
      </Part>
      <Part title="Order">{line(REVIEW_ORDER, 'Least certain first', null)}</Part>
      <Part title="Besides">{OTHERS.map(({ text, name }) => line(text, name, null))}</Part>
      <FieldForm onAdd={(text) => onType(togglePart(typed, text))} />
      <ScoreForm labels={labels} onAdd={(text) => onType(togglePart(typed, text))} />
    </aside>
  );
}

function Part({ title, children }: { readonly title: string; readonly children: React.ReactNode }) {
  return (
    <div role="group" aria-label={title} className="find-part">
      <h2>{title}</h2>
      {children}
    </div>
  );
}

function Line({
  name,
  count,
  isOn,
  onToggle,
}: {
  readonly name: string;
  readonly count: number | null;
  readonly isOn: boolean;
  readonly onToggle: () => void;
}) {
  return (
    <button type="button" className="find-line" aria-pressed={isOn} onClick={onToggle}>
      <span className="find-line-name" title={name}>
        {name}
      </span>
      {count !== null && <span className="find-line-count">{toNumber(count)}</span>}
    </button>
  );
}
