import { Button } from 'react-aria-components';
import type { Decision, PolicyReading } from '../../../main/contract/types.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { Notice } from '../../parts/notice.tsx';
import type { ReaderSession, SessionState } from '../../state/reader-session.ts';

function Orphans({ orphans }: { readonly orphans: readonly Decision[] }) {
  return (
    <Notice>
      <details>
        <summary>
          {orphans.length === 1 ? '1 decision' : `${orphans.length} decisions`} no longer fit the text; nothing was
          moved or lost
        </summary>
        <ul className="orphans">
          {orphans.map((orphan) => (
            <li key={orphan.id}>
              <q dir="auto">{orphan.quote}</q>
              <span className="orphan-labels">
                {orphan.labels.map((label) => (
                  <LabelTag key={label} label={label} />
                ))}
                {orphan.labels.length === 0 && 'None applies'} · {orphan.author}
              </span>
            </li>
          ))}
        </ul>
      </details>
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

/** What has to be said above the text: orphaned decisions, remarks on the document, or that it holds no clause. */
export function Messages({ reading: { orphans, policy } }: { readonly reading: PolicyReading }) {
  return (
    <div className="reader-messages">
      {orphans.length > 0 && <Orphans orphans={orphans} />}
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
