import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import type { ChecklistDraft } from '../../main/contract/checklists.ts';
import { call } from '../client/call.ts';
import { comparisonQueries } from '../client/comparison-queries.ts';
import { toFileName } from '../client/picked.ts';
import { saveFile } from '../client/save-files.ts';
import { toDraft } from '../text/checklists/checklist-items.ts';
import { toRevertedWords } from '../text/reverted-words.ts';
import { createIntentQueue } from './intent-queue.ts';
import { navigate } from './route.ts';

/** What a person does to checklists, one act after the other; each is kept at once, and undo takes it back. */
export interface ChecklistEdits {
  /** Change an own checklist, as it stands when all that was asked before is done. */
  readonly change: (checklistId: string, change: (draft: ChecklistDraft) => ChecklistDraft, says: string) => void;
  /** Save a new one and show it. */
  readonly create: (draft: ChecklistDraft) => void;
  readonly remove: (checklistId: string, name: string) => void;
  readonly revert: (way: 'undo' | 'redo') => void;
  readonly takeIn: (file: File) => void;
  readonly handOut: (checklistId: string) => void;
  /** What was done last; empty for nothing. */
  readonly said: string;
  /** Why something was refused, or null. */
  readonly refused: string | null;
}

const NOTHING = { said: '', refused: null };

/** Editing checklists with a way back. */
export function useChecklistEdits(): ChecklistEdits {
  const client = useQueryClient();
  const [words, setWords] = useState<Pick<ChecklistEdits, 'said' | 'refused'>>(NOTHING);
  const edits = useMemo(() => {
    const queue = createIntentQueue(
      async (run: () => Promise<string>) => {
        const said = await run();
        await client.invalidateQueries({ queryKey: comparisonQueries.checklists.queryKey });
        setWords({ said, refused: null });
      },
      (error) => setWords({ said: '', refused: error instanceof Error ? error.message : String(error) }),
    );
    const show = async (checklistId: string): Promise<void> => {
      await client.invalidateQueries({ queryKey: comparisonQueries.checklists.queryKey });
      navigate({ view: 'checklists', checklistId });
    };
    return {
      change: (checklistId, change, says) =>
        queue.push(async () => {
          const found = (await call('checklist.list', {})).find(({ id }) => id === checklistId);
          if (found === undefined) throw new Error('The checklist is not there any more.');
          await call('checklist.save', { checklistId, draft: change(toDraft(found)) });
          return says;
        }),
      create: (draft) =>
        queue.push(async () => {
          const { id, name } = await call('checklist.save', { draft });
          await show(id);
          return `“${name}” is a checklist of its own now.`;
        }),
      remove: (checklistId, name) =>
        queue.push(async () => {
          await call('checklist.remove', { checklistId });
          navigate({ view: 'checklists', checklistId: null }, { replace: true });
          return `“${name}” was deleted. Undo puts it back.`;
        }),
      revert: (way) => queue.push(async () => toRevertedWords(way, await call(`decision.${way}`, {}))),
      takeIn: (file) =>
        queue.push(async () => {
          const bytes = new Uint8Array(await file.arrayBuffer());
          const { id, name } = await call('checklist.import', { file: { name: toFileName(file.name), bytes } });
          await show(id);
          return `“${name}” was taken in.`;
        }),
      handOut: (checklistId) =>
        queue.push(async () => {
          const file = await call('checklist.export', { checklistId });
          saveFile(file);
          return `${file.name} was saved.`;
        }),
    } satisfies Omit<ChecklistEdits, 'said' | 'refused'>;
  }, [client]);
  return { ...edits, ...words };
}
