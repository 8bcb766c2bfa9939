import type { PolicyId } from '../../../main/contract/types.ts';
import { useHost, usePolicies } from '../../client/queries.ts';
import { useReaders } from '../../client/use-readers.ts';
import { Notice } from '../../parts/notice.tsx';
import type { Desk } from '../../state/desk.ts';
import { useRemoval } from '../../state/removal.ts';
import { filterPolicies } from '../../text/policy-filter.ts';
import { EmptyLibrary } from './empty-library.tsx';
import { ImportList } from './import-list.tsx';
import { LibraryBar } from './library-bar.tsx';
import { LibraryFilter } from './library-filter.tsx';
import { OtherTasks } from './other-tasks.tsx';
import { PolicyTable } from './policy-table.tsx';
import { UndoNotice } from './undo-notice.tsx';

/** The library: every policy of the workspace, what each says about what, and how much of it people have decided. `from` is the policy that was read last. */
export function Library({ desk, from }: { readonly desk: Desk; readonly from: PolicyId | null }) {
  const { data: policies, error } = usePolicies();
  const removal = useRemoval();
  const readers = useReaders();
  const host = useHost().data;
  const { selected, filter } = desk.shelf;
  const chosen = (policies ?? []).filter(({ id }) => selected.has(id));
  const shown = filterPolicies(policies ?? [], filter, readers.mine, host);
  return (
    <div className="library">
      <LibraryBar desk={desk} policies={policies ?? []} chosen={chosen} onRemove={() => removal.remove(chosen)} />
      <div className="library-notices">
        {error !== null && <Notice tone="refused">{error.message}</Notice>}
        <ImportList imports={desk.imports} />
        <OtherTasks own={desk.imports.own} />
        <UndoNotice removal={removal} />
      </div>
      {policies?.length === 0 && <EmptyLibrary desk={desk} />}
      {policies !== undefined && policies.length > 0 && (
        <>
          <LibraryFilter
            filter={filter}
            onFilter={(next) => desk.setShelf({ filter: next })}
            shown={shown.length}
            total={policies.length}
            hidden={chosen.filter((policy) => !shown.includes(policy)).length}
            mine={readers.of.size === 0 ? null : readers.mine.size}
          />
          <PolicyTable
            policies={policies}
            shown={shown}
            host={host}
            readers={readers}
            shelf={desk.shelf}
            from={from}
            onShelf={desk.setShelf}
            onRemove={(policy) => removal.remove([policy])}
          />
        </>
      )}
    </div>
  );
}
