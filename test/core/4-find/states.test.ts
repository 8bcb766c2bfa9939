import { describe, expect, test } from 'vitest';
import type { CellState } from '../../../main/contract/types.ts';
import type { AspectId } from '../../../main/contract/findings.ts';
import { findIn, hearIn } from './read-policy.ts';

type Case = readonly [aspect: AspectId, state: CellState, text: string];

const CASES: readonly Case[] = [
  ['COL-1', 'stated', 'When you enrol we collect your name, your date of birth and a card number.'],
  ['COL-1', 'denied', 'Our lighthouse site does not collect any personal information.'],
  ['COL-2', 'stated', 'We also obtain records about you from credit bureaus and data brokers.'],
  ['COL-3', 'stated', 'We use your details to deliver parcels and to prevent fraud.'],
  ['COL-4', 'stated', 'Our pages use cookies and web beacons.'],
  ['COL-4', 'denied', 'This site does not use cookies.'],
  ['COL-4', 'deferred', 'How our pages remember you is explained in our Cookie Notice.'],
  ['COL-5', 'stated', 'You can set your browser to refuse cookies.'],
  ['COL-5', 'deferred', 'For more about this technology please see our Cookie Notice.'],
  ['COL-6', 'denied', 'At present we do not respond to Do Not Track signals.'],
  ['COL-6', 'stated', 'We honour Do Not Track signals sent by your browser.'],
  [
    'COL-7',
    'stated',
    'Giving us this information is voluntary. If you do not provide it, we cannot open a locker for you.',
  ],
  ['COL-7', 'partial', 'Providing this information is voluntary.'],
  ['COL-8', 'stated', 'Our legal basis for this processing is your consent.'],
  ['SHA-2', 'stated', 'Our service providers may use the data only for the purposes for which we passed it on.'],
  ['SHA-3', 'stated', 'We share your information with our affiliates.'],
  ['SHA-3', 'denied', 'We do not share your information with our affiliates.'],
  ['SHA-4', 'denied', 'We do not sell or rent your personal information.'],
  ['SHA-4', 'stated', 'We may sell your personal information to list brokers.'],
  ['SHA-4', 'partial', 'Unless permitted by law, we will not sell your personal information.'],
  ['SHA-6', 'stated', 'We disclose records when a court orders it or in answer to a subpoena.'],
  ['SHA-7', 'stated', 'If our company is acquired, your information passes to the buyer.'],
  ['SHA-8', 'stated', 'We share aggregated statistics with our partners.'],
  ['RET-1', 'stated', 'We keep your information for as long as your account is active.'],
  ['RET-2', 'stated', 'We keep invoices for seven years.'],
  ['RET-5', 'stated', 'You may ask us to delete your data by writing to care@example.org.'],
  ['RET-5', 'partial', 'You have the right to have your data erased.'],
  ['RET-6', 'stated', 'When the data is no longer needed, we securely destroy it.'],
  ['CHI-2', 'denied', 'We do not knowingly collect information from children under 13.'],
  ['CHI-3', 'stated', 'Younger players need the verifiable consent of a parent.'],
  ['CHI-5', 'stated', 'If we learn that a child under 13 has registered, we will delete the account.'],
  ['CHI-7', 'denied', 'We do not sell the data of consumers under 16.'],
  ['TRA-1', 'stated', 'Your data may be transferred to other countries.'],
  ['TRA-2', 'stated', 'Your data is stored on servers in Canada.'],
  ['TRA-3', 'stated', 'Transfers rest on the standard contractual clauses.'],
  ['TRA-3', 'partial', 'By signing up you consent to the transfer of your data to other countries.'],
  ['TRA-4', 'stated', 'The laws of that country may be less protective than those of your own.'],
  ['TRA-7', 'stated', 'By using the app you agree to the transfer of your data to other countries.'],
  ['DIS-1', 'stated', 'Send a complaint about our handling of data to our office at care@example.org.'],
  ['DIS-2', 'stated', 'Ask for our Data Protection Officer.'],
  ['DIS-3', 'stated', 'Unresolved complaints are referred to JAMS.'],
  ['DIS-4', 'stated', 'The independent dispute body is free of charge.'],
  ['DIS-5', 'stated', 'You may lodge a complaint with your supervisory authority.'],
  ['DIS-6', 'stated', 'We answer every complaint within 45 days.'],
  ['DIS-6', 'partial', 'We will respond to requests for access within 30 days.'],
  ['DIS-7', 'stated', 'Any dispute is settled by binding arbitration in Oslo.'],
  [
    'DIS-7',
    'deferred',
    'Disputes over this notice are resolved in accordance with the arbitration part of our Terms of Use.',
  ],
  ['DIS-8', 'stated', 'Please bring your complaint to us first, so that we can investigate it.'],
  ['CHI-2', 'denied', 'Only adults may hold an account on this site.'],
  ['CHI-3', 'stated', 'We do not knowingly take data from children under 13 without the consent of a parent.'],
  ['CHI-6', 'stated', 'If you believe that a child under 13 has sent us data, please contact us at care@example.org.'],
  ['COL-2', 'stated', 'If you sign up with Facebook, it will share your name and picture with us.'],
  ['COL-5', 'stated', 'You may prohibit the use of cookies by changing your browser settings.'],
  ['COL-6', 'denied', 'Our ferries do not take action in response to Do Not Track signals.'],
  ['COL-6', 'denied', 'There is no common standard for Do Not Track signals.'],
  ['COL-6', 'deferred', 'For how we treat Do Not Track signals, please refer to our Cookie Notice.'],
  [
    'COL-7',
    'stated',
    'Giving your details is optional. Any refusal to provide them makes it impossible to open a locker for you.',
  ],
  ['RET-1', 'stated', 'Log files are deleted after 90 days.'],
  ['RET-1', 'deferred', 'We keep your information in line with our data retention policy.'],
  ['RET-3', 'stated', 'Deleted information may persist in backup copies for a while.'],
  ['RET-4', 'stated', 'You have the right to object to our processing of your data.'],
  ['RET-7', 'stated', 'You may ask us to delete your data, subject to the exceptions of the law.'],
  [
    'SHA-2',
    'stated',
    'These third parties may not use your data for any purpose other than the task that we gave them.',
  ],
  ['SHA-3', 'stated', 'We share your information with other companies within the Kelp Group.'],
  ['SHA-4', 'partial', 'To opt out of the sale of your data, click here: Do Not Sell My Information.'],
  [
    'SHA-5',
    'denied',
    'We do not disclose your data to third parties for their own marketing, and you can opt out of ads by third parties.',
  ],
  ['SHA-6', 'stated', 'We use the records to respond to lawful requests of public authorities.'],
  ['TRA-3', 'partial', 'When your data is transferred to other countries we take steps to keep it safe.'],
  ['TRA-5', 'stated', 'You may contact us for a summary of the safeguards for transfers to other countries.'],
];

