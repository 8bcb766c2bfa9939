import { useQuery } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { PolicyId, ReaderSegment } from '../../../main/contract/types.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import type { PaneColumn } from '../../text/comparison/clause-rows.ts';
import { toFoldedSource, type Run } from '../../text/folded-source.ts';
import { toPlain } from '../../../main/contract/plain-words.ts';

interface Props {
  readonly policyId: PolicyId;
  /** What the policy is called. */
  readonly name: string;
  /** The clauses to fold around. */
  readonly column: PaneColumn;
}

/** A policy's own text, folded around the clauses of one cell. Folds open where they stand. */
export function FoldedSource({ policyId, name, column }: Props) {
  const reading = useQuery(queries.reading(policyId));
  const evidence = column.clauses;
  const starts = useMemo(() => new Set(evidence.map(({ start }) => start)), [evidence]);
  const first = evidence[0]?.start;
  const found = evidence.some(({ role }) => role === 'evidence');
  const segments = reading.data?.segments;
  const runs = useMemo(
    () => (segments === undefined ? [] : toFoldedSource(segments, ({ start }) => starts.has(start))),
    [segments, starts],
  );
  if (reading.error !== null) return <Notice tone="refused">{reading.error.message}</Notice>;
  if (reading.data === undefined) return <p className="pane-wait">Loading the text …</p>;
  return (
    // Focusable, so that the keyboard can scroll it.
    <div className="pane-text" role="region" aria-label={`Source text of ${name}`} tabIndex={0}>
      {!found && (
        <p className="pane-verdict">
          {evidence.length === 0
            ? 'Nothing found here: the whole text is folded.'
            : 'Nothing found here. The nearest clauses that were looked at are marked with dashes.'}
        </p>
      )}
      {runs.map((run) => (
        <SourceRun
          key={run.segments[0]?.start}
          run={run}
          text={reading.data.text}
          isEvidence={({ start }) => starts.has(start)}
          first={first}
          found={found}
        />
      ))}
    </div>
  );
}

// The same function at each render, so that React calls it once, when the mark appears.
function bringIntoView(mark: HTMLElement | null): void {
  mark?.scrollIntoView({ block: 'center' });
}

interface SourceRunProps {
  readonly run: Run<ReaderSegment>;
  readonly text: string;
  readonly isEvidence: (segment: ReaderSegment) => boolean;
  /** Where the evidence to bring into view starts. */
  readonly first: number | undefined;
  /** Whether the evidence carries the state, or only came near. */
  readonly found: boolean;
}

function SourceRun({ run, text, isEvidence, first, found }: SourceRunProps) {
  const [open, setOpen] = useState(false);
  if (run.kind === 'folded' && !open) {
    const count = run.segments.length === 1 ? '1 passage' : `${run.segments.length} passages`;
    return (
      <button type="button" className="pane-fold" onClick={() => setOpen(true)}>
        {`Show ${count} between`}
      </button>
    );
  }
  return run.segments.map((segment) => (
    <p key={segment.start} className="pane-segment" data-kind={segment.kind}>
      {isEvidence(segment) ? (
        <mark ref={segment.start === first ? bringIntoView : null} className={found ? undefined : 'near'}>
          {toPlain(text.slice(segment.start, segment.end))}
        </mark>
      ) : (
        toPlain(text.slice(segment.start, segment.end))
      )}
    </p>
  ));
}
