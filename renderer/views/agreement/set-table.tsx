import type { AgreementReport } from '../../../main/contract/agreement.ts';
import { Coefficient } from './coefficient.tsx';

const DISTANCES = [
  { id: 'nominal', name: 'Nominal', says: 'two sets are the same, or they are not' },
  { id: 'jaccard', name: 'Jaccard', says: 'by the share of labels that both have' },
  { id: 'masi', name: 'MASI', says: 'the same, and a part of the other counts as closer' },
] as const;

/** Agreement on whole sets of labels, by how differences between sets are weighed. */
export function SetTable({ sets }: { readonly sets: AgreementReport['sets'] }) {
  return (
    <section className="agreement-part" aria-labelledby="agreement-sets">
      <h2 id="agreement-sets">All labels of a clause together</h2>
      <table className="model-table">
        <caption className="visually-hidden">Krippendorff’s alpha on label sets</caption>
        <thead>
          <tr>
            <th scope="col">Distance</th>
            <th scope="col">Krippendorff’s α</th>
          </tr>
        </thead>
        <tbody>
          {DISTANCES.map(({ id, name, says }) => (
            <tr key={id}>
              <th scope="row">
                {name} <span className="field-hint">{says}</span>
              </th>
              <td>
                <Coefficient agreement={sets[id]} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
