import { Button } from 'react-aria-components';
import type { ModelShelf } from '../../../main/contract/models.ts';
import { Notice } from '../../parts/notice.tsx';
import { ProgressBar } from '../../parts/progress-bar.tsx';
import type { ModelTask } from '../../state/model-task.ts';
import { toCount } from '../../text/quantities.ts';

/** Teaching the model with the workspace’s decisions, and how far that is. */
export function Improve({ decided, task }: { readonly decided: ModelShelf['decided']; readonly task: ModelTask }) {
  const { clauses, policies, needed } = decided;
  const missing = Math.max(0, needed - clauses);
  const { running, outcome } = task;
  return (
    <section className="model-part" aria-labelledby="model-improve">
      <h2 id="model-improve">Teach it</h2>
      <p>
        {missing > 0
          ? `Decided so far: ${toCount(clauses, 'clause')}. ${toCount(missing, 'more decision')} and the model can learn from them.`
          : `The model can learn from your ${toCount(clauses, 'decision')} on ${toCount(policies, 'policy', 'policies')}. What it knows stays the starting point.`}
        {missing === 0 && policies === 1 && (
          <> With one policy alone no fair figure can be given: it is measured on one half of the text at a time.</>
        )}
      </p>
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
