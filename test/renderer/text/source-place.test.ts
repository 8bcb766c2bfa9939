import { describe, expect, test } from 'vitest';
import type { SourcePlaces } from '../../../main/contract/source-places.ts';
import type { PolicyReading } from '../../../main/contract/types.ts';
import { toSourcePlace } from '../../../renderer/text/source-place.ts';
import { toReading } from '../support/reading.ts';

function read(part: { readonly text?: string; readonly mediaType?: string; readonly places?: SourcePlaces | null }) {
  const reading: PolicyReading = toReading([]);
  const { text = '', mediaType = 'text/plain', places = null } = part;
  return { ...reading, text, places, policy: { ...reading.policy, mediaType } };
}

const pages = (places: readonly (readonly [start: number, place: number])[]): SourcePlaces => ({
  unit: 'page',
  runs: places.map(([start, place]) => ({ start, place })),
});

describe('the place in the source', () => {
  test.each<readonly [what: string, reading: PolicyReading, span: readonly [number, number], place: string | null]>([
    ['a page', read({ places: pages([[0, 1], [50, 2]]) }), [50, 60], 'page 2'], // prettier-ignore
    ['two pages', read({ places: pages([[0, 1], [50, 2]]) }), [40, 60], 'pages 1–2'], // prettier-ignore
    ['a running head behind the next page’s words', read({ places: pages([[0, 2], [50, 1]]) }), [40, 60], 'pages 1–2'], // prettier-ignore
    ['a paragraph', read({ places: { unit: 'paragraph', runs: [{ start: 0, place: 7 }] } }), [3, 9], 'paragraph 7'],
    ['a map without runs', read({ places: pages([]) }), [0, 1], null],
    ['the first line', read({ text: 'One.\nTwo.' }), [0, 4], 'line 1'],
    ['a later line', read({ text: 'One.\r\n\r\nTwo.\rThree.' }), [8, 12], 'line 3'],
    ['a line behind a lone carriage return', read({ text: 'One.\r\n\r\nTwo.\rThree.' }), [13, 19], 'line 4'],
    ['lines of a wrapped clause', read({ text: 'One\ntwo\nthree.' }), [0, 14], 'lines 1–3'],
    ['no place in a web page, whose lines nobody sees', read({ text: 'One.', mediaType: 'text/html' }), [0, 4], null],
  ])('%s', (_what, reading, [start, end], place) => {
    expect(toSourcePlace(reading, { start, end })).toBe(place);
  });
});
