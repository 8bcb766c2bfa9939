import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { AspectId, FactType } from '../../../main/contract/findings.ts';
import { findStatedDate } from '../../../main/core/4-find/facts/stated-date.ts';
import { findIn, listFacts } from './read-policy.ts';

const CASES: readonly (readonly [FactType, readonly string[], string])[] = [
  ['retention-period', ['P7Y'], 'We keep invoices for seven (7) years.'],
  ['retention-period', ['P24M'], 'Chat messages are stored for twenty-four months.'],
  ['retention-period', ['P90D'], 'Log files are deleted after 90 days.'],
  ['retention-period', [], 'We will respond to your request within 45 days.'],
  ['retention-period', [], 'We list the kinds of data that we have shared and kept in the last 12 months.'],
  ['retention-rule', ['while the account is active'], 'We retain the data as long as your account is active.'],
  ['deadline', ['P45D (answer request)'], 'We will respond to your request within 45 days.'],
  [
    'deadline',
    ['P10D (act on opt-out)'],
    'It may take up to 10 business days for your opt-out from promotions to take effect.',
  ],
  ['deadline', ['P5D (acknowledge complaint)'], 'We acknowledge each complaint within five days.'],
  ['deadline', ['P1M (answer request)'], 'We answer requests within a month.'],
  ['deadline', [], 'We keep invoices for seven years.'],
  ['age-threshold', ['16 (age limit)'], 'Our game is not meant for children under the age of sixteen.'],
  ['age-threshold', ['13 (age limit)'], 'Children under 13 may not register.'],
  ['age-threshold', [], 'We collect your age, gender and the names of your children.'],
  [
    'transfer-mechanism',
    ['standard contractual clauses'],
    'Transfers to other countries rest on standard contractual clauses.',
  ],
  ['destination', ['US', 'IN'], 'Your data is transferred to the United States and India.'],
  ['destination', [], 'Write to Kelp Ltd, 4 Quay Road, Dublin 12345, Ireland.'],
  ['destination', ['US'], 'We transfer data outside Canada to the United States.'],
  ['dispute-body', ['JAMS'], 'Unresolved complaints go to JAMS.'],
  ['officer', ['data protection officer'], 'Our Data Protection Officer answers.'],
  ['law', ['GDPR'], 'Under the General Data Protection Regulation you have rights.'],
  ['email', ['care@kelp.example (privacy matters)'], 'For privacy questions write to care@kelp.example.'],
  ['email', [], 'For spare parts write to parts@kelp.example.'],
  ['phone', ['5551234567 (privacy matters)'], 'Call 555-123-4567 with privacy complaints.'],
  ['phone', [], 'Call 555-123-4567 to reach our sales people.'],
  ['data-kind', ['name', 'ip address'], 'We collect your name and your IP address.'],
  ['recipient', ['service providers'], 'We share data with our service providers.'],
  ['recipient', [], 'Postings may be found by search engines such as Google.'],
  ['recipient', [], 'We receive information about you from our affiliates.'],
  ['source', ['credit agencies'], 'We obtain information about you from credit bureaus.'],
  ['right', ['portability'], 'You have a right to data portability.'],
  ['deferral', ['cookie notice'], 'For more, please see our Cookie Notice.'],
  ['deferral', ['terms of use'], 'Disputes are governed by the terms of use.'],
  [
    'data-kind',
    [],
    'We do not collect your name, postal address, phone number, date of birth, gender, passport number or payment details.',
  ],
  ['data-kind', ['name'], 'We do not collect your phone number, but we collect your name.'],
  ['law', ['CPRA'], 'The California Privacy Rights Act gives you rights.'],
  ['law', ['Swiss data protection law'], 'The Swiss Federal Data Protection Act protects you.'],
  ['law', ['EU Data Protection Directive'], 'This follows Directive 95/46/EC.'],
  ['deadline', [], 'You may ask for a report once a year, and we will respond to your request.'],
  ['deadline', ['P10D (act on opt-out)'], 'Please allow ten business days for changes to take effect.'],
  ['retention-period', ['P6Y'], 'Traffic data will be kept for no more than 6 years.'],
  ['retention-period', ['P30D'], 'Our cookies remain active for 30 days before deletion.'],
  [
    'destination',
    ['US'],
    'Data received from the European Union and the United Kingdom is stored in the United States.',
  ],
  ['destination', ['CH', 'DE'], 'All our servers are located in Switzerland and Germany.'],
  ['right', ['rectification', 'erasure'], 'You may ask to have your data updated or deleted.'],
  ['right', [], 'We do not give advertisers access to your information.'],
  ['officer', ['privacy officer'], 'Write to our Privacy & Data Security Officer.'],
  ['phone', [], 'Call 555-123-4567 for orders.'],
  ['phone', [], 'Privacy complaints: Information Commissioner’s Office, telephone 555-123-4567.'],
  ['destination', ['US'], 'We transfer data between the EU or Switzerland and the United States.'],
  ['transfer-mechanism', ['consent'], 'By boarding you consent to the transfer of your data to other countries.'],
  ['recipient', ['buyers of the business'], 'We share details in connection with a proposed sale of the harbour.'],
  ['recipient', ['other users or the public'], 'What you share on our forums becomes public.'],
  ['recipient', ['Google', 'Adobe'], 'We share visits with third parties such as Google and Adobe.'],
  ['recipient', [], 'You may log in with Google to share your timetable.'],
  ['right', ['close the account'], 'If you wish to cancel your account, tell the harbour master.'],
  ['law', ['Harbour Dues and Moorings Act 1987'], 'We keep lists under the Harbour Dues and Moorings Act, 1987.'],
  ['law', ['Sea Carriage Records Act'], 'The Sea Carriage Records Act protects you.'],
  ['law', [], 'We read Network Activity and the Harbour Guests Code of Conduct.'],
  ['law', [], 'Our Harbour Mooring Rules hang at the pier.'],
  ['dispute-body', ['ICO (United Kingdom)'], 'You may complain to the Information Commissioner’s Office.'],
  ['dispute-body', ['Data Protection Commission (Ireland)'], 'Complain to the Data Protection Commission of Ireland.'],
  ['recipient', ['employees and staff'], 'We disclose it to our employees.'],
  ['recipient', ['researchers'], 'We share visits with research companies.'],
  ['recipient', [], 'We share whatever protects our rights and the safety of guests and our employees.'],
  ['recipient', [], 'We share what you buy behind an affiliate link.'],
  ['right', ['portability'], 'You can download your data.'],
  ['right', ['withdraw consent'], 'You can withdraw that agreement at any time.'],
  ['right', ['be informed'], 'You have the right to be informed.'],
  ['right', [], 'With your permission we may review information about your boat.'],
  ['right', [], 'You can trust in restrictions that prohibit their use.'],
  ['right', [], 'Other apps may request access to your data: you can tell.'],
  ['data-kind', [], 'We collect the names of browser extensions.'],
  ['data-kind', [], 'We collect nothing from sailors under 13 years of age.'],
  ['data-kind', [], 'We collect tickets for educational games.'],
  ['data-kind', ['name'], 'We collect your name by phone, email or at the pier.'],
  ['source', [], 'We collect what protects the vital interests of you or another person.'],
  ['deferral', [], 'For more, see Kelp’s privacy policy and terms of service.'],
  ['source', [], 'We collect what you purchase from our partners.'],
  ['source', [], 'We collect replies and messages from friends.'],
  ['recipient', [], 'We share what protects the safety of our affiliates or other users.'],
  ['data-kind', [], 'We collect the size and location of your company.'],
  ['destination', [], 'Your data is transferred under the adequacy decisions on Canada and Japan.'],
  ['deferral', [], 'It is governed by the terms and conditions of our Privacy Policy.'],
  ['phone', [], 'Kelp, registered under number 881 079 685, answers for your data: phone us.'],
  ['law', ['APPI (Japan)'], 'We follow the Act on the Protection of Personal Information.'],
  ['data-kind', ['race or ethnic origin', 'religion or belief'], 'We collect details such as your race and religion.'],
  ['data-kind', ['network provider'], 'We collect information such as your internet service provider.'],
  ['recipient', ['Google'], 'We use Google Analytics to count visits to the pier.'],
  ['recipient', ['law enforcement and authorities'], 'We share it with government officials.'],
  [
    'recipient',
    ['buyers of the business'],
    'We share it in connection with, or during negotiations concerning, any merger.',
  ],
  ['recipient', ['social networks'], 'We share it with social media networks.'],
  ['source', ['data brokers'], 'We obtain data from information suppliers.'],
  ['right', ['portability'], 'You may ask us to transfer your data to another harbour company.'],
  ['right', ['objection'], 'You can ask us to stop using what we hold.'],
  ['law', ['Coastal Legislative Decree 196/2003'], 'This follows the Coastal Legislative Decree 196/2003.'],
  ['right', ['rectification'], 'You can ask us to correct information that is wrong.'],
  ['right', ['appeal'], 'If we refuse, you can appeal by writing to the harbour master.'],
  ['right', ['opt out of marketing'], 'You have a right to change your mind by unsubscribing from marketing emails.'],
  ['right', [], 'With your leave we may correct the information that you gave.'],
  ['recipient', ['buyers of the business'], 'We may share your data if we are involved in a merger.'],
  ['recipient', ['other users or the public'], 'Your profile is visible to other users.'],
  ['recipient', ['third parties for their own purposes'], 'We give data to third parties for their marketing.'],
  ['data-kind', ['phone number'], 'You provide us your phone number.'],
  ['deferral', ['harbour privacy statement'], 'Check out our _Harbour Privacy Statement_ as well.'],
  ['law', ['UK data protection law'], 'We follow UK data protection law.'],
];

