import type { Request } from '../contract/api.ts';
import type { AskedChange, Codebook, CodebookChange } from '../contract/codebook.ts';
import { toDecisionId } from '../contract/decode.ts';
import { LacunaError } from '../contract/errors.ts';
import type { OwnLabelId } from '../contract/labels.ts';
import { findObjection } from '../core/3-label/codebook.ts';
import { appendCodebookChange } from '../store/codebook-changes.ts';
import { inTransaction } from '../store/sql.ts';
import { getCodebook } from './codebook.ts';
import { getAuthor, type Workbench } from './workbench.ts';

/**
 * Change the codebook. It is on the disk when this answers.
 *
 * @throws LacunaError `codebook-changed` if the person saw another revision, `cannot-change-codebook` if the change does not fit.
 */
export function changeCodebook(bench: Workbench, { change, revision }: Request<'codebook.change'>): Codebook {
  const { db, clock, newId } = bench;
  inTransaction(db, () => {
    const codebook = getCodebook(bench);
    if (codebook.revision !== revision) throw new LacunaError('codebook-changed');
    const objection = findObjection(codebook, change);
    if (objection !== null) throw new LacunaError('cannot-change-codebook', { why: objection });
    const by = { author: getAuthor(bench), decidedAt: clock().toISOString() };
    appendCodebookChange(db, { id: toDecisionId(newId()), ...by, change: toLogged(change, newId) });
  });
  bench.push({ type: 'changed', what: 'codebook', policyId: null });
  return getCodebook(bench);
}

function toLogged(asked: AskedChange, newId: () => string): CodebookChange {
  const draw = (): OwnLabelId => `own-${newId().replaceAll('-', '').slice(0, 8)}`;
  if (asked.action === 'add') return { ...asked, label: draw() };
  if (asked.action !== 'split') return asked;
  return { action: 'split', label: asked.label, parts: asked.parts.map((draft) => ({ label: draw(), draft })) };
}
