import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { toDecisionId, toModelId, toPolicyId } from '../../main/contract/decode.ts';
import type { Decision, Mend, SegmentChange } from '../../main/contract/types.ts';
import type { WritableDatabase } from '../../main/store/database.ts';
import { appendDecision, appendReversal, readDecisions } from '../../main/store/decisions.ts';
import { openLedger } from '../../main/store/ledger.ts';
import { appendMend, readMends } from '../../main/store/mends.ts';
import { openWorkspace } from '../../main/store/open.ts';
import { createTempFolder } from '../support/temp-folder.ts';

const POLICY = toPolicyId('a'.repeat(64));

function openNew(file = path.join(createTempFolder(), 'w.lacuna')): WritableDatabase {
  const db = openWorkspace(file);
  onTestFinished(() => void db.close());
  return db;
}

function toDecision(id: string, over: Partial<Decision> = {}): Decision {
  return {
    id: toDecisionId(id),
    policyId: POLICY,
    start: 0,
    end: 4,
    quote: 'Text',
    labels: ['sharing'],
    action: 'set',
    author: 'Ada',
    decidedAt: '2026-05-01T10:00:00.000Z',
    codebookRevision: 1,
    suggestion: null,
    origin: null,
    ...over,
  };
}

describe('the log of decisions', () => {
  it.each([
    { what: 'none applies', over: { labels: [] } },
    { what: 'emoji and accents', over: { quote: '🔒 naïve\u0000\r\n' } },
    { what: 'half a surrogate pair', over: { quote: 'a\ud83d' } },
    {
      what: 'a suggestion',
      over: {
        suggestion: {
          modelId: toModelId('b'.repeat(64)),
          scores: { collection: 0.1, sharing: 1 / 3, retention: 0, children: 0, transfer: 1, dispute: 0.5 },
          labels: ['transfer'],
        },
      },
    },
  ] satisfies { what: string; over: Partial<Decision> }[])('keeps a decision with $what exactly', ({ over }) => {
    const db = openNew();
    const decision = toDecision('d1', over);
    appendDecision(db, decision);
    expect([...readDecisions(db, POLICY).values()]).toEqual([decision]);
  });

  it.each([
    "UPDATE decision SET labels = '[]'",
    "UPDATE OR REPLACE decision SET id = 'd2' WHERE id = 'd1'",
    'DELETE FROM decision',
    `INSERT OR REPLACE INTO decision (id, stamp, action, author, decided_at, target) VALUES ('d1', 1, 'undo', 'x', 'y', 'd1')`,
    `INSERT OR REPLACE INTO decision (sequence, id, stamp, action, author, decided_at, target)
     VALUES (1, 'new', 1, 'undo', 'x', 'y', 'd1')`,
  ])('can’t be altered by %s', (sql) => {
    const db = openNew();
    appendDecision(db, toDecision('d1'));
    expect(() => db.exec(sql)).toThrow(/never (altered|deleted|replaced)/);
    expect([...readDecisions(db, POLICY).values()]).toEqual([toDecision('d1')]);
  });

  it.each([
    { what: 'an undo of nothing', values: `'undo', NULL, NULL, NULL, NULL, NULL, NULL, NULL` },
    { what: 'a decision without a quote', values: `'set', NULL, '${POLICY}', 0, 4, NULL, '[]', 1` },
    { what: 'a reversed span', values: `'set', NULL, '${POLICY}', 4, 4, 'Text', '[]', 1` },
    { what: 'labels that are no JSON', values: `'set', NULL, '${POLICY}', 0, 4, 'Text', '[', 1` },
    { what: 'a split without a place', values: `'split', NULL, '${POLICY}', 0, 4, 'Text', NULL, NULL` },
    { what: 'a kind that nobody gave', values: `'rekind', NULL, '${POLICY}', 0, 4, 'Text', NULL, NULL` },
    { what: 'labels on a mend', values: `'merge', NULL, '${POLICY}', 0, 4, 'Text', '[]', 1` },
    { what: 'a version of nothing', values: `'succeed', NULL, '${POLICY}', NULL, NULL, NULL, NULL, NULL` },
    { what: 'an unknown action', values: `'delete', 'd1', NULL, NULL, NULL, NULL, NULL, NULL` },
  ])('takes no $what', ({ values }) => {
    const db = openNew();
    const insert = `INSERT INTO decision
      (id, stamp, author, decided_at, action, target, policy_id, "start", "end", quote, labels, codebook_revision)`;
    expect(() => db.exec(`${insert} VALUES ('x', 1, 'Ada', '2026', ${values})`)).toThrow(/constraint failed/);
  });

  it.each<{ what: string; mend: SegmentChange }>([
    { what: 'a split', mend: { action: 'split', at: 2 } },
    { what: 'a merge', mend: { action: 'merge', at: 3 } },
    { what: 'a new kind', mend: { action: 'rekind', kind: 'boilerplate' } },
  ])('keeps $what exactly, apart from the decisions', ({ mend }) => {
    const db = openNew();
    const {
      labels: _,
      action: __,
      codebookRevision: ___,
      suggestion: ____,
      origin: _____,
      ...anchor
    } = toDecision('m1');
    const whole: Mend = { ...anchor, quote: 'a\ud83d', ...mend };
    appendMend(db, whole);
    appendDecision(db, toDecision('d1'));
    expect([...readMends(db, POLICY).values()]).toEqual([whole]);
    expect([...readDecisions(db, POLICY).keys()]).toEqual(['d1']);
    expect(openLedger(db).current().standing.mendsOf(POLICY)).toEqual(['m1']);
  });

  it('keeps the order in which people acted when the clock is set back', () => {
    const db = openNew();
    appendDecision(db, toDecision('z', { decidedAt: '2026-05-01T10:00:00.000Z' }));
    appendDecision(db, toDecision('a', { decidedAt: '2020-01-01T00:00:00.000Z' }));
    appendDecision(db, toDecision('m', { decidedAt: '2020-01-01T00:00:00.000Z' }));
    const { standing } = openLedger(db).current();
    expect(
      standing
        .of(POLICY)
        .get('0:4')
        ?.map(({ id }) => id),
    ).toEqual(['z', 'a', 'm']);
    expect(readDecisions(db, POLICY).get(toDecisionId('a'))?.decidedAt).toBe('2020-01-01T00:00:00.000Z');
  });
});

