import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Checklist } from '../../../main/contract/checklists.ts';
import { comparisonQueries } from '../../client/comparison-queries.ts';
import { Notice } from '../../parts/notice.tsx';
import { useChecklistEdits, type ChecklistEdits } from '../../state/checklists.ts';
import { useComparisonKeys } from '../comparison/use-comparison-keys.ts';
import { ChecklistDialogs, type AskedDialog } from './checklist-dialogs.tsx';
import { ChecklistHead } from './checklist-head.tsx';
import { ChecklistLabels } from './checklist-labels.tsx';
import { ChecklistList } from './checklist-list.tsx';
import { useKeptFocus } from './use-kept-focus.ts';

/** The checklists by which policies are compared: those that come with the application, to read, and own ones, to edit. */
export function ChecklistsView({ checklistId }: { readonly checklistId: string | null }) {
  const { data: lists, error } = useQuery(comparisonQueries.checklists);
  const aspects = useQuery(comparisonQueries.aspects);
  const edits = useChecklistEdits();
  const refusal = edits.refused ?? error?.message ?? aspects.error?.message;
  const whole = useRef<HTMLDivElement>(null);
  useKeptFocus(whole);
  useComparisonKeys({ undo: () => edits.revert('undo'), redo: () => edits.revert('redo') });
  const chosen = lists?.find(({ id }) => id === checklistId) ?? (checklistId === null ? lists?.[0] : undefined);
  return (
    <div className="checklists" ref={whole} tabIndex={-1}>
      <ChecklistList lists={lists ?? []} chosen={chosen?.id ?? null} edits={edits} />
      <div className="checklist">
        {refusal !== undefined && <Notice tone="refused">{refusal}</Notice>}
        {chosen !== undefined && aspects.data !== undefined && (
          <Opened key={chosen.id} checklist={chosen} lists={lists ?? []} edits={edits} />
        )}
        {lists !== undefined && chosen === undefined && (
          <div className="empty">
            <h1>No such checklist</h1>
            <p>It was deleted, or never was in this workspace. Choose another from the list.</p>
          </div>
        )}
      </div>
    </div>
  );
}

interface Props {
  readonly checklist: Checklist;
  readonly lists: readonly Checklist[];
  readonly edits: ChecklistEdits;
}

function Opened({ checklist, lists, edits }: Props) {
  const [asked, ask] = useState<AskedDialog | null>(null);
  return (
    <>
      <ChecklistHead checklist={checklist} edits={edits} onAsk={ask} />
      <ChecklistLabels checklist={checklist} edits={edits} onAsk={ask} />
      {asked !== null && (
        <ChecklistDialogs asked={asked} checklist={checklist} lists={lists} edits={edits} onClose={() => ask(null)} />
      )}
    </>
  );
}
