import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { Redline } from '../../../../main/contract/alignment.ts';
import { redline } from '../../../../main/core/5-compare/redline/redline.ts';
import { shiftRedline } from '../../../../main/core/5-compare/redline/shift-redline.ts';
import { quote } from '../../../../main/core/span.ts';

/** A redline as one line: `[-out-]`, `{+in+}`, and what is equal in the words of the second text. */
function show(a: string, b: string, { parts }: Redline = redline(a, b)): string {
  return parts
    .map((part) => {
      if (part.kind === 'equal') return quote(b, part.bSpan);
      return part.kind === 'deleted' ? `[-${quote(a, part.aSpan)}-]` : `{+${quote(b, part.bSpan)}+}`;
    })
    .join('');
}

function rebuild(text: string, { parts }: Redline, side: 'aSpan' | 'bSpan'): string {
  return parts
    .flatMap((part) => {
      const span = (part as Partial<Record<typeof side, { start: number; end: number }>>)[side];
      return span === undefined ? [] : [quote(text, span)];
    })
    .join('');
}

describe('what counts as a change', () => {
  test.for([
    ['We keep logs for 30 days.', 'We keep logs for 90 days.', 'We keep logs for [-30 days-]{+90 days+}.'],
    [
      'Within 10 business days, we answer.',
      'Within 5 business days, we answer.',
      'Within [-10 business days-]{+5 business days+}, we answer.',
    ],
    [
      'Write to a.b@kelp.example today.',
      'Write to c@kelp.example today.',
      'Write to [-a.b@kelp.example -]{+c@kelp.example +}today.',
    ],
    [
      'See https://kelp.example/a?b=1. Thanks.',
      'See https://kelp.example/c. Thanks.',
      'See [-https://kelp.example/a?b=1-]{+https://kelp.example/c+}. Thanks.',
    ],
    [
      'A third-party tool helps us all.',
      'A first-party tool helps us all.',
      'A [-third-party -]{+first-party +}tool helps us all.',
    ],
    [
      'It is kept for thirty (30) days.',
      'It is kept for ninety (90) days.',
      'It is kept for [-thirty (30) days-]{+ninety (90) days+}.',
    ],
    [
      'It is kept for one year by us.',
      'It is kept for six months by us.',
      'It is kept for [-one year -]{+six months +}by us.',
    ],
    [
      'In force from May 25, 2018 on.',
      'In force from 1 January 2020 on.',
      'In force from [-May 25, 2018 -]{+1 January 2020 +}on.',
    ],
    [
      'Call us at +1 (800) 555-0100 today.',
      'Call us at +44 20 7946 0000 today.',
      'Call us at [-+1 (800) 555-0100 -]{++44 20 7946 0000 +}today.',
    ],
    [
      'Kept for 6-12 months, then gone.',
      'Kept for 12-24 months, then gone.',
      'Kept for [-6-12 months-]{+12-24 months+}, then gone.',
    ],
    [
      'A fee of 4% or $1,000.00 is due.',
      'A fee of 2% or $2,500.00 is due.',
      'A fee of [-4% -]{+2% +}or [-$1,000.00 -]{+$2,500.00 +}is due.',
    ],
    [
      'We do share data with our partners.',
      'We do not share data with our partners.',
      'We do {+not +}share data with our partners.',
    ],
    ['We may share it, subject to your consent.', 'We may share it.', 'We may share it[-, subject to your consent-].'],
    ['A tax in the U.S. and Norway.', 'A tax in the U.K. and Norway.', 'A tax in the [-U.S-]{+U.K+}. and Norway.'],
    [
      'Rules of the CCPA/CPRA apply here.',
      'Rules of the CPRA apply here.',
      'Rules of the [-CCPA/CPRA -]{+CPRA +}apply here.',
    ],
    [
      'See [here](https://a.example/p) for more.',
      'See [here](https://b.example/p) for more.',
      'See [here]([-https://a.example/p-]{+https://b.example/p+}) for more.',
    ],
    ['We share your data with them.', 'We never share your data with them.', 'We {+never +}share your data with them.'],
    [
      'You pay $5 a month for the service.',
      'You pay $6 a month for the service.',
      'You pay [-$5 -]{+$6 +}a month for the service.',
    ],
  ] as const)('%s → %s', ([a, b, shown]) => {
    expect(show(a, b)).toBe(shown);
  });

  test.for([
    ['We  keep\nyour data.', 'We keep your data.'],
    ['The “Service” isn’t sold.', 'The "Service" isn\'t sold.'],
    ['We **never** sell it.', 'We never sell it.'],
    ['* your name;', '- your name;'],
    ['1. your name;', '(a) your name;'],
    ['## Your rights', 'Your rights'],
    ['well‑known', 'well-known'],
    ['<p>We <b>never</b> sell &amp; rent&nbsp;data.</p>', 'We never sell & rent data.'],
    ['The shop — ours – is free.', 'The shop -- ours - is free.'],
    ['infor\u00ADmation\u200B kept', 'information kept'],
    ['nai\u0308ve cafe\u0301', 'naïve café'],
    ['We keep \uFB01les.', 'We keep files.'],
    ['We take your name,address.', 'We take your name, address.'],
    ['| name | address |', 'name address'],
    ['Write to <a@kelp.example>.', 'Write to a@kelp.example.'],
  ] as const)('%j and %j are the same', ([a, b]) => {
    const { parts, ratio } = redline(a, b);
    expect(parts.map(({ kind }) => kind)).toEqual(['equal']);
    expect(ratio).toBe(1);
  });
});

