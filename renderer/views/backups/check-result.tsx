import { Button } from 'react-aria-components';
import type { FileCheck } from '../../../main/contract/backups.ts';
import { Notice } from '../../parts/notice.tsx';
import { MENDING, toVerdict } from '../../text/backup-words.ts';

interface Props {
  readonly found: FileCheck;
  readonly isBusy: boolean;
  readonly onMend: () => void;
}

/** What a check of the workspace found; of a damaged one where it is damaged, and the ways out. */
export function CheckResult({ found, isBusy, onMend }: Props) {
  const verdict = toVerdict(found);
  if (found.problems.length === 0) return <Notice>{verdict}</Notice>;
  return (
    <Notice tone="refused">
      <p>
        <strong>{verdict}</strong> Nothing was changed. {MENDING}
      </p>
      <ul className="backup-problems" aria-label="What is damaged">
        {found.problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
      </ul>
      <div>
        <Button className="button" isDisabled={isBusy} onPress={onMend}>
          Mend it
        </Button>
      </div>
    </Notice>
  );
}
