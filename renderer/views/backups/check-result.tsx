import type { FileCheck } from '../../../main/contract/backups.ts';
import { Notice } from '../../parts/notice.tsx';
import { toVerdict } from '../../text/backup-words.ts';

/** What a check of the workspace found; of a damaged one what to do, and where it is damaged. */
export function CheckResult({ found, isDesktop }: { readonly found: FileCheck; readonly isDesktop: boolean }) {
  const verdict = toVerdict(found);
  if (found.problems.length === 0) return <Notice>{verdict}</Notice>;
  return (
    <Notice tone="refused">
      <p>
        <strong>{verdict}</strong> Nothing was changed. Stop working in it,{' '}
        {isDesktop ? (
          <>end Lacuna and start it again: if the damage keeps the workspace from opening, it offers to mend it.</>
        ) : (
          <>
            end Lacuna, and mend it with <code>lacuna check FILE --repair</code>.
          </>
        )}{' '}
        Mending joins what can be read with the newest backup, and keeps the damaged file. Or put a backup beside it,
        and go on in that one.
      </p>
      <ul className="backup-problems" aria-label="What is damaged">
        {found.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
    </Notice>
  );
}