describe('Facts are normalised and have a role', () => {
  test.each(CASES)('%s %j: %s', async (type, values, text) => {
    expect(await listFacts(text, type)).toEqual(values);
  });
});

test('a law is shown where what it is about is shown, and only general ones where the legal basis is', async () => {
  const found = await findIn('We follow the GDPR, the CCPA, COPPA, and Section 1798.83 of the California Civil Code.');
  const listLaws = (aspect: AspectId) =>
    (found.get(aspect)?.facts ?? []).filter(({ type }) => type === 'law').map(({ value }) => value);
  expect(listLaws('COL-8')).toEqual(['GDPR']);
  expect(listLaws('RET-5')).toEqual(['CCPA']);
  expect(listLaws('CHI-2')).toEqual(['COPPA']);
  expect(listLaws('SHA-5')).toContain('California Civil Code 1798.83');
});

test('a fact is given once for each role, where it stands first, and its span holds its words', async () => {
  const text = 'We keep invoices for seven years. We keep contracts for seven years.';
  const facts = (await findIn(text)).get('RET-2')?.facts ?? [];
  expect(facts.map(({ start, end }) => [start, text.slice(start, end)])).toEqual([[21, 'seven years']]);
});

describe('The effective date', () => {
  test('is given where the text states it', () => {
    const text = 'Effective Date: March 3, 2021. Copyright 2024.';
    expect(findStatedDate(text, '2021-03-03')).toMatchObject({ value: '2021-03-03', start: 16, end: 29 });
  });
  test('is found behind “last updated”, and on a line of its own at the top, where it was not read before', () => {
    expect(findStatedDate('Berths. Last revised and updated 01/15/2025.', null)).toMatchObject({ value: '2025-01-15' });
    expect(findStatedDate('Privacy Policy\n\nMay 1, 2023\n\nWe keep it.', null)).toMatchObject({ value: '2023-05-01' });
    expect(findStatedDate('The harbour opened on May 1, 2023.', null)).toBeNull();
  });
  test('is a month where no day is given', () => {
    expect(findStatedDate('This notice was last updated in December 2020.', null)).toMatchObject({ value: '2020-12' });
    expect(findStatedDate('The harbour opened in December 2020.', null)).toBeNull();
    expect(findStatedDate('Cookies. Page updated: August 2019', null)).toMatchObject({ value: '2019-08' });
  });
  test('is none that a part of the text has, or a law', () => {
    expect(findStatedDate('For guests from abroad (effective January 1, 2020)', null)).toBeNull();
    expect(findStatedDate('Privacy Policy (effective January 1, 2020)', null)).toMatchObject({ value: '2020-01-01' });
    expect(findStatedDate('Effective May 25, 2018, pursuant to the GDPR, you may ask.', null)).toBeNull();
  });
  test('is none where the text has only a year', () => {
    expect(findStatedDate('Copyright 2024.', null)).toBeNull();
  });
});

test('spans lie inside the text, and no text makes finding throw', async () => {
  const words = [
    'we',
    'keep',
    'your',
    'data',
    '30',
    'days',
    '.',
    ',',
    '\n\n',
    '* ',
    'children',
    'under',
    '13',
    'not',
    'sell',
    'a@b.example',
    '(',
    'Ω',
    '😀',
    'see our Cookie Notice',
    "don't",
    'e-mail',
    'U.S.',
  ];
  await fc.assert(
    fc.asyncProperty(fc.array(fc.constantFrom(...words), { maxLength: 40 }), async (parts) => {
      const text = parts.join(' ');
      const findings = [...(await findIn(text)).values()];
      expect(findings).toHaveLength(46);
      for (const { start, end } of findings.flatMap(({ evidence, facts }) => evidence.concat(facts))) {
        expect(0 <= start && start < end && end <= text.length).toBe(true);
      }
    }),
    { seed: 20, numRuns: 60 },
  );
});
