import { describe, expect, it } from 'vitest';
import type { Reverted } from '../../../main/contract/reverted.ts';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import type { PolicyReading } from '../../../main/contract/types.ts';
import { createReaderSession, type Intent, type SessionPort } from '../../../renderer/state/reader-session.ts';
import { toLabelsInForce } from '../../../renderer/text/clause-state.ts';
import { patchReading } from '../../../renderer/text/patched-reading.ts';
import { POLICY, toDecision, toReading } from '../support/reading.ts';

const FIRST = toReading([
  ['heading', 'Title'],
  ['clause', 'We collect names.', ['collection']],
  ['clause', 'We share them.', ['sharing']],
  ['boilerplate', 'Menu'],
  ['list-item', 'Hello.'],
]);

interface Desk {
  readonly port: SessionPort;
  readonly log: string[];
  reading(): PolicyReading;
  /** Let the oldest call that waits answer, or refuse it. */
  answer(refusal?: string): Promise<void>;
}

/** A main process that answers when it is told to, and keeps decisions as a stack. */
function openDesk(reverted: (reading: PolicyReading) => Reverted | null = () => null): Desk {
  let reading = FIRST;
  const log: string[] = [];
  const waiting: ((refusal: string | undefined) => void)[] = [];
  const ask = <T>(says: string, answer: () => T): Promise<T> => {
    log.push(says);
    return new Promise((resolve, reject) => {
      waiting.push((refusal) => (refusal === undefined ? resolve(answer()) : reject(new Error(refusal))));
    });
  };
  const port: SessionPort = {
    reading: () => reading,
    author: () => 'Ada',
    codebook: () => PROVIDED_CODEBOOK,
    decide: (request) =>
      ask(`${request.action} ${request.start} [${request.labels.join(' ')}]`, () =>
        toDecision(reading, request, request.labels, request.action),
      ),
    revert: (method) => ask(method, () => reverted(reading)),
    show: (span, decision) => {
      reading = patchReading(reading, span, decision);
    },
    split: ({ start }, at) => ask(`split ${start} ${at}`, () => undefined),
    merge: ({ start }) => ask(`merge ${start}`, () => undefined),
    rekind: ({ start }, kind) => ask(`rekind ${start} ${kind}`, () => undefined),
    refresh: () => Promise.resolve(),
    leave: ({ policyId }) => log.push(`leave ${policyId.slice(0, 1)}`),
  };
  const answer = async (refusal?: string): Promise<void> => {
    waiting.shift()?.(refusal);
    await new Promise((resolve) => setTimeout(resolve));
  };
  return { port, log, reading: () => reading, answer };
}

const toggle = (label: 'sharing' | 'retention'): Intent => ({ do: 'toggle', label });
const labelsAt = (desk: Desk, at: number): string => {
  const segment = desk.reading().segments[at];
  return segment?.decision === null || segment === undefined ? 'undecided' : toLabelsInForce(segment).join(' ');
};

