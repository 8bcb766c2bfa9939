import type { LabelAgreement } from '../../../main/contract/agreement.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { toNumber } from '../../text/quantities.ts';
import { Coefficient } from './coefficient.tsx';

/** Agreement on each label, whoever judged what. */
export function LabelTable({ labels }: { readonly labels: readonly LabelAgreement[] }) {
  return (
    <table className="model-table">
      <caption className="visually-hidden">Agreement on each label</caption>
      <thead>
        <tr>
          <th scope="col">Label</th>
          <th scope="col">Given in</th>
          <th scope="col">Krippendorff’s α</th>
          <th scope="col">Fleiss’ κ</th>
        </tr>
      </thead>
      <tbody>
        {labels.map(({ label, positives, answers, alpha, fleiss }) => (
          <tr key={label}>
            <th scope="row">
              <LabelTag label={label} />
            </th>
            <td>
              {toNumber(positives)} of {toNumber(answers)} answers
            </td>
            <td>
              <Coefficient agreement={alpha} />
            </td>
            <td>
              <Coefficient agreement={fleiss} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
