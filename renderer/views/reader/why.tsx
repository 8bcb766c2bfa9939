import type { LabelId } from '../../../main/contract/labels.ts';
import { useLabel } from '../../parts/codebook.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { toTopWords } from '../../text/top-words.ts';
import type { Explanation } from './use-explanation.ts';

const SHOWN_WORDS = 8;

interface Props {
  readonly label: LabelId;
  /** The clause. */
  readonly words: string;
  readonly explanation: Explanation;
}

/** What a label asks, and the words of the clause that speak for it or against it. */
export function Why({ label, words, explanation }: Props) {
  const asks = useLabel(label)?.asks;
  const top = explanation.words === undefined ? [] : toTopWords(words, explanation.words[label] ?? [], SHOWN_WORDS);
  return (
    <section className="why" aria-labelledby="why-title">
      <h3 id="why-title" className="why-title">
        <LabelTag label={label} /> <span className="visually-hidden">, why</span>
      </h3>
      <p className="why-asks">{asks}</p>
      <p className="why-lead">{toLead(explanation, label, top.length)}</p>
      <ul className="why-words">
        {top.map(({ words: phrase, weight }) => (
          <li key={phrase}>
            <span className={weight > 0 ? 'weight-for' : 'weight-against'} dir="auto" title={phrase}>
              {phrase}
            </span>
            <span className="why-weight">
              {weight > 0 ? '+' : '−'}
              {Math.abs(weight).toFixed(2)}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

function toLead({ words, refused }: Explanation, label: LabelId, count: number): string {
  if (refused !== null) return refused;
  if (words === undefined) return 'Weighing the words …';
  if (words[label] === undefined) return 'The model in use does not judge this label.';
  return count === 0 ? 'No word of the clause weighs for or against it.' : 'Words for and against, in log-odds:';
}
