import type { OwnLabelTrial } from '../../../main/contract/models.ts';
import { toShare } from '../../text/expected.ts';
import { toCount } from '../../text/quantities.ts';

/** Labels of one's own that a version has learned, and how far each can be trusted. */
export function OwnLabels({ own, name }: { readonly own: readonly OwnLabelTrial[]; readonly name: string }) {
  const notes = own.flatMap(toNotes);
  return (
    <>
      <table className="model-table" aria-label={`Your own labels: ${name}`}>
        <thead>
          <tr>
            {['Your label', 'Examples', 'Policies', 'F1', '95 % interval', 'Precision', 'Recall'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {own.map((trial) => (
            <tr key={trial.id} data-label={trial.id}>
              <th scope="row">{trial.name}</th>
              <td>{trial.examples}</td>
              <td>{trial.policies}</td>
              <Measured measured={trial.measured} />
            </tr>
          ))}
        </tbody>
      </table>
      {notes.length > 0 && (
        <ul className="own-label-notes">
          {notes.map((note) => (
            <li key={note} className="field-hint">
              {note}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function Measured({ measured }: Pick<OwnLabelTrial, 'measured'>) {
  if (measured === null) return <td colSpan={4}>too few policies to measure</td>;
  const { figures, interval } = measured;
  return (
    <>
      <td>{toShare(figures.f1)}</td>
      <td>{`${toShare(interval[0])} to ${toShare(interval[1])}`}</td>
      <td>{toShare(figures.precision)}</td>
      <td>{toShare(figures.recall)}</td>
    </>
  );
}

function toNotes({ name, examples, policies, unasked, measured }: OwnLabelTrial): readonly string[] {
  const few = `“${name}” has ${toCount(examples, 'example')} in ${toCount(policies, 'policy', 'policies')}: too few to say how good it is. Check what it suggests.`;
  const wide = `What is known of “${name}” is rough: its interval is wide. More examples in other policies would tell.`;
  const asked = `${toCount(unasked, 'clause')} without “${name}” ${unasked === 1 ? 'was' : 'were'} decided before the label existed: look whether it belongs there.`;
  const isWide = measured !== null && measured.interval[1] - measured.interval[0] > 0.3;
  return [...(measured === null ? [few] : []), ...(isWide ? [wide] : []), ...(unasked > 0 ? [asked] : [])];
}
