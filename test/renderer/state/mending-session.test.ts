import { describe, expect, it } from 'vitest';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import type { PolicyReading, ReaderSegment } from '../../../main/contract/types.ts';
import { createKeymap, listActions } from '../../../renderer/state/keys/keymap.ts';
import type { Pressed } from '../../../renderer/state/keys/press.ts';
import { findCommand } from '../../../renderer/state/keys/reader-command.ts';
import { createReaderSession, type ReaderSession, type SessionPort } from '../../../renderer/state/reader-session.ts';
import { toReading } from '../support/reading.ts';

const FIRST = toReading([
  ['heading', 'Sharing'],
  ['clause', 'We share data. We keep logs.'],
  ['boilerplate', 'Print'],
  ['clause', 'Word'],
]);

interface Desk {
  readonly session: ReaderSession;
  readonly log: string[];
  /** Give the main process another cutting of the policy. */
  readonly recut: (segments: readonly ReaderSegment[]) => void;
}

function openDesk(focus: number, refusal: string | null = null): Desk {
  let reading: PolicyReading = FIRST;
  const log: string[] = [];
  const write = (says: string): Promise<void> => {
    log.push(says);
    return refusal === null ? Promise.resolve() : Promise.reject(new Error(refusal));
  };
  const unused = (): never => {
    throw new Error('Not to be called here');
  };
  const port: SessionPort = {
    reading: () => reading,
    author: () => 'Ada',
    codebook: () => PROVIDED_CODEBOOK,
    decide: unused,
    revert: () => Promise.resolve(null),
    show: unused,
    refresh: () => Promise.resolve(),
    leave: unused,
    split: ({ start }, at) => write(`split ${start} at ${at}`),
    merge: ({ start }) => write(`merge ${start}`),
    rekind: ({ start }, kind) => write(`rekind ${start} ${kind}`),
  };
  return { session: createReaderSession(port, focus), log, recut: (segments) => (reading = { ...reading, segments }) };
}

const settle = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('mending in a session', () => {
  it('cuts where the caret was moved to', async () => {
    const { session, log } = openDesk(1);
    session.ask({ do: 'cut' });
    expect(session.getState()).toMatchObject({
      mending: { do: 'cut', at: 23 },
      said: expect.stringContaining('We keep'),
    });
    session.ask({ do: 'caret', by: 'word', way: 1 });
    session.ask({ do: 'split' });
    await settle();
    expect(log).toEqual(['split 8 at 26']);
    expect(session.getState()).toMatchObject({
      mending: null,
      focus: 1,
      said: expect.stringContaining('Split in two'),
    });
  });

  it.each<{ what: string; ask: (session: ReaderSession) => void }>([
    { what: 'by leaving', ask: (session) => session.ask({ do: 'leave' }) },
    { what: 'by going elsewhere', ask: (session) => session.ask({ do: 'step', by: 1 }) },
    { what: 'by a click elsewhere', ask: (session) => session.ask({ do: 'focus', at: 0 }) },
  ])('forgets the place $what, and then cuts nothing', async ({ ask }) => {
    const { session, log } = openDesk(1);
    session.ask({ do: 'cut' });
    ask(session);
    session.ask({ do: 'split' });
    await settle();
    expect([session.getState().mending, log]).toEqual([null, []]);
  });

  it('says so where nothing can be cut or labelled', async () => {
    const { session } = openDesk(2);
    session.ask({ do: 'none' });
    await settle();
    expect(session.getState().said).toBe('Only clauses and list items carry labels.');
    session.ask({ do: 'step', by: 1 });
    session.ask({ do: 'step', by: 1 });
    expect(session.getState()).toMatchObject({ focus: 3, said: 'Nothing stands there.' });
  });

  it('writes no kind that a segment has already', async () => {
    const { session, log } = openDesk(1);
    for (const kind of ['clause', 'heading'] as const) session.ask({ do: 'rekind', kind });
    await settle();
    expect(log).toEqual(['rekind 8 heading']);
  });

  it('says why a mend was refused and stays where it was', async () => {
    const { session } = openDesk(3, 'Nothing stands behind it.');
    session.ask({ do: 'merge' });
    await settle();
    expect(session.getState()).toMatchObject({ refused: 'Nothing stands behind it.', focus: 3, mending: null });
  });

  it('stays on its words when another window cuts the policy otherwise', () => {
    const { session, recut } = openDesk(3);
    const [heading, clause, print, word] = FIRST.segments as [
      ReaderSegment,
      ReaderSegment,
      ReaderSegment,
      ReaderSegment,
    ];
    const parts = [
      { ...clause, end: 22 },
      { ...clause, start: 23 },
    ];
    recut([heading, ...parts, print, word]);
    session.follow([heading, ...parts, print, word]);
    expect(session.getState().focus).toBe(4);
    recut([heading, { ...clause, end: word.end }]);
    session.follow([heading, { ...clause, end: word.end }]);
    expect(session.getState().focus).toBe(1);
  });
});

describe('keys while mending', () => {
  const keymap = createKeymap(listActions([]), {});
  const toPressed = (key: string, shiftKey = false): Pressed => ({
    key,
    code: '',
    shiftKey,
    ctrlKey: false,
    metaKey: false,
    altKey: false,
  });

  it.each([
    ['ArrowRight', false, { do: 'caret', by: 'word', way: 1 }],
    ['ArrowRight', true, { do: 'caret', by: 'character', way: 1 }],
    ['ArrowUp', false, { do: 'caret', by: 'sentence', way: -1 }],
    ['Enter', false, { do: 'split' }],
    ['Escape', false, { do: 'leave' }],
    ['j', false, null],
  ] as const)('%s (Shift: %s) means this while a cut is set', (key, shift, command) => {
    expect(findCommand(keymap, toPressed(key, shift), 'cut')).toEqual(command);
  });

  it('a letter means a kind behind X, and what it meant before otherwise', () => {
    expect(findCommand(keymap, toPressed('h'), 'rekind')).toEqual({ do: 'rekind', kind: 'heading' });
    expect(findCommand(keymap, toPressed('3'), 'rekind')).toEqual({ do: 'rekind', kind: 'heading', level: 3 });
    expect(findCommand(keymap, toPressed('h'))).toBeNull();
    expect(findCommand(keymap, toPressed('s'))).toEqual({ do: 'cut' });
    expect(findCommand(keymap, toPressed('m'))).toEqual({ do: 'merge' });
    expect(findCommand(keymap, toPressed('J', true))).toEqual({ do: 'step', by: 1 });
  });
});
