import { expect, test } from 'vitest';
import { parseQuery } from '../../../main/contract/search-query.ts';
import { hasPart, REVIEW_ORDER, REVIEW_QUEUE, togglePart } from '../../../renderer/text/find-query.ts';

test.for([
  ['', REVIEW_ORDER],
  ['status:undecided', REVIEW_QUEUE],
  ['sell OR share', `(sell OR share) ${REVIEW_ORDER}`],
  ['-sell', `(NOT sell) ${REVIEW_ORDER}`],
] as const)('the order of review put into “%s” makes “%s”, and is taken off again', ([before, after]) => {
  const put = togglePart(before, REVIEW_ORDER);
  expect(put).toBe(after);
  expect(parseQuery(put)).toMatchObject({ ok: true });
  expect(hasPart(put, REVIEW_ORDER)).toBe(true);
  expect(parseQuery(togglePart(put, REVIEW_ORDER))).toEqual(parseQuery(before));
});