describe('a session in the reader', () => {
  it('moves over headings and furniture from clause to clause, and stays at the ends', () => {
    const { port } = openDesk();
    const session = createReaderSession(port, 1);
    const seen = (['next', 'next', 'next', 'previous', 'first', 'previous', 'last'] as const).map((to) => {
      session.ask({ do: 'move', to });
      return session.getState().focus;
    });
    expect(seen).toEqual([2, 4, 4, 2, 1, 1, 4]);
  });

  it('moves among the clauses that the filter keeps bright', () => {
    const session = createReaderSession(openDesk().port, 1);
    session.ask({ do: 'filter', filter: 'sharing' });
    session.ask({ do: 'move', to: 'last' });
    expect(session.getState().focus).toBe(2);
  });

  it('starts from the suggestion and shows a decision only when it has been stored', async () => {
    const desk = openDesk();
    const session = createReaderSession(desk.port, 1);
    session.ask(toggle('sharing'));
    expect([labelsAt(desk, 1), desk.log]).toEqual(['undecided', [`set 6 [collection sharing]`]]);
    await desk.answer();
    expect(labelsAt(desk, 1)).toBe('collection sharing');
    session.ask(toggle('sharing'));
    await desk.answer();
    expect(labelsAt(desk, 1)).toBe('collection');
  });

  it('keeps what is pressed meanwhile, in order, each for the clause that is in focus by then', async () => {
    const desk = openDesk();
    const session = createReaderSession(desk.port, 1);
    for (const intent of [
      toggle('sharing'),
      { do: 'confirm' },
      toggle('retention'),
      { do: 'confirm' },
      { do: 'none' },
    ]) {
      session.ask(intent as Intent);
    }
    for (let call = 0; call < 5; call += 1) await desk.answer();
    expect(desk.log).toEqual([
      'set 6 [collection sharing]',
      'confirm 6 [collection sharing]',
      'set 24 [sharing retention]',
      'confirm 24 [sharing retention]',
      'set 44 []',
    ]);
    expect([1, 2, 4].map((at) => labelsAt(desk, at))).toEqual(['collection sharing', 'sharing retention', '']);
    expect(session.getState().focus).toBe(4);
  });

  it('only goes on when Enter is pressed on what one has confirmed', async () => {
    const desk = openDesk();
    const session = createReaderSession(desk.port, 1);
    session.ask({ do: 'confirm' });
    await desk.answer();
    session.ask({ do: 'move', to: 'previous' });
    session.ask({ do: 'confirm' });
    await desk.answer();
    expect([desk.log, session.getState().focus]).toEqual([['confirm 6 [collection]'], 2]);
  });

  it('opens what is asked of a clause when the person has got to it, and not after a refusal', async () => {
    const desk = openDesk();
    const session = createReaderSession(desk.port, 1);
    const opened: (number | null)[] = [];
    const open = (): void => session.whenDone(() => void opened.push(session.getState().focus));
    open();
    expect(opened).toEqual([1]);
    session.ask({ do: 'confirm' });
    open();
    expect(opened).toEqual([1]);
    await desk.answer();
    expect(opened).toEqual([1, 2]);
    session.ask({ do: 'confirm' });
    open();
    await desk.answer('The workspace is busy.');
    expect([opened, session.getState().focus]).toEqual([[1, 2], 2]);
  });

  it('says why something was refused, drops the keys pressed after it and takes new ones once that was seen', async () => {
    const desk = openDesk();
    const session = createReaderSession(desk.port, 1);
    for (const intent of [toggle('sharing'), { do: 'confirm' }, { do: 'none' }]) session.ask(intent as Intent);
    await desk.answer('The workspace is busy.');
    expect(session.getState()).toMatchObject({
      focus: 1,
      refused: 'The workspace is busy. 2 keys that were pressed after it did nothing.',
    });
    expect([desk.log, labelsAt(desk, 1)]).toEqual([['set 6 [collection sharing]'], 'undecided']);
    session.ask({ do: 'confirm' });
    expect([desk.log.length, session.getState().focus]).toEqual([1, 1]);
    session.dismissRefusal();
    session.ask({ do: 'none' });
    await desk.answer();
    expect([labelsAt(desk, 1), session.getState().refused]).toEqual(['', null]);
  });

  it('says that the labels still stand where an undo takes back their confirmation alone', async () => {
    const span = { start: 6, end: 23 };
    const set = toDecision(FIRST, span, ['sharing']);
    const desk = openDesk(() => ({ ...span, policyId: POLICY, action: 'confirm', decision: set }));
    desk.port.show(span, set);
    const session = createReaderSession(desk.port, 1);
    session.ask({ do: 'undo' });
    await desk.answer();
    expect(session.getState().said).toBe('Undone: the clause is still Sharing.');
  });

  it('goes to the clause where an undo took effect', async () => {
    const span = { start: 6, end: 23 };
    const desk = openDesk(() => ({ ...span, policyId: POLICY, action: 'set', decision: null }));
    desk.port.show(span, toDecision(FIRST, span, []));
    const session = createReaderSession(desk.port, 4);
    session.ask({ do: 'undo' });
    await desk.answer();
    expect([session.getState().focus, labelsAt(desk, 1), session.getState().said]).toEqual([
      1,
      'undecided',
      'Undone: the clause is now not decided.',
    ]);
  });

  it('says so when there is nothing to undo, and leaves for another policy when the undo was there', async () => {
    const nothing = openDesk();
    const session = createReaderSession(nothing.port, 1);
    session.ask({ do: 'undo' });
    await nothing.answer();
    expect(session.getState().said).toBe('There is nothing to undo.');
    const elsewhere = openDesk(() => ({
      start: 0,
      end: 1,
      policyId: 'c'.repeat(64) as PolicyReading['policy']['id'],
      action: 'set',
      decision: null,
    }));
    createReaderSession(elsewhere.port, 1).ask({ do: 'redo' });
    await elsewhere.answer();
    expect(elsewhere.log).toEqual(['decision.redo', 'leave c']);
  });

  it('does nothing harmful in a policy without clauses', () => {
    const session = createReaderSession({ ...openDesk().port, reading: () => toReading([['heading', 'Title']]) }, null);
    for (const intent of [{ do: 'move', to: 'next' }, { do: 'confirm' }, { do: 'none' }]) session.ask(intent as Intent);
    expect(session.getState().focus).toBeNull();
  });
});
