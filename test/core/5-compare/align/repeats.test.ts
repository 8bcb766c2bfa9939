import { describe, expect, it, test } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignableClause, AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

type Line = Partial<AlignableClause> & { readonly text: string };

function toPolicy(lines: readonly (string | Line)[], company: string | null = null): AlignablePolicy {
  let start = 0;
  const rest = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };
  const clauses = lines.map((line): AlignableClause => {
    const own = typeof line === 'string' ? { text: line } : line;
    const clause = { ...rest, start, end: start + own.text.length, ...own };
    start = clause.end + 1;
    return clause;
  });
  return { company, clauses };
}

/** The places, among a policy's lines, of what it repeats: the first and where it stands again. */
function listRepeats(policy: AlignablePolicy): readonly (readonly number[])[] {
  const placeOf = ({ start }: { readonly start: number }): number =>
    policy.clauses.findIndex((one) => one.start === start);
  const { repeats } = alignClauses(getWordTable(), policy, toPolicy([]));
  return repeats.a.map(({ first, again }) => [first, ...again].map(placeOf));
}

const SELL = 'We do not sell your personal information to third parties.';
const KEEP = 'We keep the logs of our web servers for 30 days and then delete them for good.';
const CHOOSE =
  'For more on our use of cookies and similar technologies, and how to refuse them, see our Cookie Notice.';

describe('a policy that says a thing again', () => {
  test.for([
    ['in the same words', KEEP, KEEP],
    ['with other signs and letters', SELL, '* WE DO NOT SELL your **personal information** to third-parties'],
    ['by its name', SELL, 'Kelp does not sell your personal data to third parties.'],
    ['with a small word more', KEEP, KEEP.replace('and then', 'and we then')],
    ['with a word of the same meaning', CHOOSE, CHOOSE.replace('use of cookies', 'usage of cookies')],
  ] as const)('%s says it once', ([, first, again]) => {
    expect(listRepeats(toPolicy([first, 'Cookies are files.', again], 'Kelp'))).toEqual([[0, 2]]);
  });

  test.for([
    ['another number', KEEP, KEEP.replace('30', '90')],
    [
      'another address',
      'Write to privacy@kelp.example with any question.',
      'Write to children@kelp.example with any question.',
    ],
    ['a denial', SELL, SELL.replace('do not sell', 'sell')],
    ['a condition', KEEP, KEEP.replace('.', ' unless the law says otherwise.')],
    ['“may” for “will”', 'We may tell the police of it at once.', 'We will tell the police of it at once.'],
    ['another name', `${KEEP} Adyen helps us.`, `${KEEP} Stripe helps us.`],
    [
      'another act',
      'We may use your name, your voice and your picture.',
      'We may share your name, your voice and your picture.',
    ],
  ] as const)('with %s says two things', ([, one, other]) => {
    expect(listRepeats(toPolicy([one, other]))).toEqual([]);
  });

  it('says two things where facts differ that were found in them, and under two lead-ins', () => {
    const fact = { type: 'data-kind', role: null } as const;
    const named = (value: string, text: string): Line => ({ text, facts: [{ ...fact, value }] });
    expect(listRepeats(toPolicy([named('name', CHOOSE), named('name', CHOOSE.replace('see', 'also see'))]))).toEqual([
      [0, 1],
    ]);
    expect(listRepeats(toPolicy([named('name', CHOOSE), named('e-mail', CHOOSE.replace('see', 'also see'))]))).toEqual(
      [],
    );
    const item = (leadIn: string): Line => ({ text: 'your name and address', leadIn });
    expect(listRepeats(toPolicy([item('We collect:'), item('We share:'), item('We collect: ')]))).toEqual([[0, 2]]);
  });

  it('has one row for all three', () => {
    const a = toPolicy([SELL, 'Cookies are files.', `**${SELL}**`, SELL.replace('your', 'any of your')]);
    const b = toPolicy([SELL]);
    expect(listRepeats(a)).toEqual([[0, 2, 3]]);
    const { pairs, onlyA } = alignClauses(getWordTable(), a, b);
    expect(pairs.map((pair) => pair.a.start)).toEqual([0]);
    expect(onlyA.map(({ start }) => start)).toEqual([a.clauses[1]?.start]);
  });

  it('is paired by hand whichever of them was picked', () => {
    const a = toPolicy([SELL, KEEP, SELL]);
    const b = toPolicy([CHOOSE]);
    const [picked, other] = [a.clauses[2], b.clauses[0]];
    if (picked === undefined || other === undefined) throw new RangeError('No clause');
    const { pairs } = alignClauses(getWordTable(), a, b, [{ a: picked, b: other, paired: true }]);
    expect(pairs).toMatchObject([{ a: { start: 0 }, decided: true }]);
  });
});
