import fc from 'fast-check';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import type { CodebookEntry } from '../../main/contract/codebook.ts';
import { toDecisionId } from '../../main/contract/decode.ts';
import { appendCodebookChange, readCodebookChanges } from '../../main/store/codebook-changes.ts';
import { appendReversal } from '../../main/store/decisions.ts';
import { openLedger } from '../../main/store/ledger.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createStanding } from '../../main/store/standing.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const AT = '2026-01-01T00:00:00.000Z';
const toEntry = (id: string, author = 'Ada'): CodebookEntry => ({
  id: toDecisionId(id),
  author,
  decidedAt: AT,
  change: { action: 'retire', label: 'sharing' },
});
const open = () => {
  const db = openWorkspace(path.join(createTempFolder(), 'w.lacuna'));
  return { db, ledger: openLedger(db) };
};

describe('Changes of the codebook', () => {
  it('are kept as they were made, in order, and follow undo and redo', () => {
    const { db, ledger } = open();
    appendCodebookChange(db, toEntry('one'));
    appendCodebookChange(db, toEntry('two'));
    expect([...readCodebookChanges(db).values()]).toEqual([toEntry('one'), toEntry('two')]);
    const ids = () => ledger.current().standing.codebookChanges();
    expect(ids()).toEqual([
      { id: 'one', revision: 2 },
      { id: 'two', revision: 3 },
    ]);
    const reversal = { author: 'Ada', decidedAt: AT, target: toDecisionId('two') };
    appendReversal(db, { ...reversal, id: toDecisionId('three'), action: 'undo' });
    expect(ids()).toEqual([{ id: 'one', revision: 2 }]);
    appendReversal(db, { ...reversal, id: toDecisionId('four'), action: 'redo' });
    expect(ids().at(-1)).toEqual({ id: 'two', revision: 5 });
    expect(ledger.current().standing.codebookRevision()).toBe(5);
    db.close();
  });

  test.each(['UPDATE codebook_change SET author = 1', 'DELETE FROM codebook_change'])('can’t be altered: %s', (sql) => {
    const { db } = open();
    appendCodebookChange(db, toEntry('one'));
    expect(() => db.prepare(sql).run()).toThrow(/never/);
    expect(() => appendCodebookChange(db, toEntry('one'))).toThrow(/never replaced/);
    db.close();
  });
});

const deed = fc.record({
  author: fc.constantFrom('Ada', 'Ben'),
  key: fc.constantFrom('change', 'change', 'undo', 'redo'),
});

test('What stands of any log is the same read at once and read entry by entry, and its revision only rises', () => {
  fc.assert(
    fc.property(fc.array(deed, { maxLength: 40 }), (deeds) => {
      const { db, ledger } = open();
      let revision = ledger.current().standing.codebookRevision();
      for (const [at, { author, key }] of deeds.entries()) {
        const { standing } = ledger.current();
        const id = toDecisionId(`d${at}`);
        const found = key === 'undo' ? standing.findUndo(author, () => true) : standing.findRedo(author, () => true);
        if (key === 'change') appendCodebookChange(db, toEntry(id, author));
        else if (found !== null) {
          const action = key === 'undo' ? 'undo' : 'redo';
          appendReversal(db, { id, action, author, decidedAt: AT, target: found.id });
        }
        const now = ledger.current().standing.codebookRevision();
        expect(now).toBe(revision + Number(key === 'change' || found !== null));
        revision = now;
      }
      const stepwise = ledger.current().standing;
      const atOnce = openLedger(db).current().standing;
      expect(atOnce.codebookChanges()).toEqual(stepwise.codebookChanges());
      expect(atOnce.codebookRevision()).toBe(revision);
      db.close();
    }),
    { seed: 20260721, numRuns: 25 },
  );
});

test('A log without changes has the revision of the codebook that comes with the application', () => {
  expect(createStanding().codebookRevision()).toBe(1);
});
