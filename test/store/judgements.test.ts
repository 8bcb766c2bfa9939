import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import { appendReversal } from '../../main/store/decisions.ts';
import { appendJudgement, type Judgement, readJudgements } from '../../main/store/judgements.ts';
import { appendSuccession } from '../../main/store/successions.ts';
import { openLedger } from '../../main/store/ledger.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const POLICY = toPolicyId('a'.repeat(64));

function openLog() {
  const db = openWorkspace(path.join(createTempFolder(), 'test.lacuna'));
  onTestFinished(() => void db.close());
  return { db, ledger: openLedger(db) };
}

function toJudgement(id: string, subject: string, more: Partial<Judgement> = {}): Judgement {
  const decidedAt = '2026-01-01T00:00:00.000Z';
  const body = { note: `half a pair: \uD800, of ${id}` };
  return { id: toDecisionId(id), action: 'judge', policyId: POLICY, subject, body, author: 'Ada', decidedAt, ...more };
}

describe('judgements in the log', () => {
  it('are kept word for word, and the latest on a subject counts', () => {
    const { db, ledger } = openLog();
    const said = [toJudgement('one', 'SHA-4'), toJudgement('two', 'SHA-4'), toJudgement('three', 'RET-1')];
    for (const one of said) appendJudgement(db, one);
    expect([...readJudgements(db, 'judge', POLICY).values()]).toEqual(said);
    expect([...ledger.current().standing.judged('judge', POLICY)]).toEqual([
      ['SHA-4', 'two'],
      ['RET-1', 'three'],
    ]);
  });

  it('give way to the one before when they are taken back, and come again when they are put back', () => {
    const { db, ledger } = openLog();
    appendJudgement(db, toJudgement('one', 'SHA-4'));
    appendJudgement(db, toJudgement('two', 'SHA-4'));
    const inForce = () => ledger.current().standing.judged('judge', POLICY).get('SHA-4') ?? null;
    const revert = (id: string, action: 'undo' | 'redo', target: string): void =>
      appendReversal(db, {
        id: toDecisionId(id),
        action,
        author: 'Ada',
        decidedAt: '2026-01-01T00:00:00.000Z',
        target: toDecisionId(target),
      });
    revert('u1', 'undo', 'two');
    expect(inForce()).toBe('one');
    revert('u2', 'undo', 'one');
    expect(inForce()).toBeNull();
    revert('r1', 'redo', 'one');
    expect(inForce()).toBe('one');
  });

  it('stand and fall with the succession that they are a part of, and undo passes over them', () => {
    const { db, ledger } = openLog();
    const said = { author: 'Ada', decidedAt: '2026-01-01T00:00:00.000Z' };
    const whole = { id: toDecisionId('whole'), policyId: POLICY, previousId: toPolicyId('b'.repeat(64)), ...said };
    appendJudgement(db, toJudgement('one', 'SHA-4'));
    appendSuccession(db, whole);
    appendJudgement(db, toJudgement('part', 'SHA-4'), whole.id);
    const inForce = () => ledger.current().standing.judged('judge', POLICY).get('SHA-4');
    expect(inForce()).toBe('part');
    expect(ledger.current().standing.findUndo('Ada', () => true)).toMatchObject({ id: 'whole' });
    appendReversal(db, { id: toDecisionId('u'), action: 'undo', target: whole.id, ...said });
    expect(inForce()).toBe('one');
    appendReversal(db, { id: toDecisionId('r'), action: 'redo', target: whole.id, ...said });
    expect(inForce()).toBe('part');
    const list = toJudgement('list', 'mine', { action: 'checklist', policyId: null });
    expect(() => appendJudgement(db, list, whole.id)).toThrow('CHECK');
  });

  it('are of one kind and one policy each; a checklist is on none', () => {
    const { db, ledger } = openLog();
    appendJudgement(db, toJudgement('one', 'mine', { action: 'checklist', policyId: null }));
    appendJudgement(db, toJudgement('two', 'SHA-4'));
    const { standing } = ledger.current();
    expect([...standing.judged('checklist', null).keys()]).toEqual(['mine']);
    expect([...standing.judged('judge', toPolicyId('b'.repeat(64))).keys()]).toEqual([]);
    expect(() => appendJudgement(db, toJudgement('three', 'mine', { action: 'checklist' }))).toThrow('CHECK');
  });

  it.each([
    ["UPDATE judgement SET author = 'Ben'", 'never altered'],
    ['DELETE FROM judgement', 'never deleted'],
    ['INSERT OR REPLACE INTO judgement SELECT * FROM judgement', 'never replaced'],
  ])('are refused any change: %s', (sql, why) => {
    const { db } = openLog();
    appendJudgement(db, toJudgement('one', 'SHA-4'));
    expect(() => db.exec(sql)).toThrow(why);
  });
});
