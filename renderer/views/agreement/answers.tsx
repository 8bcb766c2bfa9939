import { Button } from 'react-aria-components';
import type { Answer, DisputedClause } from '../../../main/contract/annotating.ts';
import { LabelTag } from '../../parts/label-tag.tsx';

/** What each annotator said of the clause, and an earlier verdict. */
export function Answers({
  clause,
  onTake,
}: {
  readonly clause: DisputedClause;
  readonly onTake: (at: number) => void;
}) {
  return (
    <ul className="answers" aria-label="What annotators said">
      {clause.answers.map((answer, at) => (
        <Line key={answer.annotator} name={answer.annotator} answer={answer}>
          <Button
            className="button quiet"
            aria-label={`Choose what ${answer.annotator} said`}
            onPress={() => onTake(at)}
          >
            Choose
          </Button>
        </Line>
      ))}
      {clause.verdict !== null && (
        <Line name={`Earlier verdict by ${clause.verdict.annotator}, reopened since`} answer={clause.verdict} />
      )}
    </ul>
  );
}

interface LineProps {
  readonly name: string;
  readonly answer: Answer;
  readonly children?: React.ReactNode;
}

function Line({ name, answer, children }: LineProps) {
  const { labels, certainty, note, decidedAt } = answer;
  return (
    <li>
      <div className="answer-head">
        <strong title={decidedAt}>{name}</strong>
        {certainty === 'unsure' && <span className="answer-unsure">unsure</span>}
        {children}
      </div>
      <div className="answer-labels">
        {labels.length === 0 ? 'None applies' : labels.map((label) => <LabelTag key={label} label={label} />)}
      </div>
      {note !== null && <p className="answer-note">“{note}”</p>}
    </li>
  );
}
