import { Button } from 'react-aria-components';
import { LabelTag } from '../../parts/label-tag.tsx';
import { Notice } from '../../parts/notice.tsx';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { ComparingLine } from './comparing-line.tsx';
import { turn } from '../../text/selection.ts';
import { toCloseKeys, type RedlineLine } from '../../text/comparison/redline-lines.ts';
import type { RedlinesChosen } from './use-redline-choice.ts';

/** The pairs of clauses to choose redlines from: how both begin, their label, how close they are. */
export function RedlineList({ redlines }: { readonly redlines: RedlinesChosen }) {
  const { between, lines, keys, setKeys, error } = redlines;
  if (error !== null) return <Notice tone="refused">{error.message}</Notice>;
  if (lines === null) {
    const queryKeys = between === null ? [] : [comparisonQueries.alignment(between.a, between.b).queryKey];
    return <ComparingLine what="Looking for clauses that belong together" queryKeys={queryKeys} />;
  }
  if (lines.length === 0)
    return <p role="status">No clauses of these two belong together: there is nothing to redline.</p>;
  const chosen = lines.filter(({ key }) => keys.has(key)).length;
  return (
    <fieldset className="redline-list">
      <legend className="field-label">{`Clauses to redline: ${chosen} of ${lines.length}`}</legend>
      <div className="redline-sets">
        <Button className="button small" onPress={() => setKeys(new Set(lines.map(({ key }) => key)))}>
          All
        </Button>
        <Button className="button small" onPress={() => setKeys(toCloseKeys(lines))}>
          Near-verbatim ones
        </Button>
        <Button className="button small" onPress={() => setKeys(new Set())}>
          None
        </Button>
      </div>
      <ul className="redline-lines">
        {lines.map((line) => (
          <Line key={line.key} line={line} isChosen={keys.has(line.key)} onTurn={() => setKeys(turn(keys, line.key))} />
        ))}
      </ul>
    </fieldset>
  );
}

interface LineProps {
  readonly line: RedlineLine;
  readonly isChosen: boolean;
  readonly onTurn: () => void;
}

function Line({ line: { begins, label, grade }, isChosen, onTurn }: LineProps) {
  return (
    <li>
      <label className="redline-line">
        <input type="checkbox" checked={isChosen} onChange={onTurn} />
        <span className="redline-begins" dir="auto">
          {begins.a}
        </span>
        <span className="redline-begins" dir="auto">
          {begins.b}
        </span>
        <span className="redline-grade">
          {label !== null && <LabelTag label={label} />} {grade}
        </span>
      </label>
    </li>
  );
}
