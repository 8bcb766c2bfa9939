import { expect, test } from 'vitest';
import { alignClauses } from '../../../../main/core/5-compare/align/align-clauses.ts';
import type { AlignablePolicy } from '../../../../main/core/5-compare/align/clause.ts';
import { getWordTable } from '../../../../main/core/5-compare/align/word-table.ts';

function toPolicy(text: string): AlignablePolicy {
  const rest = { headings: [], leadIn: null, labels: [], scores: null, aspects: [], facts: [] };
  return { company: null, clauses: [{ start: 0, end: text.length, text, ...rest }] };
}

// Sentences that share most of their words, or their topic, and don't say the same.
test.for([
  ['You will not be able to opt out of these uses.', 'We let you opt out of these uses.'],
  ['We sell lists of our subscribers to advertisers.', 'Lists of our subscribers are never sold to advertisers.'],
  ['We do not share your e-mail address with anybody.', 'We share your e-mail address with our partners.'],
  ['We receive information about you from our affiliates.', 'You can change your browser’s settings to block cookies.'],
  ['We keep invoices to resolve disputes.', 'Disputes are settled by arbitration in Leeds.'],
  ['Our site is not intended for children under 13.', 'Our site is intended for children under 13.'],
  ['We respond to do-not-track signals.', 'We do not respond to do-not-track signals.'],
  [
    'We delete your account data when you close the account.',
    'We do not delete your account data when you close the account.',
  ],
  ['We may transfer your data if our business is sold.', 'Our staff are trained to keep your password safe.'],
  ['We do not collect your precise location.', 'The app collects your precise location at all times.'],
  ['We track how you move between other sites.', 'We do not track how you move between other sites.'],
  ['We will never ask for your password by e-mail.', 'We may ask you for your password by e-mail.'],
  ['Card numbers are encrypted when they are sent.', 'Card numbers are used only to take your payment.'],
  ['We guarantee that your information is secure.', 'We cannot guarantee that your information is secure.'],
  ['Answers to your requests come within 30 days.', 'The newsletter is written by our team in Oslo.'],
  ['Information is only disclosed to a court.', 'Cookies are small files that your browser keeps.'],
  ['Children need a parent’s consent to sign up.', 'Our head office is in Reykjavik, Iceland.'],
  ['The policy of the linked site applies there.', 'We use your age and gender to choose what you see.'],
  ['We store chat messages on our servers.', 'Chat messages are not stored on our servers.'],
  [
    'If you do not give us your personal details, we may be unable to send your order.',
    'If you prefer not to give us your details online, please call us and we will take your order by telephone.',
  ],
  ['Giving us your details is voluntary.', 'If you do not give us your details, we cannot open an account.'],
  [
    'Depending on where you live, you may have a right to a paper copy of such notices.',
    'Depending on where you live, you may have further rights under statute.',
  ],
  ['We use the records that we collect to:', 'We use the records that we collect to enforce our terms.'],
  ['We do not rent out personal information.', 'Partners rent personal information from us.'],
] as const)('“%s” and “%s” are never the same', ([a, b]) => {
  const { pairs } = alignClauses(getWordTable(), toPolicy(a), toPolicy(b));
  expect(pairs.filter(({ grade }) => grade !== 'related')).toEqual([]);
});
