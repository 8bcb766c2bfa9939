import type { PairAgreement } from '../../../main/contract/agreement.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { Coefficient } from './coefficient.tsx';

/** Each two annotators by themselves. */
export function PairTable({ pairs }: { readonly pairs: readonly PairAgreement[] }) {
  const [first] = pairs;
  if (first === undefined) return null;
  return (
    <section className="agreement-part" aria-labelledby="agreement-pairs">
      <h2 id="agreement-pairs">Two by two</h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- a part that scrolls must be reached by the keyboard */}
      <div className="agreement-wide" role="region" aria-label="Table of pairs" tabIndex={0}>
        <table className="model-table">
          <caption className="visually-hidden">Cohen’s kappa of each two annotators</caption>
          <thead>
            <tr>
              <th scope="col">Annotators</th>
              {first.kappas.map(({ label }) => (
                <th key={label} scope="col">
                  <LabelTag label={label} /> κ
                </th>
              ))}
              <th scope="col">Sets α (MASI)</th>
            </tr>
          </thead>
          <tbody>
            {pairs.map((pair) => (
              <tr key={`${pair.first}\n${pair.second}`}>
                <th scope="row">
                  {pair.first} and {pair.second}
                </th>
                {pair.kappas.map(({ label, kappa }) => (
                  <td key={label}>
                    <Coefficient agreement={kappa} />
                  </td>
                ))}
                <td>
                  <Coefficient agreement={pair.sets} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}