describe('A cell’s state says what the policy says', () => {
  test.each(CASES)('%s is %s: %s', async (aspect, state, text) => {
    const finding = (await findIn(text)).get(aspect);
    expect(finding?.state).toBe(state);
    expect(finding?.evidence.length).toBeGreaterThan(0);
  });
});

describe('A trap of real policies is not taken for what it looks like', () => {
  const traps: readonly (readonly [AspectId, string, string])[] = [
    [
      'RET-2',
      'an answer deadline is not a retention period',
      'We will respond to requests for your records within 30 days.',
    ],
    [
      'RET-2',
      'a time for an opt-out is not a retention period',
      'It may take 10 business days until your opt-out works.',
    ],
    [
      'SHA-3',
      'data from affiliates is not sharing with them',
      'We may receive information about you from our affiliates.',
    ],
    ['SHA-4', 'a sale of the business is not a sale of data', 'We may sell part of our business or its assets.'],
    [
      'TRA-1',
      'portability is not transfer',
      'You may have your data transmitted to another organisation in a readable format.',
    ],
    ['TRA-1', 'secure transfer is security', 'We see to the secure transfer of that information with encryption.'],
    [
      'DIS-8',
      'disputes as a reason to keep data are no path',
      'We keep the data to resolve disputes and to enforce our terms.',
    ],
    [
      'DIS-1',
      'disputes as a reason to keep data are no route',
      'We keep the data to resolve disputes and to enforce our terms.',
    ],
    [
      'DIS-7',
      'arbitration among disclosures is no forum',
      'We may share documents in connection with litigation, arbitration or mediation.',
    ],
    ['CHI-1', 'age as a field of data is no threshold', 'We collect your age, gender and country.'],
    ['CHI-2', 'age as a field of data is no position on children', 'We collect your age, gender and country.'],
    [
      'TRA-2',
      'a country in a postal address is no destination',
      'Write to Kelp Ltd, 4 Quay Road, Dublin 12345, Ireland.',
    ],
    [
      'COL-2',
      'a merger with another company is no source',
      'If we are acquired by another company, your information goes with us.',
    ],
    [
      'COL-7',
      'data given to others is not given to us',
      'We give providers no more information than what is necessary for their task.',
    ],
    ['CHI-7', 'toys for children are not their data', 'We do not sell products to children.'],
    [
      'CHI-6',
      'an email address among data is no contact',
      'Children under 13 may not give us their name or email address.',
    ],
    ['RET-6', 'a persisting copy is not disposed of', 'Deleted information may persist in our backups.'],
    [
      'SHA-7',
      'a business partner is no business for sale',
      'We never sell your profile to vendors or business partners.',
    ],
    ['DIS-4', 'a free copy of data is no free dispute body', 'You may ask for a copy of your data free of charge.'],
    [
      'TRA-3',
      'contractual clauses in general are no mechanism',
      'This notice stands beside other contractual clauses between us.',
    ],
    ['DIS-2', 'an officer of the police is no privacy officer', 'We disclose data to a law enforcement officer.'],
  ];
  test.each(traps)('%s: %s', async (aspect, _why, text) => {
    expect((await hearIn(text)).get(aspect)).toMatchObject({ state: 'silent', evidence: [] });
  });
});

