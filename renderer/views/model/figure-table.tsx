import type { ModelFigures } from '../../../main/contract/models.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';
import { toShare } from '../../text/expected.ts';
import { toNumber } from '../../text/quantities.ts';

/** Each label’s figures, and the mean of F1. */
export function FigureTable({ figures, name }: { readonly figures: ModelFigures; readonly name: string }) {
  return (
    <table className="model-table" aria-label={name}>
      <thead>
        <tr>
          {['Label', 'Precision', 'Recall', 'F1', 'Clauses', 'Calibration error'].map((head) => (
            <th key={head} scope="col">
              {head}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {useProvidedLabels().map(({ id, name: label }) => {
          const { precision, recall, f1, support, calibrationError } = figures.labels[id];
          const none = support === 0;
          return (
            <tr key={id}>
              <th scope="row">{label}</th>
              <td>{toShare(none ? null : precision)}</td>
              <td>{toShare(none ? null : recall)}</td>
              <td>{toShare(none ? null : f1)}</td>
              <td>{toNumber(support)}</td>
              <td>{calibrationError.toFixed(3)}</td>
            </tr>
          );
        })}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colSpan={3}>
            Mean F1
          </th>
          <td>{figures.macroF1.toFixed(3)}</td>
        </tr>
      </tfoot>
    </table>
  );
}
