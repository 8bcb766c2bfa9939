import { memo, useMemo, type ReactNode } from 'react';
import type { Redline, VersionChange } from '../../../../main/contract/alignment.ts';
import type { PolicyReading, Span } from '../../../../main/contract/types.ts';
import { toFragment } from '../../../state/route.ts';
import { findSegment, toHeadingPath } from '../../../text/comparison/heading-path.ts';
import { toRedlinePieces } from '../../../text/comparison/redline-pieces.ts';
import { ClausePath } from '../reading/clause-path.tsx';
import { ClauseWords, Pieces } from '../reading/clause-words.tsx';

interface Props {
  readonly change: VersionChange;
  readonly before: PolicyReading;
  readonly after: PolicyReading;
}

const NAMES: Readonly<Record<VersionChange['kind'], string>> = {
  unchanged: 'Unchanged',
  changed: 'Changed',
  moved: 'Moved',
  added: 'Added',
  removed: 'Removed',
};

/** What became of one clause: its place, what happened to it in a word, and its words with what was taken out and put in. */
export const ChangeRow = memo(function ChangeRow({ change, before, after }: Props) {
  const { kind } = change;
  const [reading, span] = 'b' in change ? [after, change.b] : [before, change.a];
  return (
    <li
      className="change"
      data-kind={kind}
      data-change={kind === 'unchanged' ? undefined : ''}
      tabIndex={kind === 'unchanged' ? undefined : -1}
    >
      <ClausePath headings={toWhere(change, before, after)} lead={<b className="change-kind">{NAMES[kind]}</b>}>
        <a href={toFragment({ view: 'reader', policyId: reading.policy.id, at: span.start })}>
          Open<span className="visually-hidden"> in the reader</span>
        </a>
      </ClausePath>
      <Words change={change} before={before} after={after} />
    </li>
  );
});

/** The headings above a clause; of one that moved below another heading, the two ways. */
function toWhere(change: VersionChange, before: PolicyReading, after: PolicyReading): readonly string[] {
  const at = (reading: PolicyReading, span: Span): readonly string[] => {
    const segment = findSegment(reading.segments, span);
    return segment === null ? [] : toHeadingPath(reading.text, segment);
  };
  if (change.kind !== 'moved') return 'b' in change ? at(after, change.b) : at(before, change.a);
  const [from, to] = [at(before, change.a).at(-1) ?? 'the start', at(after, change.b).at(-1) ?? 'the start'];
  return [from === to ? to : `${from} → ${to}`];
}

function Words({ change, before, after }: Props): ReactNode {
  switch (change.kind) {
    case 'unchanged':
      return <Text reading={after} span={change.b} as={null} />;
    case 'added':
      return <Text reading={after} span={change.b} as="inserted" />;
    case 'removed':
      return <Text reading={before} span={change.a} as="deleted" />;
    case 'changed':
    case 'moved':
      return change.redline.whole ? (
        <>
          <Text reading={before} span={change.a} as="deleted" />
          <Text reading={after} span={change.b} as="inserted" />
        </>
      ) : (
        <Redlined redline={change.redline} before={before} after={after} />
      );
  }
}

interface TextProps {
  readonly reading: PolicyReading;
  readonly span: Span;
  readonly as: 'deleted' | 'inserted' | null;
}

function Text({ reading, span, as }: TextProps) {
  const changes = useMemo(() => (as === null ? null : { as, spans: [span] }), [as, span]);
  return (
    <p className="clause-text" dir="auto">
      <ClauseWords text={reading.text} clause={span} marks={[]} changes={changes} />
    </p>
  );
}

function Redlined({ redline, before, after }: Omit<Props, 'change'> & { readonly redline: Redline }) {
  const pieces = useMemo(
    () => toRedlinePieces(before.text, after.text, redline.parts),
    [before.text, after.text, redline],
  );
  return (
    <p className="clause-text" dir="auto">
      <Pieces pieces={pieces} />
    </p>
  );
}
