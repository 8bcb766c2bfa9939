import { isAspectId } from '../../../main/contract/findings.ts';
import type { PolicyReading } from '../../../main/contract/types.ts';
import { STATE_NAMES } from '../../parts/state-mark.tsx';
import { WHOLE_COMPARISON } from '../../state/comparison-place.ts';
import { toFragment } from '../../state/route.ts';
import { toDecisionWords } from '../../text/comparison/verdict-words.ts';
import { toCount } from '../../text/quantities.ts';

/** What was judged side by side of the older version and not carried over, folded; each leads to where it can be judged anew. */
export function JudgementList({ reading }: { readonly reading: PolicyReading }) {
  const { policy, leftBehindGaps, leftBehindPairs } = reading;
  const count = leftBehindGaps.length + leftBehindPairs.length;
  if (count === 0) return null;
  const place = { ...WHOLE_COMPARISON, policyIds: [policy.id], column: policy.id };
  return (
    <details>
      <summary>{`${toCount(count, 'judgement')} on the older version ${count === 1 ? 'is' : 'are'} to be looked at again`}</summary>
      <ul className="orphans">
        {leftBehindGaps.map((gap) => (
          <li key={gap.id}>
            <a
              href={toFragment({
                view: 'comparison',
                place: { ...place, row: isAspectId(gap.aspect) ? gap.aspect : null },
              })}
            >
              {gap.aspect}
            </a>
            <span className="orphan-labels">{`${STATE_NAMES[gap.state]}. ${toDecisionWords(gap)}`}</span>
          </li>
        ))}
        {leftBehindPairs.map(({ id, verdict, a, b, author }) => (
          <li key={id}>
            <q dir="auto">{a.quote}</q> <q dir="auto">{b.quote}</q>
            <span className="orphan-labels">{`${verdict === 'pair' ? 'A pair' : 'Not a pair'} · ${author}`}</span>
          </li>
        ))}
      </ul>
    </details>
  );
}
