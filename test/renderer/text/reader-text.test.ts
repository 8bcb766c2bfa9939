import { describe, expect, it } from 'vitest';
import type { ReaderSegment } from '../../../main/contract/types.ts';
import { countByFilter, isLabelled, passes } from '../../../renderer/text/clause-state.ts';
import { findEntry, toOutline } from '../../../renderer/text/outline.ts';
import { patchReading } from '../../../renderer/text/patched-reading.ts';
import { findMatches } from '../../../renderer/text/search.ts';
import { findFrom, findStep, type Step } from '../../../renderer/text/steps.ts';
import { toTopWords } from '../../../renderer/text/top-words.ts';
import { toDecision, toReading } from '../support/reading.ts';

const READING = toReading([
  ['clause', 'We collect names.', ['collection']],
  ['heading', '## Sharing'],
  ['clause', 'We share and collect.', ['collection', 'sharing']],
  ['boilerplate', 'Menu'],
  ['list-item', '* with partners', ['sharing']],
  ['heading', '**Contact**'],
  ['heading', 'Nothing here'],
]);
const at = (index: number): ReaderSegment => READING.segments[index] as ReaderSegment;
const decide = (index: number, labels: Parameters<typeof toDecision>[2]) =>
  patchReading(READING, at(index), toDecision(READING, at(index), labels));

describe('the state of clauses', () => {
  it('counts what passes each filter by the labels in force', () => {
    const { segments } = decide(0, ['retention']);
    const counts = countByFilter(segments.filter(({ kind }) => isLabelled(kind)));
    expect(counts).toEqual({
      all: 3,
      undecided: 2,
      collection: 1,
      sharing: 2,
      retention: 1,
      children: 0,
      transfer: 0,
      dispute: 0,
    });
  });

  it('tells “none applies” from “not looked at yet”', () => {
    const none = decide(0, []).segments[0] as ReaderSegment;
    expect([passes(none, 'undecided'), passes(none, 'collection'), passes(at(0), 'undecided')]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('a reading with another decision', () => {
  it('keeps every other segment as it was and recounts', () => {
    const after = decide(2, ['retention']);
    expect(after.segments.filter((segment, index) => segment !== READING.segments[index])).toHaveLength(1);
    expect(after.policy.decided).toBe(1);
    expect(after.policy.labelCounts).toMatchObject({ collection: 1, sharing: 1, retention: 1 });
  });

  it('is back to what it was once the decision is taken back', () => {
    expect(patchReading(decide(2, []), at(2), null)).toEqual(READING);
  });

  it('is the same when no segment stands at the span', () => {
    expect(patchReading(READING, { start: 1, end: 2 }, null)).toBe(READING);
  });
});

describe('the outline', () => {
  it('counts the clauses under each heading and names what stands before the first', () => {
    const { text, segments } = decide(4, []);
    const lines = toOutline(text, segments).map(({ title, clauses, decided }) => [title, clauses, decided]);
    expect(lines).toEqual([
      ['Beginning', 1, 0],
      ['Sharing', 2, 1],
      ['Contact', 0, 0],
      ['Nothing here', 0, 0],
    ]);
  });

  it('finds the entry of an offset', () => {
    const entries = toOutline(READING.text, READING.segments);
    const titles = [0, at(1).start, at(4).end, READING.text.length].map(
      (offset) => entries[findEntry(entries, offset)]?.title,
    );
    expect(titles).toEqual(['Beginning', 'Sharing', 'Sharing', 'Nothing here']);
  });

  it('is empty for a policy without headings and clauses', () => {
    expect(toOutline('Menu', toReading([['boilerplate', 'Menu']]).segments)).toEqual([]);
    expect(findEntry([], 5)).toBe(-1);
  });
});

describe('the search', () => {
  it.each([
    ['COLLECT', ['collect', 'collect']],
    ['and   collect', ['and collect']],
    ['names.', ['names.']],
    ['(.*)+', []],
    ['w', []],
    [' ', []],
  ])('finds %j', (query, found) => {
    const matches = findMatches(READING.text, READING.segments, query);
    expect(matches.map(({ segment, start, end }) => READING.text.slice(at(segment).start).slice(start, end))).toEqual(
      found,
    );
  });

  it('keeps its offsets where lower case is longer than upper case', () => {
    const { text, segments } = toReading([['clause', 'İİİ data 😀 DATA']]);
    const found = findMatches(text, segments, 'data').map(({ start, end }) => text.slice(start, end));
    expect(found).toEqual(['data', 'DATA']);
  });
});

describe('steps', () => {
  const items = [false, true, false, true, true];
  it.each<[Step, number | null, number | null]>([
    ['next', null, 1],
    ['next', 1, 3],
    ['next', 4, null],
    ['previous', 3, 1],
    ['previous', 1, null],
    ['first', 4, 1],
    ['last', null, 4],
    ['undecided', 4, 1],
    ['undecided', 3, 4],
  ])('%s from %j leads to %j', (step, from, to) => {
    expect(findStep(items, from, step, (wanted) => wanted)).toBe(to);
  });

  it('never answer with where one stands', () => {
    expect(findStep([true], 0, 'undecided', (wanted) => wanted)).toBeNull();
  });

  it.each([
    [0, 0],
    [at(0).end, 2],
    [at(3).start, 4],
    [READING.text.length, 4],
  ])('offset %i opens at segment %i', (offset, segment) => {
    expect(findFrom(READING.segments, offset, ({ kind }) => isLabelled(kind))).toBe(segment);
  });
});

describe('the words that weigh most', () => {
  it('adds up what stands several times, strongest first, and keeps the sign', () => {
    const clause = 'We share data. We  share it';
    const spans = [
      { start: 0, end: 8, weight: 1 },
      { start: 9, end: 13, weight: -1.5 },
      { start: 15, end: 24, weight: 1 },
      { start: 25, end: 27, weight: 0.1 },
    ];
    expect(toTopWords('it', [{ start: 0, end: 2, weight: -0.004 }], 2)).toEqual([]);
    expect(toTopWords(clause, spans, 2)).toEqual([
      { words: 'we share', weight: 2 },
      { words: 'data', weight: -1.5 },
    ]);
  });
});
