import type { PolicyReading, ReaderSegment } from '../../../main/contract/types.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';
import { toSourcePlace } from '../../text/source-place.ts';

/** Where a clause stands: the headings above it, the sentence that it completes, and its page, paragraph or line in the file. */
export function Place({ reading, clause }: { readonly reading: PolicyReading; readonly clause: ReaderSegment }) {
  const { text } = reading;
  const place = toSourcePlace(reading, clause);
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
      {place !== null && (
        <>
          <dt>In the file</dt>
          <dd className="place-source">{place}</dd>
        </>
      )}
    </dl>
  );
}
