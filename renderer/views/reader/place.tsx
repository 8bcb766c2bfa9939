import type { ReaderSegment } from '../../../main/contract/types.ts';
import { toPlain } from '../../text/plain.ts';

/** Where a clause stands: the headings above it and the sentence that it completes. */
export function Place({ text, clause }: { readonly text: string; readonly clause: ReaderSegment }) {
  const headings = clause.headings.map(({ start, end }) => ({ start, words: toPlain(text.slice(start, end)) }));
  const leadIn = clause.leadIn === null ? null : toPlain(text.slice(clause.leadIn.start, clause.leadIn.end));
  return (
    <dl className="place">
      <dt>Under</dt>
      <dd dir="auto" title={headings.map(({ words }) => words).join(' › ')}>
        {headings.length === 0 && 'No heading'}
        {headings.map(({ start, words }) => (
          <span key={start} className="place-heading">
            {words}
          </span>
        ))}
      </dd>
      {leadIn !== null && (
        <>
          <dt>Completes</dt>
          <dd className="place-lead-in" dir="auto" title={leadIn}>
            {leadIn}
          </dd>
        </>
      )}
    </dl>
  );
}
