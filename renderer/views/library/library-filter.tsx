import type { CodebookLabel } from '../../../main/contract/codebook.ts';
import { useLabels } from '../../parts/codebook.ts';
import type { PolicyFilter } from '../../text/policy-filter.ts';
import { toNumber } from '../../text/quantities.ts';

interface Props {
  readonly filter: PolicyFilter;
  readonly onFilter: (filter: PolicyFilter) => void;
  /** How many policies are shown, how many there are, and how many are selected and not shown. */
  readonly shown: number;
  readonly total: number;
  readonly hidden: number;
  /** How many policies are assigned to whoever decides now; null where nothing is assigned to anybody. */
  readonly mine: number | null;
}

const KINDS = [
  { has: 'stated', name: 'With clauses on' },
  { has: 'silent', name: 'Silent on' },
] as const;

function toLabel(value: string, labels: readonly CodebookLabel[]): PolicyFilter['label'] {
  const [has, id] = value.split(' ');
  const label = labels.find((one) => one.id === id);
  if (label === undefined || (has !== 'stated' && has !== 'silent')) return null;
  return { id: label.id, has };
}

/** Narrows the library down by names and by what policies state or leave unsaid. */
export function LibraryFilter({ filter, onFilter, shown, total, hidden, mine }: Props) {
  const { words, label } = filter;
  const labels = useLabels();
  return (
    <search className="library-filter">
      <input
        type="search"
        aria-label="Filter by name"
        placeholder="Filter by company or name"
        autoComplete="off"
        spellCheck={false}
        value={words}
        onChange={({ target }) => onFilter({ ...filter, words: target.value })}
      />
      <select
        aria-label="Filter by label"
        value={label === null ? '' : `${label.has} ${label.id}`}
        onChange={({ target }) => onFilter({ ...filter, label: toLabel(target.value, labels) })}
      >
        <option value="">Any label</option>
        {KINDS.map(({ has, name }) => (
          <optgroup key={has} label={name}>
            {labels.map((one) => (
              <option key={one.id} value={`${has} ${one.id}`}>
                {`${name} ${one.name}`}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <label className="library-check">
        <input
          type="checkbox"
          checked={filter.isOpen}
          onChange={({ target }) => onFilter({ ...filter, isOpen: target.checked })}
        />
        Undecided
      </label>
      {(mine !== null || filter.mine) && (
        <label className="library-check">
          <input
            type="checkbox"
            checked={filter.mine}
            onChange={({ target }) => onFilter({ ...filter, mine: target.checked })}
          />
          {`Mine (${toNumber(mine ?? 0)})`}
        </label>
      )}
      <span className="library-filter-count" role="status">
        {shown === total ? '' : `${toNumber(shown)} of ${toNumber(total)} shown`}
        {hidden > 0 && `, ${toNumber(hidden)} selected ${hidden === 1 ? 'is' : 'are'} not`}
      </span>
    </search>
  );
}
