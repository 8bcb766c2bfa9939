import { describe, expect, test } from 'vitest';
import type { Request } from '../../../main/contract/api.ts';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import { createReaderSession, type Intent } from '../../../renderer/state/reader-session.ts';
import { patchReading } from '../../../renderer/text/patched-reading.ts';
import { toDecision, toReading } from '../support/reading.ts';

type Asked = Omit<Request<'decision.add'>, 'policyId'>;

/** A session whose decisions are answered at once, under a clock that is set by hand. */
function open({ isBlind = false } = {}) {
  let reading = toReading([
    ['clause', 'We collect names.', ['collection']],
    ['clause', 'We share them.', ['sharing']],
    ['clause', 'Hello.'],
  ]);
  if (isBlind) {
    reading = { ...reading, segments: reading.segments.map((segment) => ({ ...segment, prediction: null })) };
  }
  const asked: Asked[] = [];
  const clock = { nowMs: 1000 };
  const none = (): Promise<void> => Promise.resolve();
  const session = createReaderSession(
    {
      reading: () => reading,
      author: () => 'Ada',
      codebook: () => PROVIDED_CODEBOOK,
      thresholds: () => null,
      nowMs: () => clock.nowMs,
      decide(request) {
        asked.push(request);
        const { certainty, note } = request;
        const besides = { ...(certainty === undefined ? {} : { certainty }), ...(note === undefined ? {} : { note }) };
        return Promise.resolve({ ...toDecision(reading, request, request.labels, request.action), ...besides });
      },
      revert: () => Promise.resolve(null),
      show: (span, decision) => {
        reading = patchReading(reading, span, decision);
      },
      split: none,
      merge: none,
      rekind: none,
      refresh: none,
      leave: () => undefined,
    },
    0,
  );
  const ask = async (...intents: readonly Intent[]): Promise<void> => {
    for (const intent of intents) session.ask(intent);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { session, asked, clock, ask };
}

describe('Judging a clause', () => {
  test('as unsure keeps the labels shown in one press, and goes on', async () => {
    const { session, asked, ask } = open();
    await ask({ do: 'unsure' });
    expect(asked).toMatchObject([{ labels: ['collection'], certainty: 'unsure', action: 'confirm' }]);
    expect(session.getState()).toMatchObject({ focus: 1, said: 'Marked as unsure: Collection.' });
  });

  test('takes one press a label and one to go on', async () => {
    const { session, asked, ask } = open();
    await ask({ do: 'jump', to: 3 }, { do: 'toggle', label: 'sharing' }, { do: 'toggle', label: 'dispute' });
    await ask({ do: 'confirm' });
    expect(asked.at(-1)).toMatchObject({ labels: ['sharing', 'dispute'], action: 'confirm', certainty: 'sure' });
    expect(session.getState().said).toContain('This was the last clause here.');
  });

  test('unsure stays so when labels change, and ends with a confirmation', async () => {
    const { asked, ask } = open();
    await ask({ do: 'unsure' }, { do: 'jump', to: 1 }, { do: 'toggle', label: 'sharing' }, { do: 'confirm' });
    await ask({ do: 'jump', to: 1 }, { do: 'confirm' });
    expect(asked.map(({ certainty }) => certainty)).toEqual(['unsure', 'unsure', 'sure']);
  });

  test('with a note on what nobody decided says that it is unsure; the note stays with later decisions until taken away', async () => {
    const { session, asked, ask } = open();
    await ask({ do: 'note', note: ' Ask Bo. ' });
    expect(session.getState()).toMatchObject({ focus: 0, said: 'Noted; the labels count as unsure: Collection.' });
    await ask({ do: 'confirm' }, { do: 'jump', to: 1 }, { do: 'note', note: '' });
    expect(asked.map(({ note, certainty }) => [note, certainty])).toEqual([
      ['Ask Bo.', 'unsure'],
      ['Ask Bo.', 'sure'],
      [undefined, 'sure'],
    ]);
  });

  test('is never “none applies” by Enter alone where nothing was suggested', async () => {
    const { session, asked, ask } = open({ isBlind: true });
    await ask({ do: 'confirm' }, { do: 'unsure' }, { do: 'note', note: 'Hm.' });
    expect(asked).toEqual([]);
    expect(session.getState()).toMatchObject({ focus: 0, said: expect.stringContaining('choose labels') as string });
    expect(session.getState().said).toBe('A note is kept with a decision: choose labels, or “None applies”.');
    await ask({ do: 'none' }, { do: 'confirm' });
    expect(asked.map(({ labels, action }) => [labels, action])).toEqual([
      [[], 'set'],
      [[], 'confirm'],
    ]);
  });

  test('says how long the clause was in focus, up to five minutes', async () => {
    const { asked, clock, ask } = open();
    clock.nowMs += 2500;
    await ask({ do: 'confirm' });
    clock.nowMs += 3_600_000;
    await ask({ do: 'confirm' });
    expect(asked.map(({ spentMs }) => spentMs)).toEqual([2500, 300_000]);
  });
});
