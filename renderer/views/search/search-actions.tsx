import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { call } from '../../client/call.ts';
import { findQueries } from '../../client/find-queries.ts';
import type { KeyScreen } from '../../state/keys/action.ts';
import { KeysButton } from '../keys/keys-button.tsx';
import { SavedViews } from './saved-views.tsx';

const SCREENS: readonly KeyScreen[] = ['find', 'window'];

/** A dialog of the Find view. */
export type SearchDialog = 'save' | 'bulk' | 'export';

interface Props {
  readonly query: string;
  readonly count: number;
  readonly onOpen: (dialog: SearchDialog) => void;
}

/** The saved views, and what can be done with what was found. */
export function SearchActions({ query, count, onOpen }: Props) {
  const { data: views = [] } = useQuery(findQueries.views);
  const held = views.find((view) => view.query === query);
  return (
    <div className="find-actions">
      <SavedViews query={query} />
      {held === undefined ? (
        <Button className="button" isDisabled={query.trim() === ''} onPress={() => onOpen('save')}>
          Save view…
        </Button>
      ) : (
        <Button className="button" onPress={() => void call('view.remove', { viewId: held.id })}>
          Remove view
        </Button>
      )}
      <Button className="button" isDisabled={count === 0} onPress={() => onOpen('export')}>
        Export these…
      </Button>
      <Button className="button" isDisabled={count === 0} onPress={() => onOpen('bulk')}>
        Label all…
      </Button>
      <KeysButton title="Keys of Find" screens={SCREENS} />
    </div>
  );
}
