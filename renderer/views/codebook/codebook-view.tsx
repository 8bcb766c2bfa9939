import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Button } from 'react-aria-components';
import { listActive, type Codebook } from '../../../main/contract/codebook.ts';
import { queries } from '../../client/queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { toCount } from '../../text/quantities.ts';
import { AsideLabels } from './aside-labels.tsx';
import { ChangeDialogs, type AskedDialog } from './change-dialogs.tsx';
import { History } from './history.tsx';
import { LabelCard } from './label-card.tsx';
import { UndoChange } from './undo-change.tsx';

/** The workspace's codebook: what each label asks, what people changed in it, and the means to change it. */
export function CodebookView() {
  const { data, error } = useQuery(queries.codebook);
  return (
    <div className="codebook">
      {error !== null && <Notice tone="refused">{error.message}</Notice>}
      {data === undefined ? <h1>Codebook</h1> : <Book codebook={data} />}
    </div>
  );
}

function Book({ codebook }: { readonly codebook: Codebook }) {
  const [asked, setAsked] = useState<AskedDialog | null>(null);
  const active = listActive(codebook);
  return (
    <>
      <header className="codebook-head">
        <div>
          <h1>Codebook</h1>
          <p className="field-hint">
            {toCount(active.length, 'label')} in use. Revision {codebook.revision}; each decision keeps the revision
            under which it was taken.
          </p>
        </div>
        <UndoChange />
        <Button className="button primary" onPress={() => setAsked({ kind: 'add' })}>
          Add a label…
        </Button>
      </header>
      <ol className="label-cards" aria-label="Labels in use">
        {active.map((label) => (
          <LabelCard key={label.id} label={label} isOnly={active.length === 1} onAsk={setAsked} />
        ))}
      </ol>
      <AsideLabels codebook={codebook} onAsk={setAsked} />
      <History codebook={codebook} />
      {asked !== null && <ChangeDialogs codebook={codebook} asked={asked} onClose={() => setAsked(null)} />}
    </>
  );
}
