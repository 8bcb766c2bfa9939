import { Button } from 'react-aria-components';
import { MAX_COMPARED_POLICIES } from '../../../main/contract/limits.ts';
import type { PolicySummary } from '../../../main/contract/types.ts';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import type { Desk } from '../../state/desk.ts';
import { useAriaKeys } from '../../state/keys/keymap-context.ts';
import { navigate } from '../../state/route.ts';
import { toNumber } from '../../text/quantities.ts';
import { Key } from '../keys/key.tsx';
import { SavedViews } from '../search/saved-views.tsx';

interface Props {
  readonly desk: Desk;
  readonly policies: readonly PolicySummary[];
  readonly chosen: readonly PolicySummary[];
  /** Take the chosen policies out of the library. */
  readonly onRemove: () => void;
}

function compare(policies: readonly PolicySummary[]): void {
  navigate({ view: 'comparison', place: { ...WHOLE_COMPARISON, policyIds: policies.map(({ id }) => id) } });
}

function ForChosen({ desk, chosen, onRemove }: Omit<Props, 'policies'>) {
  const clear = (): void => desk.setShelf({ selected: new Set() });
  return (
    <div className="library-chosen" role="group" aria-label="Selected policies">
      <span>{`${toNumber(chosen.length)} selected`}</span>
      <Button
        className="button primary"
        isDisabled={chosen.length < 2 || chosen.length > MAX_COMPARED_POLICIES}
        onPress={() => compare(chosen)}
      >
        {`Compare ${toNumber(chosen.length)} side by side`}
      </Button>
      {chosen.length > MAX_COMPARED_POLICIES && <span>{`(at most ${MAX_COMPARED_POLICIES})`}</span>}
      <Button className="button" onPress={() => navigate({ view: 'progress', part: 'assign' })}>
        Assign…
      </Button>
      <Button className="button" onPress={onRemove}>
        Remove
      </Button>
      <Button className="button quiet" onPress={clear}>
        Clear
      </Button>
    </div>
  );
}

/** The library's name and what can be done with all of it, or with what is selected. */
export function LibraryBar({ desk, policies, chosen, onRemove }: Props) {
  return (
    <div className="library-bar">
      <h1>Library</h1>
      {chosen.length > 0 && <ForChosen desk={desk} chosen={chosen} onRemove={onRemove} />}
      <div className="library-actions">
        <SavedViews />
        <Button className="button" onPress={() => desk.openDialog({ kind: 'paste', text: '' })}>
          Paste…
        </Button>
        <Button
          className="button"
          aria-keyshortcuts={useAriaKeys('window.export')}
          isDisabled={policies.length === 0}
          onPress={() => desk.openDialog({ kind: 'export' })}
        >
          Export… <Key of="window.export" />
        </Button>
        <Button className="button" aria-keyshortcuts={useAriaKeys('window.import')} onPress={desk.chooseImport}>
          Import… <Key of="window.import" />
        </Button>
      </div>
    </div>
  );
}
