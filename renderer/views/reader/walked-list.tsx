import { useQuery } from '@tanstack/react-query';
import { Button } from 'react-aria-components';
import { findQueries } from '../../client/find-queries.ts';
import type { ReaderSession } from '../../state/reader-session.ts';
import { type FoundList, toFragment } from '../../state/route.ts';
import { toListName } from '../../text/find-query.ts';
import { Key } from '../keys/key.tsx';

/** Which list from Find the reader goes through, with the ways along it and out of it. */
export function WalkedList({ list, session }: { readonly list: FoundList; readonly session: ReaderSession }) {
  const { data: views = [] } = useQuery(findQueries.views);
  const name = toListName(list.query, views);
  return (
    <div className="strip-line strip-list" role="group" aria-label="List from Find">
      <p className="strip-list-name" title={name}>
        Going through{' '}
        <a href={toFragment({ view: 'find', query: list.query, at: null })} dir="auto">
          {name}
        </a>
      </p>
      <Button className="button quiet" onPress={() => session.ask({ do: 'walk', way: -1 })}>
        Previous <Key of="reader.previous-found" />
      </Button>
      <Button className="button quiet" onPress={() => session.ask({ do: 'walk', way: 1 })}>
        Next <Key of="reader.next-found" />
      </Button>
      <Button className="button quiet" onPress={() => session.ask({ do: 'list', list: null })}>
        Leave the list
      </Button>
    </div>
  );
}
