import { toPlain } from '../../../main/contract/plain-words.ts';
import type { FoundClause } from '../../../main/contract/search.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { cutAtHits, toStanding } from '../../text/find-words.ts';

interface Props {
  readonly clause: FoundClause;
  readonly policy: string;
  /** From 0, of `total`. */
  readonly place: number;
  readonly total: number;
  /** In pixels from the head of the list. */
  readonly top: number;
  readonly isActive: boolean;
  readonly onOpen: () => void;
}

/** A clause that was found: where it stands, its words with those looked for marked, its labels and how they came about. */
export function FoundLine({ clause, policy, place, total, top, isActive, onOpen }: Props) {
  const { labels, status } = clause;
  const headings = clause.headings.map(toPlain);
  const path = [policy, ...headings].join(' › ');
  return (
    // The list has the keys; a click is the mouse's way to the same.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={`found-${place}`}
      className="found"
      role="option"
      aria-selected={isActive}
      aria-posinset={place + 1}
      aria-setsize={total}
      style={{ top }}
      onClick={onOpen}
    >
      <p className="found-path" title={path}>
        <b>{policy}</b>
        {headings.map((heading, at) => (
          // oxlint-disable-next-line react/no-array-index-key -- two headings of a path can read alike
          <span key={at}> › {heading}</span>
        ))}
      </p>
      <p className="found-text">
        {cutAtHits(clause).map(({ text, hit, at }) =>
          hit ? <mark key={at}>{text}</mark> : <span key={at}>{text}</span>,
        )}
      </p>
      <p className="found-foot">
        {labels.map((label) => (
          <LabelTag key={label} label={label} suggested={status === 'undecided'} />
        ))}
        {status !== 'unlabelled' && labels.length === 0 && <span className="found-none">No label</span>}
        <span className="found-standing">{toStanding(clause)}</span>
      </p>
    </div>
  );
}