test('a retention rule is found under a heading about something else', async () => {
  const text =
    '## Access and Correction\n\nWrite to us to see your file.\n\nWe keep your information for as long as your account is active.';
  const finding = (await findIn(text)).get('RET-1');
  expect(finding?.state).toBe('stated');
  expect(finding?.evidence.map(({ start, end }) => text.slice(start, end))).toEqual([
    'We keep your information for as long as your account is active.',
  ]);
});

test('a list item is read with its lead-in, and the item alone is evidence', async () => {
  const text = 'We may disclose your personal information:\n\n* to our subsidiaries;\n* to answer a subpoena.';
  const found = await findIn(text);
  const quotes = (aspect: AspectId) => found.get(aspect)?.evidence.map(({ start, end }) => text.slice(start, end));
  expect(quotes('SHA-3')).toEqual(['* to our subsidiaries;']);
  expect(quotes('SHA-6')).toEqual(['* to answer a subpoena.']);
});

test('ways of being written to are no kinds of data', async () => {
  const kinds = 'We collect your name, your email address and your telephone number.';
  const wait =
    'It may take 9 days to process what you ask of us for mail and telephone promotions, and 4 days for email.';
  const [told, untold] = [await findIn(`${kinds}\n\n${wait}`), await findIn(wait)];
  expect(told.get('COL-1')?.evidence.map(({ quote }) => quote)).toEqual([kinds]);
  expect(untold.get('COL-1')?.state).not.toBe('stated');
});

test('a heading alone is no evidence', async () => {
  const found = await findIn('# Privacy\n\n## We sell your personal information to list brokers\n\nHello.');
  expect(found.get('SHA-4')?.state).toBe('silent');
});

test('an excerpt never has a gap, and a whole policy on which no rule hears anything always has, but for votes', async () => {
  const text = 'We keep invoices for seven years.';
  const [excerpt, whole] = [await findIn(text, 'excerpt'), await hearIn(text)];
  expect(new Set([...excerpt.values()].map(({ state }) => state))).toEqual(new Set(['not-held', 'stated']));
  expect([...whole].filter(([id]) => excerpt.get(id)?.state === 'not-held').map(([, { state }]) => state)).toEqual(
    Array.from({ length: [...excerpt.values()].filter(({ state }) => state === 'not-held').length }, () => 'silent'),
  );
});

test('a silent cell names the nearest clauses that were looked at', async () => {
  const finding = (await findIn('We bake bread. We sell tea.')).get('TRA-1');
  expect(finding).toMatchObject({ state: 'silent' });
  expect(finding?.nearest).toHaveLength(2);
});

test('a policy in another language has no findings and no gaps', async () => {
  const text =
    'Wir speichern Ihre Daten, solange Sie ein Konto bei uns haben, und löschen sie dreißig Tage nach dessen Ende. Sie können jederzeit eine Kopie verlangen.';
  const found = [...(await findIn(text)).values()];
  expect(found).toHaveLength(46);
  expect(new Set(found.map(({ state }) => state))).toEqual(new Set(['not-held']));
  for (const { evidence, facts, nearest } of found)
    expect({ evidence, facts, nearest }).toEqual({ evidence: [], facts: [], nearest: [] });
});
