import { describe, expect, test } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

/** Both policies say these, so that what stands between them stands in one place. */
const BEFORE = ['This notice is about the ferries of our harbour.', 'Tickets are sold on the quay and on our site.'];
const AFTER = ['Dogs travel free of charge on every crossing.', 'The timetable changes with the tide in winter.'];

const PLAIN = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };

function toPolicy(own: string): AlignablePolicy {
  const clauses = [...BEFORE, own, ...AFTER].map((text, at) =>
    Object.assign({ start: at * 1000, end: at * 1000 + text.length, text }, PLAIN),
  );
  return { company: null, clauses };
}

/** How the two are graded in policies that are otherwise the same; null where they are no pair. */
function grade(a: string, b: string): string | null {
  const place = BEFORE.length * 1000;
  const { pairs } = alignClauses(getWordTable(), toPolicy(a), toPolicy(b));
  return pairs.find((pair) => pair.a.start === place && pair.b.start === place)?.grade ?? null;
}

describe('clauses of one form that state other practices', () => {
  test.for([
    [
      'a right to',
      'You have the right to have your personal data deleted.',
      'You have the right to have a copy of your personal data.',
    ],
    [
      'a right to',
      'You have the right to object to the processing of your data.',
      'You have the right to restrict the processing of your data.',
    ],
    [
      'a right to',
      'You have the right to withdraw your consent to our processing of your data at any time.',
      'You have the right to object to our processing of your data at any time.',
    ],
    [
      'a legal basis of',
      'The legal basis for processing your order data is our contract with you.',
      'The legal basis for processing your order data is our legitimate interest.',
    ],
    [
      'a purpose of',
      'We use your personal information to provide the ferry service to you.',
      'We use your personal information to show you advertising.',
    ],
    [
      'a purpose of',
      'We use the information we collect to answer your questions.',
      'We use the information we collect to prevent fraud.',
    ],
    [
      'a recipient of',
      'We may share your personal information with our service providers.',
      'We may share your personal information with courts where the law asks for it.',
    ],
    [
      'a recipient of',
      'We disclose personal information to our affiliates and subsidiaries.',
      'We disclose personal information to the buyer if our business is sold in a merger.',
    ],
    [
      'a kind of',
      'We collect your name and e-mail address when you sign up.',
      'We collect your precise location by GPS when you sign up.',
    ],
    [
      'a reference to',
      'For more information, please see our Harbour Notice.',
      'For more information, please see our Seaweed Chart.',
    ],
    [
      'a reference to',
      'To learn more about our cookies, see our Cookie Notice.',
      'To learn more about your rights, see our Rights Notice.',
    ],
    ['a list of', 'We collect the following information about you:', 'We use the following information about you:'],
    ['a list of', 'We share the following information:', 'We retain the following information:'],
  ] as const)('%s something else: “%s” / “%s”', ([, a, b]) => {
    expect([grade(a, b), grade(b, a)].filter((one) => one !== null && one !== 'related')).toEqual([]);
  });

  test.for([
    [
      'right',
      'You have the right to have your personal data deleted.',
      'You may ask us to erase your personal information.',
    ],
    [
      'rights',
      'You have the right to see and to correct your data.',
      'You have the right to ask us to correct or delete your data.',
    ],
    [
      'basis',
      'The legal basis for processing your order data is our contract with you.',
      'We process order data on the legal basis of the contract between you and us.',
    ],
    [
      'purpose',
      'We use your personal information to show you advertising.',
      'We use personal data to show you advertising and offers.',
    ],
    [
      'recipient',
      'We may share your personal information with our service providers.',
      'We share personal data with vendors that process it on our behalf.',
    ],
    [
      'kind of data',
      'We collect your device type and IP address.',
      'We automatically collect your IP address and browser type.',
    ],
    [
      'reference',
      'For more information on cookies, please see our Cookie Notice.',
      'To learn more about cookies, read our Cookie Policy.',
    ],
    ['list', 'We collect the following information:', 'The information that we collect is the following:'],
  ] as const)('the same %s, in other words, is paired: “%s” / “%s”', ([, a, b]) => {
    expect(grade(a, b)).toMatch(/^(?:same-meaning|near-verbatim)$/);
  });
});
