import { expect, test } from 'vitest';
import { findPoints } from '../../../../main/core/5-compare/align/points.ts';
import { toWords } from '../../../../main/core/4-find/words.ts';

const pointsOf = (text: string): readonly string[] => [...findPoints(toWords(text, { start: 0, end: text.length }))];

test.for([
  ['What you write in a forum can be read by others.', 'public-places'],
  ['What stands in public parts of the area is seen by all.', 'public-places'],
  ['We do so under the contract that we have with our customers.', 'for-customers'],
  ['We will post the changes here.', 'how-changes-are-told'],
  ['We will notify you of a new policy.', 'how-changes-are-told'],
  ['Without cookies parts of the shop will not be able to open.', 'without-cookies'],
  ['Without cookies the shop does not quite work.', 'without-cookies'],
  ['We count with web analytics.', 'measuring-visits'],
  ['An analytics provider counts for us.', 'measuring-visits'],
  ['Our shop links to other sites.', 'other-sites'],
  ['You can unsubscribe.', 'leaving-mailings'],
  ['Nobody can guarantee that it is secure: no transmission is secure.', 'no-perfect-security'],
] as const)('“%s” makes the point %s', ([text, point]) => {
  expect(pointsOf(text)).toContain(point);
});

test('a clause on the weather makes none', () => {
  expect(pointsOf('It rained all day and the wind was cold.')).toEqual([]);
});
