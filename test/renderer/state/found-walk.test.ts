import { describe, expect, it } from 'vitest';
import { PROVIDED_CODEBOOK } from '../../../main/contract/provided-codebook.ts';
import type { FoundPlace } from '../../../main/contract/search.ts';
import type { PolicyId } from '../../../main/contract/types.ts';
import { createReaderSession, type Intent, type ReaderSession } from '../../../renderer/state/reader-session.ts';
import type { FoundList } from '../../../renderer/state/route.ts';
import { patchReading } from '../../../renderer/text/patched-reading.ts';
import { POLICY, toDecision, toReading } from '../support/reading.ts';

const FIRST = toReading([
  ['clause', 'We collect names.', ['collection']],
  ['clause', 'We share them.', ['sharing']],
  ['clause', 'We keep them.', ['retention']],
]);
const OTHER = '9'.repeat(64) as PolicyId;
const [A = 0, B = 0, C = 0] = FIRST.segments.map(({ start }) => start);
const QUERY = 'status:undecided sort:uncertain';

interface Desk {
  readonly session: ReaderSession;
  readonly log: string[];
  /** Ask for some things one after the other, and wait until they are done. */
  do(...intents: readonly Intent[]): Promise<void>;
}

/** A reader that goes through a list, which holds `places` in this order; one whose start is in no policy is in the other. */
function openDesk(places: readonly FoundPlace[], list: FoundList | null): Desk {
  let reading = FIRST;
  const log: string[] = [];
  const session = createReaderSession(
    {
      reading: () => reading,
      author: () => 'Ada',
      codebook: () => PROVIDED_CODEBOOK,
      decide: (request) => {
        log.push(`${request.action} ${request.start}`);
        return Promise.resolve(toDecision(reading, request, request.labels, request.action));
      },
      revert: () => Promise.resolve({ ...reading.segments[0]!, policyId: OTHER, action: 'set', decision: null }),
      show: (span, decision) => {
        reading = patchReading(reading, span, decision);
      },
      split: () => Promise.reject(new Error('not asked for')),
      merge: () => Promise.reject(new Error('not asked for')),
      rekind: () => Promise.reject(new Error('not asked for')),
      refresh: () => Promise.resolve(),
      leave: ({ start }, left) => log.push(`undo leads to ${start}, list at ${left?.start}`),
      walk: {
        step({ query, start }, way) {
          log.push(`step ${query === QUERY ? 'in the list' : query} from ${start}`);
          const at = places.findIndex((place) => place.start === start);
          return Promise.resolve(places[at + way] ?? null);
        },
        leave({ policyId, start }) {
          log.push(`go to ${policyId.slice(0, 1)} ${start}`);
          return Promise.resolve();
        },
      },
    },
    0,
    list,
  );
  return {
    session,
    log,
    async do(...intents) {
      for (const intent of intents) session.ask(intent);
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

const here = (start: number): FoundPlace => ({ policyId: POLICY, start });
const LIST = { query: QUERY, start: A };

describe('a reader that goes through a list from Find', () => {
  it('confirms and goes on in the list, not in the policy', async () => {
    const desk = openDesk([here(A), here(C), here(B)], LIST);
    await desk.do({ do: 'confirm' });
    expect(desk.session.getState()).toMatchObject({ focus: 2, list: { query: QUERY, start: C } });
    expect(desk.session.getState().said).toBe('Confirmed: Collection.');
    await desk.do({ do: 'unsure' });
    expect(desk.session.getState()).toMatchObject({ focus: 1, list: { start: B } });
    await desk.do({ do: 'confirm' });
    expect(desk.session.getState()).toMatchObject({ focus: 1, list: { start: B } });
    expect(desk.session.getState().said).toContain('This was the last clause of the list.');
  });

  it('goes on from the clause of the list, wherever else one has been meanwhile', async () => {
    const desk = openDesk([here(A), here(C), here(B)], LIST);
    await desk.do({ do: 'move', to: 'next' }, { do: 'move', to: 'next' }, { do: 'walk', way: 1 });
    expect(desk.log).toEqual([`step in the list from ${A}`]);
    expect(desk.session.getState().focus).toBe(2);
    await desk.do({ do: 'walk', way: -1 }, { do: 'walk', way: -1 });
    expect(desk.session.getState()).toMatchObject({ focus: 0, said: 'This was the first clause of the list.' });
  });

  it('does nothing more once it has led to another policy: what was pressed meanwhile was not meant for it', async () => {
    const desk = openDesk([here(A), { policyId: OTHER, start: 7 }], LIST);
    await desk.do({ do: 'confirm' }, { do: 'confirm' }, { do: 'toggle', label: 'dispute' });
    expect(desk.log).toEqual([`confirm ${A}`, `step in the list from ${A}`, 'go to 9 7']);
  });

  it('takes the list along where undo leads to another policy', async () => {
    const desk = openDesk([here(A)], LIST);
    await desk.do({ do: 'undo' });
    expect(desk.log).toEqual([`undo leads to ${A}, list at ${A}`]);
  });

  it('walks the policy as ever once the list is left, and says so where there is none', async () => {
    const desk = openDesk([here(A), here(C)], LIST);
    await desk.do({ do: 'list', list: null }, { do: 'confirm' });
    expect(desk.session.getState()).toMatchObject({ focus: 1, list: null });
    await desk.do({ do: 'walk', way: 1 });
    expect(desk.session.getState().said).toBe('No list is being gone through: open a clause from Find.');
    expect(desk.log).toEqual([`confirm ${A}`]);
  });
});
