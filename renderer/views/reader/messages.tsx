import { Button } from 'react-aria-components';
import type { Decision, Mend, PolicyReading } from '../../../main/contract/types.ts';
import { Notice } from '../../parts/notice.tsx';
import type { ReaderSession, SessionState } from '../../state/reader-session.ts';
import { DecisionList } from './decision-list.tsx';
import { MendList } from './mend-list.tsx';
import { OlderVersion } from './older-version.tsx';

function Orphans({ orphans }: { readonly orphans: readonly Decision[] }) {
  const count = orphans.length === 1 ? '1 decision' : `${orphans.length} decisions`;
  return (
    <Notice>
      <DecisionList says={`${count} no longer fit the text; nothing was moved or lost`} decisions={orphans} />
    </Notice>
  );
}

function OrphanMends({ mends }: { readonly mends: readonly Mend[] }) {
  const count = mends.length === 1 ? '1 change' : `${mends.length} changes`;
  return (
    <Notice>
      <MendList says={`${count} of how the text is cut no longer fit it and are not applied`} mends={mends} />
    </Notice>
  );
}

/** Why the last thing asked for was not done. It stays in sight wherever the text is scrolled to. */
export function Refused({ state, session }: { readonly state: SessionState; readonly session: ReaderSession }) {
  if (state.refused === null) return null;
  return (
    <Notice tone="refused">
      <p>{state.refused}</p>
      <Button className="button" onPress={session.dismissRefusal}>
        Dismiss <kbd aria-hidden="true">Esc</kbd>
      </Button>
    </Notice>
  );
}

interface Props {
  readonly reading: PolicyReading;
  readonly onVersions: () => void;
}

/** What has to be said above the text: versions, what has lost its place, remarks on the document, or that it holds no clause. */
export function Messages({ reading, onVersions }: Props) {
  const { orphans, orphanMends, policy } = reading;
  return (
    <div className="reader-messages">
      <OlderVersion reading={reading} onVersions={onVersions} />
      {orphans.length > 0 && <Orphans orphans={orphans} />}
      {orphanMends.length > 0 && <OrphanMends mends={orphanMends} />}
      {policy.warnings.length > 0 && (
        <Notice>
          <ul>
            {policy.warnings.map(({ code, message }) => (
              <li key={code + message}>{message}</li>
            ))}
          </ul>
        </Notice>
      )}
      {policy.clauses === 0 && <Notice>No clause was found in this text, so there is nothing to label.</Notice>}
    </div>
  );
}
