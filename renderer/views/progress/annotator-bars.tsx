import type { AnnotatorProgress } from '../../../main/contract/progress.ts';
import { Bars } from '../../parts/charts/bars.tsx';
import { Picture } from '../../parts/charts/picture.tsx';
import { toNumber } from '../../text/quantities.ts';
import { toPart } from '../../text/progress-words.ts';

/** How far each annotator is with what is theirs. */
export function AnnotatorBars({ annotators }: { readonly annotators: readonly AnnotatorProgress[] }) {
  const says = annotators.map(({ annotator, done, clauses }) => `${annotator} ${toPart(done, clauses)}`).join('; ');
  return (
    <Picture
      title="Annotators"
      says="Clauses that each has judged (filled), of those that are theirs to read. As long as nothing is assigned to anybody, that is the whole library."
      table={<AnnotatorTable annotators={annotators} />}
    >
      <Bars
        axis="Clauses"
        alt={`Clauses judged: ${says}.`}
        bars={annotators.map(({ annotator, done, clauses }) => ({
          id: annotator,
          name: annotator,
          done,
          total: clauses,
          says: toPart(done, clauses),
        }))}
      />
    </Picture>
  );
}

function AnnotatorTable({ annotators }: { readonly annotators: readonly AnnotatorProgress[] }) {
  return (
    <table className="model-table">
      <caption className="visually-hidden">How far each annotator is</caption>
      <thead>
        <tr>
          <th scope="col">Annotator</th>
          <th scope="col">Policies</th>
          <th scope="col">Clauses</th>
          <th scope="col">Done</th>
          <th scope="col">Remaining</th>
          <th scope="col">Done elsewhere</th>
        </tr>
      </thead>
      <tbody>
        {annotators.map(({ annotator, policies, clauses, done, doneElsewhere }) => (
          <tr key={annotator}>
            <th scope="row" dir="auto">
              {annotator}
            </th>
            <td>{toNumber(policies)}</td>
            <td>{toNumber(clauses)}</td>
            <td>{toNumber(done)}</td>
            <td>{toNumber(clauses - done)}</td>
            <td>{toNumber(doneElsewhere)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
