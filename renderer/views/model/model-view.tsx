import { useQuery } from '@tanstack/react-query';
import type { ModelFigures, ModelShelf, ModelVersion } from '../../../main/contract/models.ts';
import type { HostInfo } from '../../../main/contract/types.ts';
import { queries, useHost } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { useModelTask } from '../../state/model-task.ts';
import { toNumber } from '../../text/quantities.ts';
import { FigureTable } from './figure-table.tsx';
import { Improve } from './improve.tsx';
import { Reliability } from './reliability.tsx';
import { Thresholds } from './thresholds.tsx';
import { Versions } from './versions.tsx';

/** The model in use: how good it is, how to teach it, its versions, and from which score it gives labels. */
export function ModelView() {
  const shelf = useQuery(queries.models);
  const host = useHost();
  const refusal = shelf.error ?? host.error;
  return (
    <div className="model">
      <h1>Model</h1>
      {refusal !== null && <Notice tone="refused">{refusal.message}</Notice>}
      {shelf.data !== undefined && host.data !== undefined && <Shelf shelf={shelf.data} model={host.data.model} />}
    </div>
  );
}

function Shelf({ shelf, model }: { readonly shelf: ModelShelf; readonly model: HostInfo['model'] }) {
  const task = useModelTask();
  const inUse = shelf.versions.find(({ id }) => id === shelf.inUse);
  const figures = inUse?.trial?.after ?? shelf.card;
  return (
    <>
      <section className="model-part" aria-labelledby="model-in-use">
        <h2 id="model-in-use">In use: {model.name}</h2>
        <p className="field-hint">
          Trained on {model.trainedOn.replaceAll(/\d+/g, (digits) => toNumber(Number(digits)))}.{' '}
          <span className="fact-id">{model.id.slice(0, 12)}</span>
        </p>
        {figures === null ? (
          <p>This model’s card holds no figures.</p>
        ) : (
          <Figures figures={figures} version={inUse ?? null} />
        )}
      </section>
      <Improve shelf={shelf} task={task} />
      <Versions shelf={shelf} task={task} />
      <Thresholds model={model} own={shelf.ownThresholds} curves={shelf.card?.curves ?? null} />
    </>
  );
}

function Figures({ figures, version }: { readonly figures: ModelFigures; readonly version: ModelVersion | null }) {
  const trial = version?.trial ?? null;
  return (
    <>
      <FigureTable figures={figures} name="Figures of the model in use" />
      <p className="field-hint">
        {trial === null
          ? 'Measured by cross-validation: on clauses of policies that were left out of training.'
          : 'Measured on your decisions, each part of them by a model that had not learned from it.'}{' '}
        The provided policies were among those that the default learned from: on them it does better than elsewhere.
      </p>
      {figures.bins !== null && <Reliability bins={figures.bins} />}
    </>
  );
}
