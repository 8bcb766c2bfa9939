import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toDecisionId, toPolicyId } from '../../main/contract/decode.ts';
import type { DecisionId } from '../../main/contract/types.ts';
import { createStanding, type Move, type Standing, toSpanKey, type Word } from '../../main/store/standing.ts';

const POLICIES = ['a', 'b'].map((letter) => toPolicyId(letter.repeat(64)));
const AUTHORS = ['Ada', 'Ben'];
const SPANS = [
  { start: 0, end: 5 },
  { start: 7, end: 9 },
];

/** What a person does; undo and redo find their own target. */
type Deed = {
  readonly author: string;
  readonly policy: number;
  readonly span: number;
  readonly key: 'say' | 'undo' | 'redo';
};

const deed: fc.Arbitrary<Deed> = fc.record({
  author: fc.constantFrom(...AUTHORS),
  policy: fc.nat(POLICIES.length - 1),
  span: fc.nat(SPANS.length - 1),
  key: fc.constantFrom('say', 'say', 'undo', 'redo'),
});

/** The simple model: each author's history is a list and a place in it, and each word knows when it was last put up. */
interface SimpleModel {
  readonly histories: Map<string, { words: Word[]; place: number }>;
  readonly raised: Map<DecisionId, number>;
}

function toWord(at: number, { author, policy, span }: Deed): Word {
  const policyId = POLICIES[policy] ?? toPolicyId('');
  return {
    id: toDecisionId(`d${at}`),
    author,
    policyId,
    ...(SPANS[span] ?? { start: 0, end: 1 }),
    action: 'set',
    previousId: null,
    within: null,
  };
}

function doSimply({ histories, raised }: SimpleModel, at: number, done: Deed): void {
  const history = histories.get(done.author) ?? { words: [], place: 0 };
  histories.set(done.author, history);
  if (done.key === 'say') {
    const word = toWord(at, done);
    history.words = [...history.words.slice(0, history.place), word];
    history.place += 1;
    raised.set(word.id, at);
  } else if (done.key === 'undo' && history.place > 0) {
    history.place -= 1;
  } else if (done.key === 'redo' && history.place < history.words.length) {
    raised.set(history.words[history.place]?.id ?? toDecisionId(''), at);
    history.place += 1;
  }
}

function standingSimply({ histories, raised }: SimpleModel, policy: number, span: number): readonly DecisionId[] {
  const key = toSpanKey(SPANS[span] ?? { start: 0, end: 0 });
  return [...histories.values()]
    .flatMap(({ words, place }) => words.slice(0, place))
    .filter((word) => word.policyId === POLICIES[policy] && toSpanKey(word) === key)
    .map(({ id }) => id)
    .toSorted((a, b) => (raised.get(a) ?? 0) - (raised.get(b) ?? 0));
}

/** The log entry that the deed leaves, or null where there is nothing to undo or redo. */
function toMove(standing: Standing, at: number, done: Deed): Move | null {
  if (done.key === 'say') return toWord(at, done);
  const always = (): boolean => true;
  const word = done.key === 'undo' ? standing.findUndo(done.author, always) : standing.findRedo(done.author, always);
  return word === null ? null : { action: done.key, author: done.author, target: word.id };
}

