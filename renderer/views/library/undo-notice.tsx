import { Button } from 'react-aria-components';
import { Notice } from '../../parts/notice.tsx';
import type { Removal } from '../../state/removal.ts';
import { toCompany } from '../../../main/contract/policy-names.ts';
import { toCount } from '../../text/quantities.ts';

function toSentence({ removed }: Removal): string {
  const [first] = removed;
  if (first === undefined) return '';
  const what =
    removed.length === 1 ? `“${first.title ?? toCompany(first)}”` : toCount(removed.length, 'policy', 'policies');
  return `Removed ${what} from the library.`;
}

/** Says what was removed, with a way back. It stays until it is put away, since not everybody is quick. */
export function UndoNotice({ removal }: { readonly removal: Removal }) {
  const { removed, refusal, undo, dismiss } = removal;
  if (refusal !== null) return <Notice tone="refused">{refusal}</Notice>;
  if (removed.length === 0) return null;
  return (
    <Notice>
      <div className="notice-line">
        <p>{toSentence(removal)}</p>
        <Button className="button" onPress={undo}>
          Undo
        </Button>
        <Button className="button quiet" onPress={dismiss}>
          Dismiss
        </Button>
      </div>
    </Notice>
  );
}
