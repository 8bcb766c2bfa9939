import { Button } from 'react-aria-components';
import type { ModelShelf } from '../../../main/contract/models.ts';
import { LabelTag } from '../../parts/label-tag.tsx';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import type { ModelTask } from '../../state/model-task.ts';
import { toCount } from '../../text/quantities.ts';

/** Teaching the model with the workspace’s decisions, and how far that is. */
export function Improve({ shelf, task }: { readonly shelf: ModelShelf; readonly task: ModelTask }) {
  const { decided, ownLabels, examplesNeeded } = shelf;
  const { clauses, policies, needed } = decided;
  const missing = Math.max(0, needed - clauses);
  const { running, outcome } = task;
  return (
    <section className="model-part" aria-labelledby="model-improve">
      <h2 id="model-improve">Teach it</h2>
      <p>
        {missing > 0
          ? `Decided so far: ${toCount(clauses, 'clause')}. ${toCount(missing, 'more decision')} and the model can learn from them.`
          : `The model can learn from ${toCount(clauses, 'decision')} on ${toCount(policies, 'policy', 'policies')}. What it knows stays the starting point.`}
        {missing === 0 && policies === 1 && (
          <> With one policy alone no fair figure can be given: it is measured on one half of the text at a time.</>
        )}
      </p>
      {ownLabels.length > 0 && (
        <ul className="own-label-notes" aria-label="Your own labels">
          {ownLabels.map((own) => (
            <OwnLabel key={own.id} own={own} needed={examplesNeeded} />
          ))}
        </ul>
      )}
      {running === null ? (
        <Button className="button primary model-action" isDisabled={missing > 0} onPress={task.improve}>
          {`Improve the model with ${toCount(clauses, 'decision')}`}
        </Button>
      ) : (
        <div className="model-running">
          <ProgressBar done={running.done} total={running.total} what={running.what} note={running.note} />
          <Button className="button" onPress={task.cancel}>
            Cancel
          </Button>
        </div>
      )}
      {outcome !== null && <Notice tone={outcome.tone}>{outcome.words}</Notice>}
    </section>
  );
}

/** How near a label of one's own is to being learned. */
function OwnLabel({ own, needed }: { readonly own: ModelShelf['ownLabels'][number]; readonly needed: number }) {
  const { id, examples, policies } = own;
  const held = `${toCount(examples, 'example')} in ${toCount(policies, 'policy', 'policies')}`;
  return (
    <li className="field-hint">
      <LabelTag label={id} />{' '}
      {examples < needed ? `${held}; it is learned from ${needed} on.` : `${held}: it will be learned.`}
    </li>
  );
}