describe('readable redlines', () => {
  it('joins one or two equal words between large changes with them', () => {
    const a = 'When you order from us we send the parcel to your door by ordinary post as a rule, and we keep a copy.';
    const b =
      'When you order from us we bring goods on the very same day your parcel came in as a rule, and we keep a copy.';
    const kinds = redline(a, b).parts.map(({ kind }) => kind);
    expect(kinds).toEqual(['equal', 'deleted', 'inserted', 'equal']);
  });

  it('keeps an equal word between small changes', () => {
    expect(
      show(
        'We may share your old data with the big firms we know.',
        'We may share your new data with the small firms we know.',
      ),
    ).toBe('We may share your [-old -]{+new +}data with the [-big -]{+small +}firms we know.');
  });

  it('shows both texts whole where little is the same', () => {
    const a = 'We do not sell your data.';
    const b = 'Cookies are files that a browser keeps for a site.';
    expect(redline(a, b)).toMatchObject({ whole: true });
    expect(show(a, b)).toBe(`[-${a}-]{+${b}+}`);
  });

  it.for([
    ['', '', ''],
    ['', 'New words.', '{+New words.+}'],
    ['Old words.', '', '[-Old words.-]'],
    [' ', '“”', '“”'],
  ] as const)('takes %j and %j', ([a, b, shown]) => {
    expect(show(a, b)).toBe(shown);
  });

  it('speaks of the places of whole texts when shifted', () => {
    const [before, after] = ['# Head\n\nWe keep it.', '# Another head\n\nWe keep them.'];
    const [a, b] = [before.indexOf('We'), after.indexOf('We')];
    const shifted = shiftRedline(redline(before.slice(a), after.slice(b)), a, b);
    expect(show(before, after, shifted)).toBe('We keep [-it-]{+them+}.');
  });
});

const word = fc.constantFrom(
  'we',
  'keep',
  'your',
  'data',
  '30 days',
  '“Acme”',
  'a-b',
  'x@y.example',
  ',',
  '.',
  '\n* ',
  '**',
  'http://a.b/c?d',
  '<b>',
  '&amp;',
  'May 25, 2018',
  'thirty (30) days',
  '\u00AD',
  ' - ',
  '  ',
  '(a)',
);
const text = fc.oneof(
  fc.array(word, { maxLength: 30 }).map((words) => words.join(' ')),
  fc.string({ unit: 'grapheme', maxLength: 60 }),
);

describe('laws', () => {
  it('gives back both texts to the character', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const made = redline(a, b);
        expect(rebuild(a, made, 'aSpan')).toBe(a);
        expect(rebuild(b, made, 'bSpan')).toBe(b);
        expect(made.ratio).toBeGreaterThanOrEqual(0);
        expect(made.ratio).toBeLessThanOrEqual(1);
      }),
      { numRuns: 500, seed: 20_261_122 },
    );
  });

  it('finds nothing to change between a text and itself', () => {
    fc.assert(
      fc.property(text, (a) => {
        expect(redline(a, a).parts.every(({ kind }) => kind === 'equal')).toBe(true);
      }),
      { numRuns: 200, seed: 20_261_122 },
    );
  });

  it('has no empty part, and no two of a kind in a row', () => {
    fc.assert(
      fc.property(text, text, (a, b) => {
        const { parts } = redline(a, b);
        for (const [at, part] of parts.entries()) {
          const spans = [part.kind === 'inserted' ? null : part.aSpan, part.kind === 'deleted' ? null : part.bSpan];
          for (const span of spans) expect(span === null || span.end > span.start).toBe(true);
          expect(part.kind).not.toBe(parts[at - 1]?.kind);
        }
      }),
      { numRuns: 300, seed: 20_261_122 },
    );
  });
});
