import { expect, test } from 'vitest';
import type { Span } from '../../../../main/contract/types.ts';
import type { RowLink } from '../../../../renderer/text/comparison/clause-rows.ts';
import { toLinkNames } from '../../../../renderer/text/comparison/link-names.ts';

const SENTENCE = 'We use it to bill you; to write to you.';
const LIST = '* Bill you;\n* Write to you.';
const span = (text: string, words: string): Span => {
  const start = text.indexOf(words);
  return { start, end: start + words.length };
};

function toLink(a: string, b: string): RowLink {
  const rest = { grade: 'same-meaning', score: 0.9, label: null, aspects: [], opposed: false, decided: false } as const;
  return { left: 0, right: 1, pair: { a: span(SENTENCE, a), b: span(LIST, b), differences: [], ...rest } };
}

test('pairs of one clause with several are told apart by those', () => {
  const links = [toLink(SENTENCE, '* Bill you;'), toLink(SENTENCE, '* Write to you.')];
  expect(toLinkNames(links, [SENTENCE, LIST])).toEqual(['“Bill you;”', '“Write to you.”']);
});

test('pairs that share no clause are told apart by both', () => {
  const links = [toLink('bill you', '* Bill you;'), toLink('write to you', '* Write to you.')];
  expect(toLinkNames(links, [SENTENCE, LIST])).toEqual([
    '“bill you” ↔ “Bill you;”',
    '“write to you” ↔ “Write to you.”',
  ]);
});

test('of two long clauses the beginnings are shown', () => {
  const long = `${SENTENCE} And to count how often our pages are read by whom.`;
  const links = [toLink('bill you', '* Bill you;'), toLink('write to you', '* Write to you.')];
  const [first] = links.map((link) => ({ ...link, pair: { ...link.pair, a: { start: 0, end: long.length } } }));
  expect(toLinkNames([first!, links[1]!], [long, LIST])[0]).toBe(
    '“We use it to bill you; to write to you. And to …” ↔ “Bill you;”',
  );
});

test('the only pair of a row needs no telling', () => {
  expect(toLinkNames([toLink(SENTENCE, '* Bill you;')], [SENTENCE, LIST])).toEqual([null]);
  expect(toLinkNames([], [SENTENCE, LIST])).toEqual([]);
});
