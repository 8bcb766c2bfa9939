import type { Decision, ReaderSegment } from '../../../main/contract/types.ts';
import { CheckMark } from '../../parts/check-mark.tsx';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** Who decided a clause, how and when; or that only the model has spoken. */
export function Verdict({ clause: { decision, prediction } }: { readonly clause: ReaderSegment }) {
  if (decision === null) {
    const suggests = prediction === null ? '' : prediction.labels.length === 0 ? '; the model suggests no label' : '';
    return <p className="verdict">Not decided{suggests}</p>;
  }
  const { origin } = decision;
  if (origin !== null) {
    return (
      <p className="verdict decided">
        <CheckMark /> Carried over by {decision.author} from the older version, where {origin.author} decided,{' '}
        <time dateTime={origin.decidedAt}>{MOMENT.format(new Date(origin.decidedAt))}</time>
        {decision.labels.length === 0 && ': none applies'}
      </p>
    );
  }
  return (
    <>
      <p className="verdict decided">
        <CheckMark /> {toDeed(decision)} by {decision.author},{' '}
        <time dateTime={decision.decidedAt}>{MOMENT.format(new Date(decision.decidedAt))}</time>
        {decision.labels.length === 0 && ': none applies'}
      </p>
      {decision.note !== undefined && (
        <p className="verdict-note" dir="auto">
          “{decision.note}”
        </p>
      )}
    </>
  );
}

function toDeed({ verdict, certainty, action }: Decision): string {
  if (verdict === true) return 'Adjudicated';
  if (certainty === 'unsure') return 'Marked as unsure';
  return action === 'confirm' ? 'Confirmed' : 'Set';
}
