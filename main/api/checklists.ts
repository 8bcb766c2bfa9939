import type { Request } from '../contract/api.ts';
import type { Checklist, ChecklistDraft, ChecklistItem } from '../contract/checklists.ts';
import { parseChecklistFile } from '../contract/decode-checklist.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { FileBytes } from '../contract/types.ts';
import { toChecklistFile, toDraft, toSettledDraft } from '../core/5-compare/checklists/checklist-file.ts';
import { listProvidedChecklists } from '../core/5-compare/checklists/provided-checklists.ts';
import { appendJudgement, type Judgement, readJudgements } from '../store/judgements.ts';
import { inTransaction } from '../store/sql.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/** What the log keeps of a checklist: its words, or null for one that was taken out. */
type ChecklistBody = ChecklistDraft | null;

/** Every checklist: those that come with the application first, then own ones by name. */
export function listChecklists({ db, ledger }: Pick<Workbench, 'db' | 'ledger'>): readonly Checklist[] {
  const inForce = ledger.current().standing.judged('checklist', null);
  const logged = inForce.size === 0 ? null : readJudgements(db, 'checklist', null);
  const own = [...inForce.values()].flatMap((id) => {
    const judgement = logged?.get(id);
    const checklist = judgement === undefined ? null : toChecklist(judgement);
    return checklist === null ? [] : [checklist];
  });
  return [...listProvidedChecklists(), ...own.toSorted(byName)];
}

/** @throws LacunaError `not-found` if there is none of that id. */
export function getChecklist(bench: Pick<Workbench, 'db' | 'ledger'>, id: string): Checklist {
  return getById(listChecklists(bench), id);
}

/** One of those that come with the application. @throws LacunaError `not-found` if there is none of that id. */
export function getProvidedChecklist(id: string): Checklist {
  return getById(listProvidedChecklists(), id);
}

/**
 * Save an own checklist, a new one where no id is given. It is on the disk when this answers.
 *
 * @throws LacunaError `not-found` if there is none of that id, `checklist-provided` if it comes with the application, `bad-checklist`.
 */
export function saveChecklist(bench: Workbench, { checklistId, draft }: Request<'checklist.save'>): Checklist {
  if (checklistId !== undefined) assertOwn(getChecklist(bench, checklistId));
  const id = checklistId ?? bench.newId();
  append(bench, id, toSettledDraft(draft));
  return getChecklist(bench, id);
}

/** Take an own checklist out of the list. @throws LacunaError `checklist-provided` if it comes with the application. */
export function removeChecklist(bench: Workbench, id: string): boolean {
  const found = listChecklists(bench).find((one) => one.id === id);
  if (found === undefined) return false;
  assertOwn(found);
  append(bench, id, null);
  return true;
}

/** A checklist as a file. @throws LacunaError `not-found` if there is none of that id. */
export function exportChecklist(bench: Workbench, id: string): FileBytes {
  const checklist = getChecklist(bench, id);
  const stem = checklist.name.replaceAll(/[^\p{L}\p{N}]+/gu, '-').replaceAll(/^-|-$/g, '');
  const bytes = new TextEncoder().encode(toChecklistFile(toDraft(checklist)));
  return { name: `${stem === '' ? 'checklist' : stem}.checklist.json`, bytes };
}

/** Take a checklist's file in as an own one. @throws LacunaError `bad-checklist` saying what is wrong and where. */
export function importChecklist(bench: Workbench, { bytes }: FileBytes): Checklist {
  return saveChecklist(bench, { draft: readChecklistFile(bytes) });
}

/** A checklist's file as a checklist that is kept nowhere, under the file's name. @throws LacunaError `bad-checklist`. */
export function toFileChecklist({ name, bytes }: FileBytes): Checklist {
  return { id: name, ...readChecklistFile(bytes), provided: false, author: null, savedAt: null };
}

function readChecklistFile(bytes: Uint8Array): ChecklistDraft {
  return toSettledDraft(parseChecklistFile(new TextDecoder().decode(bytes)));
}

function append(bench: Workbench, subject: string, body: ChecklistBody): void {
  const { db, clock, newId, push } = bench;
  const id = toDecisionId(newId());
  const said = { author: getAuthor(bench), decidedAt: clock().toISOString() };
  inTransaction(db, () => appendJudgement(db, { id, action: 'checklist', policyId: null, subject, body, ...said }));
  push({ type: 'changed', what: 'judgements', policyId: null });
}

function toChecklist({ subject, body, author, decidedAt }: Judgement): Checklist | null {
  const draft = body as ChecklistBody;
  if (draft === null) return null;
  // What was written before hooks could be edited names none.
  const items = draft.items.map((item) => ({
    ...item,
    hooks: (item.hooks as ChecklistItem['hooks'] | undefined) ?? null,
  }));
  return { id: subject, ...draft, items, provided: false, author, savedAt: decidedAt };
}

function assertOwn({ provided, name }: Checklist): void {
  if (provided) throw new LacunaError('checklist-provided', { name });
}

function getById(checklists: readonly Checklist[], id: string): Checklist {
  const found = checklists.find((one) => one.id === id);
  if (found === undefined) throw new LacunaError('not-found', { what: 'The checklist' });
  return found;
}

// Not localeCompare: the order must not depend on the machine's language.
function byName(a: Checklist, b: Checklist): number {
  return a.name === b.name ? Number(a.id > b.id) : Number(a.name > b.name) * 2 - 1;
}