describe('what stands after a log', () => {
  it('is what undo and redo of each person give by a simple model', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 60 }), (deeds) => {
        const standing = createStanding();
        const simple: SimpleModel = { histories: new Map(), raised: new Map() };
        const log: Move[] = [];
        for (const [at, done] of deeds.entries()) {
          const move = toMove(standing, at, done);
          doSimply(simple, at, done);
          if (move !== null) {
            log.push(move);
            standing.apply(move);
          }
        }
        const again = createStanding();
        for (const move of log) again.apply(move);
        for (const [policy, policyId] of POLICIES.entries()) {
          for (const [span, anchor] of SPANS.entries()) {
            const expected = standingSimply(simple, policy, span);
            for (const one of [standing, again]) {
              expect((one.of(policyId).get(toSpanKey(anchor)) ?? []).map(({ id }) => id)).toEqual(expected);
            }
          }
        }
      }),
      { seed: 20260501, numRuns: 300 },
    );
  });

  it('does not change by applying an entry twice or one that does not fit', { timeout: 30_000 }, () => {
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), (deeds) => {
        const standing = createStanding();
        for (const [at, done] of deeds.entries()) {
          const move = toMove(standing, at, done);
          if (move !== null) standing.apply(move);
        }
        const before = POLICIES.map((policyId) => structuredClone(standing.of(policyId)));
        for (const [at, done] of deeds.entries()) {
          if (done.key === 'say') standing.apply(toWord(at, done));
          standing.apply({ action: 'redo', author: 'stranger', target: toDecisionId(`d${at}`) });
          standing.apply({ action: 'undo', author: 'stranger', target: toDecisionId(`d${at}`) });
          standing.apply({ action: 'undo', author: 'Ada', target: toDecisionId('unknown') });
        }
        expect(POLICIES.map((policyId) => standing.of(policyId))).toEqual(before);
      }),
      { seed: 20260502, numRuns: 200 },
    );
  });

  it('lets undo pass over policies that are not at hand', () => {
    const standing = createStanding();
    const said = [0, 1].map((policy) => toWord(policy, { author: 'Ada', policy, span: 0, key: 'say' }));
    for (const word of said) standing.apply(word);
    expect(standing.findUndo('Ada', (policyId) => policyId === POLICIES[0])).toEqual(said[0]);
    expect(standing.findUndo('Ada', () => false)).toBeNull();
    expect(standing.findUndo('Ben', () => true)).toBeNull();
  });

  it('keeps parts up and down with their whole, and passes over them for undo', () => {
    const standing = createStanding();
    const [whole, part] = [0, 1].map((at) => toWord(at, { author: 'Ada', policy: 0, span: 1, key: 'say' })) as [
      Word,
      Word,
    ];
    const succession: Word = { ...whole, action: 'succeed', previousId: POLICIES[1] ?? null };
    const carried: Word = { ...part, within: whole.id };
    const own: Word = { ...part, id: toDecisionId('own') };
    const said = (): unknown => [
      standing.findPrevious(whole.policyId),
      standing
        .of(whole.policyId)
        .get(toSpanKey(part))
        ?.map(({ id }) => id) ?? [],
    ];
    for (const word of [succession, carried, own]) standing.apply(word);
    expect(said()).toEqual([POLICIES[1], ['d1', 'own']]);
    standing.apply({ action: 'undo', author: 'Ada', target: carried.id });
    standing.apply({ action: 'undo', author: 'Ada', target: own.id });
    expect(standing.findUndo('Ada', () => true)).toBe(succession);
    standing.apply({ action: 'undo', author: 'Ada', target: whole.id });
    expect(said()).toEqual([null, []]);
    // As a merge could bring it: a part whose whole was taken back does not stand.
    standing.apply({ ...carried, id: toDecisionId('late') });
    expect(said()).toEqual([null, []]);
    standing.apply({ action: 'redo', author: 'Ada', target: whole.id });
    expect(said()).toEqual([POLICIES[1], ['d1', 'late']]);
  });

  it('gives mends in the order in which they were first made', () => {
    const standing = createStanding();
    const toMend = (author: string, at: number): Word => {
      const word = toWord(at, { author, policy: 0, span: 0, key: 'say' });
      return { ...word, action: 'split' };
    };
    const mends = ['Ada', 'Ben'].map(toMend);
    for (const mend of mends) standing.apply(mend);
    const [first, second] = mends.map(({ id }) => id);
    expect(standing.mendsOf(POLICIES[0] ?? toPolicyId(''))).toEqual([first, second]);
    standing.apply({ action: 'undo', author: 'Ada', target: first ?? toDecisionId('') });
    expect(standing.mendsOf(POLICIES[0] ?? toPolicyId(''))).toEqual([second]);
    standing.apply({ action: 'redo', author: 'Ada', target: first ?? toDecisionId('') });
    expect(standing.mendsOf(POLICIES[0] ?? toPolicyId(''))).toEqual([first, second]);
    expect(standing.of(POLICIES[0] ?? toPolicyId('')).size).toBe(0);
  });

  it('counts a revision for each change of a policy and no other', () => {
    const standing = createStanding();
    const word = toWord(0, { author: 'Ada', policy: 0, span: 0, key: 'say' });
    const revisions = (): number[] => POLICIES.map((policyId) => standing.revisionOf(policyId));
    expect(revisions()).toEqual([0, 0]);
    standing.apply(word);
    expect(revisions()).toEqual([1, 0]);
    standing.apply({ action: 'undo', author: 'Ada', target: word.id });
    expect(revisions()).toEqual([2, 0]);
    standing.apply({ action: 'undo', author: 'Ada', target: word.id });
    expect(revisions()).toEqual([2, 0]);
  });
});