describe('the ledger', () => {
  const idsAt = (ledger: ReturnType<typeof openLedger>): readonly string[] =>
    ledger
      .current()
      .standing.of(POLICY)
      .get('0:4')
      ?.map(({ id }) => id) ?? [];

  it('sees what another window wrote', () => {
    const file = path.join(createTempFolder(), 'w.lacuna');
    const [one, other] = [openNew(file), openNew(file)];
    const ledger = openLedger(one);
    expect(idsAt(ledger)).toEqual([]);
    appendDecision(other, toDecision('d1'));
    expect(idsAt(ledger)).toEqual(['d1']);
    const undo = { action: 'undo', author: 'Ada', decidedAt: '2026-05-01T10:00:01.000Z' } as const;
    appendReversal(other, { id: toDecisionId('u1'), target: toDecisionId('d1'), ...undo });
    expect(idsAt(ledger)).toEqual([]);
  });

  it('puts older entries that came in later where they belong, and says that all was read again', () => {
    const db = openNew();
    const ledger = openLedger(db);
    appendDecision(db, toDecision('late', { decidedAt: '2026-05-02T00:00:00.000Z' }));
    const before = ledger.current().epoch;
    expect(idsAt(ledger)).toEqual(['late']);
    // As a merge would put it in: with the stamp that it had in its own file.
    db.prepare(
      `INSERT INTO decision (id, stamp, action, author, decided_at, policy_id, "start", "end", quote, labels, codebook_revision)
       SELECT 'early', stamp - 1000, action, 'Ben', decided_at, policy_id, "start", "end", quote, labels, codebook_revision
       FROM decision`,
    ).run();
    expect(idsAt(ledger)).toEqual(['early', 'late']);
    expect(ledger.current().epoch).toBeGreaterThan(before);
  });
});
