import { memo, useMemo, type ReactNode, type RefObject } from 'react';
import { Button, ToggleButton } from 'react-aria-components';
import type { PolicySummary, ReaderSegment } from '../../../main/contract/types.ts';
import { useLabels } from '../../parts/codebook.ts';
import type { KeyScreen } from '../../state/keys/action.ts';
import { toFragment } from '../../state/route.ts';
import { countByFilter, type Filter } from '../../text/clause-state.ts';
import { toCompany } from '../../../main/contract/policy-names.ts';
import { toDateLine } from '../../text/policy-names.ts';
import { KeysButton } from '../keys/keys-button.tsx';
import { NextLink } from './next-link.tsx';
import { SearchField } from './search-field.tsx';
import type { Search } from './use-search.ts';

interface Props {
  readonly policy: PolicySummary;
  readonly clauses: readonly ReaderSegment[];
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly search: Search;
  readonly field: RefObject<HTMLInputElement | null>;
  readonly showsMarkup: boolean;
  readonly onMarkup: (shown: boolean) => void;
  readonly onVersions: () => void;
  /** Stands below the first line. */
  readonly children?: ReactNode;
}

const SCREENS: readonly KeyScreen[] = ['reader', 'labels', 'cut', 'kind', 'window'];

/** Above the columns: which policy this is, how far it is decided, what is kept bright, and the search. */
export const Strip = memo(function Strip(props: Props) {
  const { policy, clauses, filter, onFilter, search, field, showsMarkup, onMarkup, onVersions, children } = props;
  return (
    <header className="reader-strip">
      <div className="strip-line">
        <a className="strip-back" href={toFragment({ view: 'library' })}>
          Library
        </a>
        <NextLink policyId={policy.id} />
        <h1 className="strip-name" title={policy.name} dir="auto">
          {toCompany(policy)}
        </h1>
        <p className="strip-facts" title={policy.name}>
          {toDateLine(policy)}
          {policy.extent === 'excerpt' && ' · Excerpt'}
          {policy.company === null ? '' : ` · ${policy.name}`}
        </p>
        <Progress decided={policy.decided} total={clauses.length} />
        <ToggleButton className="button quiet" isSelected={showsMarkup} onChange={onMarkup}>
          Show markup
        </ToggleButton>
        <Button className="button quiet" onPress={onVersions}>
          Older version …
        </Button>
        <KeysButton title="Keys of the reader" screens={SCREENS} />
      </div>
      {children}
      <div className="strip-line">
        <Filters clauses={clauses} filter={filter} onFilter={onFilter} />
        <SearchField search={search} field={field} />
      </div>
    </header>
  );
});

function Progress({ decided, total }: { readonly decided: number; readonly total: number }) {
  return (
    <div className="strip-progress">
      <progress aria-label="Clauses decided" value={decided} max={Math.max(1, total)} />
      <span>
        decided {decided} of {total}
      </span>
    </div>
  );
}

function Filters({ clauses, filter, onFilter }: Pick<Props, 'clauses' | 'filter' | 'onFilter'>) {
  const counts = useMemo(() => countByFilter(clauses), [clauses]);
  const labels = useLabels();
  const choices: readonly { readonly id: Filter; readonly says: string }[] = [
    { id: 'all', says: 'All' },
    { id: 'undecided', says: 'Undecided' },
    ...labels.map(({ id, short }) => ({ id, says: short })),
  ];
  return (
    <div className="filters" role="group" aria-label="Keep bright">
      {choices.map(({ id, says }) => (
        <ToggleButton
          key={id}
          className="filter"
          data-label={id}
          isSelected={filter === id}
          onChange={(on) => onFilter(on ? id : 'all')}
        >
          {says} <span className="filter-count">{counts[id] ?? 0}</span>
        </ToggleButton>
      ))}
    </div>
  );
}
