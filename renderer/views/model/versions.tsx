import { Button } from 'react-aria-components';
import type { ModelShelf, ModelVersion, Trial } from '../../../main/contract/models.ts';
import { useProvidedLabels } from '../../parts/codebook.ts';
import type { ModelTask } from '../../state/model-task.ts';
import { toChange, toShare } from '../../text/expected.ts';
import { OwnLabels } from './own-labels.tsx';
import { toCount } from '../../text/quantities.ts';

const MOMENT = new Intl.DateTimeFormat('en-GB', { dateStyle: 'medium', timeStyle: 'short' });

/** The models of the workspace, newest last, with where each came from and what it changed. */
export function Versions({ shelf, task }: { readonly shelf: ModelShelf; readonly task: ModelTask }) {
  return (
    <section className="model-part" aria-labelledby="model-versions">
      <h2 id="model-versions">Versions</h2>
      <ol className="version-list">
        {shelf.versions.map((version) => (
          <li key={version.id} className="version">
            <Head version={version} shelf={shelf} task={task} />
            {version.trial !== null && <TrialTable trial={version.trial} name={version.name} />}
          </li>
        ))}
      </ol>
    </section>
  );
}

function Head({
  version,
  shelf,
  task,
}: {
  readonly version: ModelVersion;
  readonly shelf: ModelShelf;
  readonly task: ModelTask;
}) {
  const isInUse = version.id === shelf.inUse;
  const parent = shelf.versions.find(({ id }) => id === version.parentId);
  return (
    <div className="version-head">
      <div className="version-words">
        <b title={version.name}>{version.name}</b> <span className="fact-id">{version.id.slice(0, 12)}</span>
        <p className="field-hint">{toLineage(version, parent ?? null)}</p>
      </div>
      {isInUse ? (
        <span className="version-used">In use</span>
      ) : (
        <Button
          className="button"
          aria-label={`Use ${version.name}`}
          isDisabled={task.running !== null}
          onPress={() => task.use(version.id, version.name)}
        >
          Use
        </Button>
      )}
    </div>
  );
}

function toLineage(version: ModelVersion, parent: ModelVersion | null): string {
  const { parentId, decisions, policies, madeAt, author } = version;
  if (parentId === null || decisions === null || policies === null || madeAt === null) {
    return 'Came with the application.';
  }
  const from = parent === null ? `a default of another release (${parentId.slice(0, 12)})` : parent.name;
  const learned = `${toCount(decisions, 'decision')} on ${toCount(policies, 'policy', 'policies')}`;
  return `From ${from} and ${learned}; made by ${author ?? ''} on ${MOMENT.format(new Date(madeAt))}.`;
}

function TrialTable({ trial, name }: { readonly trial: Trial; readonly name: string }) {
  const { before, after, exact } = trial;
  const isBetter = exact.after > exact.before || after.macroF1 > before.macroF1;
  const shown = useProvidedLabels().filter(({ id }) => after.labels[id].support > 0);
  return (
    <>
      <table className="model-table" aria-label={`Before and after: ${name}`}>
        <thead>
          <tr>
            {['Label', 'Clauses', 'F1 before', 'F1 after', 'Change', 'Precision', 'Recall'].map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {shown.map(({ id, name: label }) => {
            const [old, fresh] = [before.labels[id], after.labels[id]];
            return (
              <tr key={id}>
                <th scope="row">{label}</th>
                <td>{fresh.support}</td>
                <td>{toShare(old.f1)}</td>
                <td>{toShare(fresh.f1)}</td>
                <td>{toChange(old, fresh)}</td>
                <td>{`${toShare(old.precision)} → ${toShare(fresh.precision)}`}</td>
                <td>{`${toShare(old.recall)} → ${toShare(fresh.recall)}`}</td>
              </tr>
            );
          })}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">All labels right</th>
            <td>{trial.clauses}</td>
            <td>{toShare(exact.before)}</td>
            <td>{toShare(exact.after)}</td>
            <td>{toChange({ f1: exact.before }, { f1: exact.after })}</td>
          </tr>
          <tr>
            <th scope="row">Mean F1</th>
            <td>{trial.clauses}</td>
            <td>{before.macroF1.toFixed(3)}</td>
            <td>{after.macroF1.toFixed(3)}</td>
            <td>{toChange({ f1: before.macroF1 }, { f1: after.macroF1 })}</td>
          </tr>
        </tfoot>
      </table>
      <p className="field-hint">
        {trial.split === 'policies'
          ? 'On decisions held out, whole policies at a time.'
          : 'Only one policy has decisions, so no fair figure can be given: measured on one half of its text at a time.'}{' '}
        {!isBetter && toNoBetter(trial)}
      </p>
      {trial.own.length > 0 && <OwnLabels own={trial.own} name={name} />}
    </>
  );
}

function toNoBetter({ own }: Trial): string {
  return own.length === 0
    ? 'It does no better than before: keep the other, or decide more clauses.'
    : 'On the labels that came with the application it does no better than before; what it gains are your own.';
}
