import { expect, test } from 'vitest';
import { parseRoute, toFragment } from '../../../renderer/state/route.ts';
import { findPlaces } from '../../../renderer/text/found-ranges.ts';
import { MANUAL_SECTIONS } from '../../../renderer/text/manual-sections.ts';

test('each section has an address that leads to it, and an unknown one leads to the top', () => {
  for (const { id } of MANUAL_SECTIONS) {
    const route = { view: 'manual', section: id } as const;
    expect(parseRoute(toFragment(route))).toEqual(route);
  }
  expect(parseRoute('#/manual/nowhere')).toEqual({ view: 'manual', section: null });
});

test.each<readonly [query: string, places: readonly (readonly [text: number, start: number, end: number])[]]>([
  [
    'gap',
    [
      [0, 2, 5],
      [1, 0, 3],
      [1, 4, 7],
    ],
  ],
  [
    ' GAP ',
    [
      [0, 2, 5],
      [1, 0, 3],
      [1, 4, 7],
    ],
  ],
  [
    'aa',
    [
      [2, 0, 2],
      [2, 2, 4],
    ],
  ],
  ['g', []],
  ['(', []],
  ['x)', [[3, 1, 3]]],
])('“%s” is found where it stands, whatever its case', (query, places) => {
  const found = findPlaces(['a gap', 'Gap gaps', 'aaaaa', 'fx)'], query);
  expect(found.map(({ text, start, end }) => [text, start, end])).toEqual(places);
});
