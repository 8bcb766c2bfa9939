import { describe, expect, test } from 'vitest';
import type { DisputedClause } from '../../../main/contract/annotating.ts';
import { toPolicyId } from '../../../main/contract/decode.ts';
import type { LabelId } from '../../../main/contract/labels.ts';
import { createAdjudication } from '../../../renderer/state/adjudication.ts';

function toClause(start: number): DisputedClause {
  const said = { decidedAt: '2026-01-01T00:00:00.000Z', certainty: null, note: null };
  return {
    policyId: toPolicyId('a'.repeat(64)),
    policyName: 'one.txt',
    start,
    end: start + 5,
    answers: [
      { annotator: 'Ann', labels: [], ...said },
      { annotator: 'Bo', labels: ['sharing', 'transfer'], ...said },
    ],
    verdict: null,
  };
}

/** A queue of three clauses whose verdicts are written when `release` is called. */
function open({ refuse = false } = {}) {
  let waiting = [0, 10, 20].map(toClause);
  const verdicts: (readonly [number, readonly LabelId[]])[] = [];
  const releases: (() => void)[] = [];
  const session = createAdjudication({
    list: () => waiting,
    async decide(clause, labels) {
      await new Promise<void>((resolve) => releases.push(resolve));
      if (refuse) throw new Error('The clause no longer stands.');
      waiting = waiting.filter((one) => one !== clause);
      verdicts.push([clause.start, labels]);
    },
    undo: () => Promise.resolve(false),
  });
  const release = async (): Promise<void> => {
    releases.shift()?.();
    await new Promise((resolve) => setTimeout(resolve, 0));
  };
  return { session, verdicts, release };
}

describe('The queue of disagreements', () => {
  test('writes nothing down before labels, or none, were chosen', () => {
    const { session, verdicts } = open();
    session.ask({ do: 'take' });
    expect(session.getState().said).toMatch(/Choose labels first/);
    session.ask({ do: 'toggle', label: 'sharing' });
    session.ask({ do: 'toggle', label: 'sharing' });
    expect(session.getState().draft).toBeNull();
    expect(verdicts).toEqual([]);
  });

  test('keeps what is pressed while a verdict is being written for the next clause', async () => {
    const { session, verdicts, release } = open();
    session.ask({ do: 'toggle', label: 'transfer' });
    session.ask({ do: 'toggle', label: 'collection' });
    session.ask({ do: 'take' });
    session.ask({ do: 'none' });
    session.ask({ do: 'take' });
    await release();
    await release();
    expect(verdicts).toEqual([
      [0, ['collection', 'transfer']],
      [10, []],
    ]);
    expect(session.getState()).toMatchObject({ at: 0, draft: null, said: 'Verdict saved.' });
  });

  test('takes over what an annotator said, and stays in the list at its last clause', async () => {
    const { session, verdicts, release } = open();
    session.ask({ do: 'step', by: 1 });
    session.ask({ do: 'step', by: 1 });
    session.ask({ do: 'step', by: 1 });
    expect(session.getState()).toMatchObject({ at: 2, said: 'No more clauses this way.' });
    session.ask({ do: 'answer', at: 1 });
    session.ask({ do: 'take' });
    await release();
    expect(verdicts).toEqual([[20, ['sharing', 'transfer']]]);
    expect(session.getState().at).toBe(1);
  });

  test('says why a verdict was refused, and drops what was pressed after it', async () => {
    const { session, verdicts, release } = open({ refuse: true });
    session.ask({ do: 'none' });
    session.ask({ do: 'take' });
    session.ask({ do: 'step', by: 1 });
    await release();
    expect(session.getState()).toMatchObject({ at: 0, refused: 'The clause no longer stands.' });
    expect(verdicts).toEqual([]);
  });
});
